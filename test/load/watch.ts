import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '@uplift/workflows/messages';
import { workflowNames } from '@uplift/workflows/workflow-names';
import type { Position } from '@uplift/infra/event-store/event-store';
import type { BenchCycle } from './bench-cycle.js';
import type { Engine } from './engine.js';

const lookEvery = 40;
const askEvery = 50;
const longestWait = 20 * 60_000;

/** Looks again and again until the count is reached; a measurement that never ends is a failure. */
export const untilCount = async (what: string, wanted: number, count: () => Promise<number>): Promise<void> => {
  const start = performance.now();
  let present = await count();
  for (; present < wanted; present = await count()) {
    if (performance.now() - start > longestWait) throw new Error(`${what}: ${present} of ${wanted} after ${longestWait / 60_000} minutes`);
    await sleep(lookEvery);
  }
  if (present !== wanted) throw new Error(`${what}: ${present} where ${wanted} were to come`);
};

/** Counts events of one type and step from a place in the log on, each once, at the cost of what is new since the last look. */
export const eventCounter = ({ db, store }: Engine, type: string, step: string | null, from: Position | null): (() => Promise<number>) => {
  let [counted, after] = [0, from];
  return async () => {
    const head = await store.head();
    if (head === null || (after !== null && store.comparePositions(head, after) <= 0)) return counted;
    const { rows: [row] } = await db.query<{ count: number }>(`SELECT count(*)::integer AS count FROM events.events
      WHERE (epoch, tx, position) > ($1::smallint, $2::xid8, $3::bigint) AND (epoch, tx, position) <= ($4::smallint, $5::xid8, $6::bigint)
        AND type = $7 AND stream LIKE 'case-%.school.%' AND ($8::text IS NULL OR data ->> 'step' = $8)`,
    [...(after ?? '0:0:0').split(':'), ...head.split(':'), type, step]);
    after = head;
    return counted += row!.count;
  };
};

/** Waits until every cohort answers that all its schools stand where `stands` says, asking one after another. */
export const untilCohorts = async ({ temporal }: Engine, cycle: BenchCycle, stands: (one: Progress['cases'][number]) => boolean): Promise<void> => {
  const start = performance.now();
  let schools = 0;
  for (const cohort of cycle.cohorts) {
    const handle = temporal.client.workflow.getHandle(workflowNames.cohortCycleIdOf(cycle.cycle, cohort));
    for (;;) {
      // Until it was started there is nobody to ask.
      const present = await handle.query<Progress>('progress').catch(() => null);
      if (present !== null && present.cases.length > 0 && present.cases.every(stands)) {
        schools += present.cases.length;
        break;
      }
      if (performance.now() - start > longestWait) throw new Error(`${cohort} does not stand where it should: ${JSON.stringify(present?.cases[0])}`);
      await sleep(askEvery);
    }
  }
  if (schools !== cycle.n) throw new Error(`${schools} schools stand in the cohorts, not ${cycle.n}`);
};

/** Reads the histories: every cohort has a timer that Temporal has stored. Throws when one has none. */
export const assertTimersStored = async ({ temporal }: Engine, cycle: BenchCycle): Promise<void> => {
  for (const cohort of cycle.cohorts) {
    const { events } = await temporal.client.workflow.getHandle(workflowNames.cohortCycleIdOf(cycle.cycle, cohort)).fetchHistory();
    if (events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes != null) !== true) throw new Error(`${cohort} waits without a timer`);
  }
};
