import { CancellationScope, sleep } from '@temporalio/workflow';
import type { Instant } from '@uplift/domain/core/instant';
import { untilInstant, type RunSettings } from './run-settings.js';

/** The one timer of a workflow: it keeps running while its instant stays the same. */
export class InstantTimer {
  private at: Instant | null = null;
  private scope: CancellationScope | null = null;
  /** The instant that has come; `null` while it is waited for. */
  fired: Instant | null = null;

  constructor(private readonly settings: RunSettings) {}

  /** Waits for this instant and no other; `null` for none. */
  set(at: Instant | null): void {
    if (at === this.at) return;
    this.scope?.cancel();
    this.at = at;
    this.fired = null;
    this.scope = null;
    if (at === null) return;
    const scope = this.scope = new CancellationScope();
    void scope.run(() => sleep(untilInstant(at, this.settings))).then(
      () => { if (this.scope === scope) this.fired = at; },
      () => undefined,
    );
  }
}
