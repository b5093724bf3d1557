import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { CaseState, StepState } from '@uplift/domain/case/state';
import type { Instant } from '@uplift/domain/core/instant';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { verifyStreams } from '@uplift/infra/event-store/integrity/verify-streams';
import type { Pool } from '@uplift/infra/postgres/open-pool';
import { compareReadModels } from '@uplift/infra/projections/compare-read-models';
import { readModels } from '@uplift/infra/projections/read-models';
import { rebuildReadModels } from '@uplift/infra/projections/rebuild';
import { compareNotices } from '@uplift/rehearsal/oracle/compare-notices';
import { expectedOfYear } from '@uplift/rehearsal/oracle/expected-of-year';
import { sentNotices } from '@uplift/rehearsal/oracle/sent-notices';
import { caseOfStream, type SeenEvent } from '@uplift/rehearsal/year/event-view';
import type { Drill } from './drill.js';
import { drillYear } from './drill-programme.js';
import { lostOrTwice } from './lost-or-twice.js';

/** What is wrong; every list is empty when all promises were kept. */
export interface Faults {
  readonly lostOrTwice: readonly string[];
  readonly misprojected: readonly string[];
  readonly rebuiltDiffers: readonly unknown[];
  readonly chain: unknown;
  readonly duplicates: readonly unknown[];
  readonly missing: readonly unknown[];
  readonly ended: readonly string[];
}
export const noFaults: Faults = { lostOrTwice: [], misprojected: [], rebuiltDiffers: [], chain: null, duplicates: [], missing: [], ended: [] };

/** Holds what is stored and shown against what was acknowledged and should have been sent up to now. The relays have ended afterwards. */
export const examine = async (drill: Drill): Promise<{ readonly faults: Faults; readonly events: readonly StoredEvent[]; readonly expected: number }> => {
  const { store, pool, parts, acknowledged, acts, outages, document, now } = drill;
  await drill.untilProjected();
  const { events } = await store.readAll({ after: null, limit: 1_000_000 });
  const seen = events.map((event): SeenEvent => ({ ...event, data: event.data as SeenEvent['data'] }));
  const expected = expectedOfYear({ document, year: drillYear, events: seen, acts, until: now, outages });
  const report = await verifyStreams(store);
  const faults: Faults = {
    lostOrTwice: lostOrTwice(acknowledged, events, drill.options.seed),
    misprojected: await misprojected(pool, events),
    rebuiltDiffers: await rebuiltDiffers(drill),
    chain: report.sound ? null : report,
    ...compareNotices(expected, sentNotices(seen)),
    ended: parts.unexpected,
  };
  return { faults, events, expected: expected.length };
};

/** Folds every case by the domain alone and compares what the read models say of its steps; looks for each notice in the inboxes. */
const misprojected = async (pool: Pool, events: readonly StoredEvent[]): Promise<readonly string[]> => {
  const states = new Map<string, CaseState>();
  for (const stored of events) {
    const id = caseOfStream(stored.stream);
    if (id !== null) states.set(id, caseDecider.evolve(states.get(id) ?? caseDecider.initial, engineCodec.decode(stored) as CaseEvent));
  }
  const should = new Map<string, string>([...states].flatMap(([id, state]) =>
    (state.status === 'none' ? [] : Object.values(state.steps).map((step) => [`${id} ${step.step}`, told(step)] as const))));
  const rows = await pool.query<Row>('SELECT case_id, step, status, round, submitted_at, done_at FROM read.steps');
  const wrong = rows.rows.flatMap((row) => {
    const name = `${row.case_id} ${row.step}`;
    const [folded, shown] = [should.get(name), shownBy(row)];
    should.delete(name);
    return folded === shown ? [] : [`${name}: ${shown} is shown, ${folded} is true`];
  });
  const inboxes = await pool.query<{ notice: string }>('SELECT DISTINCT notice::text AS notice FROM read.inbox');
  const noticed = new Set(inboxes.rows.map(({ notice }) => notice));
  const unseen = events.filter(({ type, id }) => (type === 'ReminderIssued' || type === 'StepEscalated') && !noticed.has(id));
  return [...wrong, ...[...should.keys()].map((name) => `${name} is not shown`), ...unseen.map(({ stream, version, type }) => `${type} ${stream}@${version} is in no inbox`)];
};

interface Row {
  readonly case_id: string; readonly step: string; readonly status: string; readonly round: number; readonly submitted_at: Instant | null; readonly done_at: Instant | null;
}
const told = (step: StepState): string => {
  switch (step.status) {
    case 'open': case 'closed': return `${step.status} ${step.round}`;
    case 'in-review': case 'handed-in': return `${step.status} ${step.round} ${step.submission.at}`;
    case 'done': return `done ${step.round} ${step.doneAt}`;
  }
};
const shownBy = ({ status, round, submitted_at: submittedAt, done_at: doneAt }: Row): string => {
  const at = status === 'done' ? doneAt : status === 'in-review' ? submittedAt : null;
  return [status, round, at].filter((part) => part !== null).join(' ');
};

/** Puts the live rows aside, builds all anew from the events, and compares row by row. */
const rebuiltDiffers = async ({ pool, store, parts }: Drill): Promise<readonly unknown[]> => {
  for (const relay of parts.relays) await relay.end();
  await pool.query(['DROP SCHEMA IF EXISTS live_before CASCADE', 'CREATE SCHEMA live_before',
    ...readModels.map(({ name }) => `CREATE TABLE live_before.${name} AS TABLE read.${name}`)].join('; '));
  await rebuildReadModels({ pool, store, decode: (stored) => engineCodec.decode(stored), signal: AbortSignal.timeout(60_000), holder: 'drill' });
  return compareReadModels(pool, 'read', 'live_before');
};
