import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '@uplift/domain/core/instant';
import { BenchCycle } from './bench-cycle.js';
import { benchProgramme, surveyReminderAt } from './bench-programme.js';
import type { BenchOptions, BenchResult } from './bench-result.js';
import { startEngine, type Engine } from './engine.js';
import { withBareTemporal } from './floor/bare-temporal.js';
import { launchCycle } from './launch.js';
import { Stage } from './stage.js';
import { eventCounter, untilCount } from './watch.js';

/** Time for lists and launch before the reminders are due: some seconds, and more for more schools. */
const leadMilliseconds = (n: number): number => 20_000 + n * 3;

/**
 * n reminders, one for each school's person, due at one instant: until all are events and in the inbox. The programme's clock is set
 * so that 09:00 of their day comes some seconds after the launch. `p99Ms`: how long after its instant a reminder was stored.
 */
export const benchDeadlines = async ({ n, floorN, say }: BenchOptions): Promise<BenchResult> => {
  const floor = await withBareTemporal({ n: floorN ?? Math.ceil(n / 10), say }, (bare) => bare.remind());
  return Stage.for(async (stage) => {
    const engine = await startEngine(stage, instantOf(Date.parse(surveyReminderAt) - leadMilliseconds(n)), { projector: true });
    const cycle = new BenchCycle(engine, benchProgramme(), 'deadlines', n);
    await cycle.confirm();
    await cycle.appoint();
    say(`launched ${n} schools in ${(await launchCycle(engine, cycle)).toFixed(2)} s`);
    const issued = eventCounter(engine, 'ReminderIssued', 'survey', await engine.store.head());
    await untilInboxIs(engine, 0, say);
    const ahead = Date.parse(surveyReminderAt) - Date.parse(engine.now());
    if (ahead < 0) throw new Error('the reminders were due before all schools waited for them: give it fewer schools');
    say(`reminders due in ${(ahead / 1000).toFixed(1)} s`);
    await sleep(ahead);
    const start = performance.now();
    await untilCount('reminders stored', n, issued);
    const stored = (performance.now() - start) / 1000;
    await untilInboxIs(engine, n, say);
    const seconds = (performance.now() - start) / 1000;
    const p99Ms = await lateness(engine);
    return { bench: 'deadlines', n, seconds, rate: n / seconds, floorRate: floor.rate, ratio: n / seconds / floor.rate, p99Ms, more: { floorN: floor.n, storedSeconds: stored } };
  });
};

const untilInboxIs = async ({ db }: Engine, wanted: number, say: (line: string) => void): Promise<void> => {
  // The projector makes its tables when it starts.
  await untilCount('inbox tables', 1, async () => (await db.query("SELECT FROM information_schema.tables WHERE table_schema = 'read' AND table_name = 'inbox'")).rowCount ?? 0);
  await untilCount('notices in the inbox', wanted, async () => (await db.query<{ count: number }>('SELECT count(*)::integer AS count FROM read.inbox')).rows[0]!.count);
  say(`${wanted} notices in the inbox`);
};

const lateness = async ({ db, now }: Engine): Promise<number> => {
  const clockAhead = Date.parse(now()) - Date.now();
  const { rows } = await db.query<{ late: number }>(`SELECT percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM recorded_at)) AS late
    FROM events.events WHERE type = 'ReminderIssued'`);
  return Number(rows[0]!.late) * 1000 + clockAhead - Date.parse(surveyReminderAt);
};
