import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../child-process.js';
import { Stage, type TemporalStage } from '../stage.js';
import { untilCount } from '../watch.js';
import { floorQueue } from './floor-queue.js';

export interface FloorResult { readonly n: number; readonly seconds: number; readonly rate: number }
export interface BareOptions { readonly n: number; readonly say: (line: string) => void }

/** Calls under way at the same time: more of them were no faster. */
const callsAtOnce = 32;
const warmUpCount = 50;
const longAfter = 7 * 24 * 3_600_000;
/** A bare dev server starts some forty a second on two cores; with this many milliseconds each, all wait before the moment comes. */
const launchMillisecondsEach = 60;

/** One workflow a school on the same kind of server: what a straightforward program on Temporal would do. */
export class BareTemporal {
  private waiting = 0;

  constructor(private readonly options: BareOptions, private readonly temporal: TemporalStage) {}

  noteWaiting(): void { this.waiting += 1; }

  /** A few first, so that nothing is measured that happens only once. */
  async warmUp(): Promise<void> {
    await this.start('warm-up', warmUpCount, longAfter);
    await this.untilWaiting(warmUpCount);
    this.waiting = 0;
  }

  /** Until each has been started and waits for its timer. */
  async launch(): Promise<FloorResult> {
    return this.measure('launch', async () => {
      await this.start('bare-school', this.options.n, longAfter);
      await this.untilWaiting(this.options.n);
    });
  }

  /** One signal to each, until each has done its one activity and waits for its next timer. */
  async step(): Promise<FloorResult> {
    await this.launch();
    return this.measure('steps', async () => {
      await this.each(this.options.n, (index) => this.temporal.client.workflow.getHandle(`bare-school/${index}`).signal('acted'));
      await this.untilWaiting(2 * this.options.n);
    });
  }

  /** All timers due at one moment, until each has done its one activity and waits again. */
  async remind(): Promise<FloorResult> {
    const dueAt = Date.now() + 5_000 + this.options.n * launchMillisecondsEach;
    await this.measure('launch', async () => {
      await this.start('bare-school', this.options.n, () => dueAt - Date.now());
      await this.untilWaiting(this.options.n);
    });
    if (Date.now() >= dueAt) throw new Error('the floor was still launching when its timers were due');
    await sleep(dueAt - Date.now());
    return this.measure('deadlines', () => this.untilWaiting(2 * this.options.n));
  }

  private start(name: string, count: number, firstWait: number | (() => number)): Promise<void> {
    return this.each(count, (index) => this.temporal.client.workflow.start('bareSchool', {
      taskQueue: floorQueue, workflowId: `${name}/${index}`, args: [[typeof firstWait === 'number' ? firstWait : firstWait(), longAfter, longAfter]] }));
  }

  private untilWaiting(wanted: number): Promise<void> { return untilCount('bare workflows waiting', wanted, async () => this.waiting); }

  private async each(count: number, call: (index: number) => Promise<unknown>): Promise<void> {
    let next = 0;
    await Promise.all(Array.from({ length: callsAtOnce }, async () => {
      while (next < count) await call(next++);
    }));
  }

  private async measure(what: string, work: () => Promise<void>): Promise<FloorResult> {
    const { n, say } = this.options;
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    say(`bare Temporal, ${what}: ${n} in ${seconds.toFixed(2)} s, ${(n / seconds).toFixed(1)} a second`);
    return { n, seconds, rate: n / seconds };
  }
}

/** Bare Temporal on a server of its own, which is gone again afterwards. */
export const withBareTemporal = (options: BareOptions, work: (bare: BareTemporal) => Promise<FloorResult>): Promise<FloorResult> => Stage.for(async (stage) => {
  const temporal = await stage.temporal('bare');
  const bare = new BareTemporal(options, temporal);
  const worker = await startChild('floor/bare-worker-child', { temporalAddress: temporal.address });
  stage.atEnd(() => worker.stop());
  worker.onNews(() => { bare.noteWaiting(); });
  await bare.warmUp();
  return work(bare);
});
