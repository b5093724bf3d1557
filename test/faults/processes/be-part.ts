import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { failingAt, type Failing, type Guard } from '../harness/failpoint.js';
import type { FromPart, PartClock, ToPart } from '../harness/part-messages.js';

interface Surroundings { readonly now: () => Instant; readonly guard: Guard }

/** Makes this process a part of the engine that its parent starts, gives the time, and kills. Ends with its parent. */
export const bePart = <Options extends object>(start: (options: Options, surroundings: Surroundings) => Promise<void>): void => {
  let clock: PartClock = { aheadMs: 0 };
  let failing: Failing | null = null;
  const now = (): Instant => ('at' in clock ? clock.at : instantOf(Date.now() + clock.aheadMs));
  const tell = (message: FromPart): Promise<void> => new Promise((resolve) => { process.send!(message, () => { resolve(); }); });
  const failed = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exit(1);
  };
  process.on('disconnect', () => { process.exit(1); });
  process.on('message', (message: ToPart) => {
    switch (message.kind) {
      case 'start':
        clock = message.clock;
        failing = failingAt(message.failpoints, () => tell({ kind: 'paused' }));
        start(message.options as Options, { now, guard: failing.guard }).then(() => tell({ kind: 'ready' })).catch(failed);
        return;
      case 'clock':
        clock = message.clock;
        tell({ kind: 'clock-set' }).catch(failed);
        return;
      case 'arm': failing!.arm(message.failpoints); return;
    }
  });
};
