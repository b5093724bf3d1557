import { buffer } from 'node:stream/consumers';
import { installRuntime } from '@uplift/worker/install-runtime';
import { lastYearRecording } from '@uplift/api/demo/last-year/last-year-files';
import { writeRecording, type RecordedEvent, type RecordedFile, type Recording } from '@uplift/api/demo/last-year/recording';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { personIdOf } from '../cast/hire.js';
import { rehearse } from '../rehearse.js';
import type { OpenYear } from '../year/episode.js';
import { lastYearSchools } from './last-year-schools.js';
import { demoPersonOf, lastYear, lastYearDocument, lastYearRehearsal } from './the-year.js';

/** People and the registry are the installation's own: the demo makes them anew. */
const ofTheInstallation = /^(person|school|municipality)-(?!record-)/;

const allEvents = async ({ parts: { store } }: OpenYear): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (let after: Position | null = null; ;) {
    const { events, next } = await store.readAll({ after, limit: 2_000 });
    all.push(...events);
    if (events.length === 0 || next === null) return all;
    after = next;
  }
};

/** As the demo will know them: done by its people, without what only the rehearsal's store knew and without sealed names. */
const recorded = (events: readonly StoredEvent[], people: ReadonlyMap<string, string>): readonly RecordedEvent[] => events
  .filter(({ stream }) => !ofTheInstallation.test(stream))
  .map(({ stream, version, id, type, schemaVersion, occurredAt, actor, correlationId, causationId, data }): RecordedEvent => {
    const plain = type === 'DiagnosticTaken' ? { ...data as object, sealed: '' } : data;
    const text = JSON.stringify({ stream, version, id, type, schemaVersion, occurredAt, actor, correlationId, causationId, data: plain });
    return JSON.parse(text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) => people.get(uuid) ?? uuid)) as RecordedEvent;
  });

const filesOf = async ({ parts }: OpenYear, events: readonly RecordedEvent[]): Promise<readonly RecordedFile[]> => {
  const named = new Set(events.flatMap(({ data }) => [...JSON.stringify(data).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, sha256]) => sha256!)));
  return Promise.all([...named].map(async (sha256) => {
    const file = await parts.files.open(sha256);
    if (file === null) throw new Error(`the file ${sha256} is named by an event and not kept`);
    return { sha256, content: await buffer(file.content) };
  }));
};

/** What keeps a year from ending. */
const openSteps = (events: readonly RecordedEvent[]): readonly string[] => {
  const open = new Set<string>();
  for (const { stream, type, data } of events) {
    const step = `${stream} ${String((data as { readonly step?: string }).step)}`;
    if (type === 'StepOpened') open.add(step);
    else if (['StepCompleted', 'StepClosed', 'StepCancelled', 'StepWithdrawn'].includes(type)) open.delete(step);
  }
  return [...open];
};

const say = (text: string): void => { process.stderr.write(`${text}\n`); };

/** Rehearses the demo's last year and writes it down. Nothing is written when the engine told anybody twice or not at all, or did not end the year. */
const record = async (): Promise<void> => {
  const document = await lastYearDocument();
  const schools = lastYearSchools(document);
  const personOf = demoPersonOf(document, schools);
  let recording: Recording | null = null;
  const { verdict, mailVerdict, seconds } = await rehearse({ ...lastYearRehearsal(document, schools), onProgress: say, inspect: async (year) => {
    await year.readable();
    const people = new Map(year.players.map((player) => [personIdOf(player.account.login), personOf(player)]));
    const events = recorded(await allEvents(year), people);
    recording = {
      cycle: year.cycle, lastDay: cycleYearOf(lastYear, document.year.starts).lastDay, events, files: await filesOf(year, events),
      schools: schools.map(({ school, municipality, name, team }) => ({ school, municipality, name, team })),
    };
  } });
  const { cycle, events } = recording as unknown as Recording;
  const wrong = [...verdict.duplicates, ...verdict.missing, ...mailVerdict.duplicates, ...mailVerdict.missing];
  if (wrong.length > 0) throw new Error(`the year is not recorded: ${JSON.stringify(wrong)}`);
  if (!events.some(({ stream, type }) => stream === `cycle-${cycle}` && type === 'CycleCompleted')) throw new Error(`the cycle ${cycle} was not completed; still open: ${openSteps(events).join(', ')}`);
  await writeRecording(lastYearRecording(), recording as unknown as Recording);
  say(`${events.length} events of ${cycle} recorded in ${Math.round(seconds)} s`);
};

installRuntime();
await record();
