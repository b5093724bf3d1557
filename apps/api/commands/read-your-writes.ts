import { Injectable } from '@nestjs/common';
import type { CommandResult } from '@uplift/infra/command/command-handler';
import { ReadProgress } from '@uplift/infra/projections/read-progress';

/** For clients that list right after they have written (`Prefer: wait`). When the time is over the answer goes out all the same: the write is safe. */
@Injectable()
export class ReadYourWrites {
  constructor(private readonly progress: ReadProgress) {}

  async until(results: readonly CommandResult<unknown>[], waitMs: number): Promise<void> {
    if (waitMs === 0) return;
    const deadline = performance.now() + waitMs;
    for (const result of results) {
      const last = result.outcome === 'done' ? result.events.at(-1) : undefined;
      const left = deadline - performance.now();
      if (last === undefined) continue;
      if (left <= 0 || !await this.progress.waitForEvent(last.id, left)) return;
    }
  }
}
