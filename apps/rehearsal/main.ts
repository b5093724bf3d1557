import type { RehearsalMessage } from '@uplift/api/rehearsals/rehearsal-message';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { findProgramme } from '@uplift/infra/programme-files/programme-files';
import { installRuntime } from '@uplift/worker/install-runtime';
import { readOptions, usage, UsageError, type RehearsalOptions } from './options.js';
import { rehearse, type Rehearsed } from './rehearse.js';
import { resultOf } from './report/result.js';
import { summaryOf } from './report/summary.js';
import { printedTable, byMonth } from './report/year-table.js';
import { whoWasLate } from './report/who-was-late.js';

class Ended extends Error { override readonly name = 'Ended'; }

/** Ends between two moments of the year, so that the servers are stopped and the database is removed. */
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { ending.abort(new Ended()); });
process.once('disconnect', () => { ending.abort(new Ended()); });
// Let go while this was still being loaded.
if (process.send !== undefined && !process.connected) ending.abort(new Ended());

/** Started by another process, it tells that one; it is alone otherwise. */
const tellParent = (message: RehearsalMessage): void => { if (process.connected) process.send?.(message); };

const say = (text: string): void => { process.stderr.write(`${text}\n`); };

const run = async (options: RehearsalOptions): Promise<void> => {
  const found = await findProgramme(options.programme);
  if (!found.valid) {
    for (const { line, column, message } of found.problems) say(`${options.programme}:${line}:${column} ${message.en}`);
    throw new UsageError(`${options.programme} is not a valid programme`);
  }
  const { document } = found;
  const year = options.year ?? presentYear(document);
  let last = 0;
  const rehearsed = await rehearse({ document, year, schools: options.schools, seed: options.seed, keep: options.keep,
    onProgress: (stage, moment) => {
      ending.signal.throwIfAborted();
      if (Date.now() - last < 1000) return;
      last = Date.now();
      tellParent({ kind: 'progress', progress: moment ?? { at: null, acts: 0, events: 0, mails: 0 } });
      if (process.send === undefined) say(stage);
    } });
  tellParent({ kind: 'result', result: resultOf(document, rehearsed) });
  if (!options.json) print(document, year, options.schools, rehearsed);
  if (options.keep) say(`the database stays at ${rehearsed.databaseUrl}`);
  if (options.json) process.stdout.write(`${JSON.stringify(summaryOf(document.programme, year, options.schools, rehearsed))}\n`);
  const { duplicates, missing } = summaryOf(document.programme, year, options.schools, rehearsed);
  if (duplicates + missing > 0) process.exitCode = 1;
};

const print = (document: ProgrammeDocument, year: string, schools: number, rehearsed: Rehearsed): void => {
  const reports = new Set(document.stages.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'report').map(({ id }) => id)));
  const { events, mails, duplicates, missing, seconds } = summaryOf(document.programme, year, schools, rehearsed);
  process.stdout.write([
    printedTable(byMonth(rehearsed.events, document.zone, (step) => reports.has(step.split('@')[0]!))), '',
    ...whoWasLate(rehearsed.events), '',
    `${events} events, ${mails} mails received, ${duplicates} duplicate and ${missing} missing notices and mails, ${seconds} s`, '',
  ].join('\n'));
};

/** The year that is running on this machine's day. */
const presentYear = ({ year: { starts } }: ProgrammeDocument): string => {
  const today = new Date().toISOString().slice(0, 10);
  const first = Number(today.slice(0, 4)) - (today.slice(5) < starts ? 1 : 0);
  const label = starts === '01-01' ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
  return cycleYearOf(label, starts).label;
};

installRuntime();
try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Ended)) say(error instanceof UsageError ? `${error.message}\n${usage}` : error instanceof Error ? error.stack ?? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
} finally {
  if (process.connected) process.disconnect();
}
