import { CancellationScope, patched, sleep } from '@temporalio/workflow';
import type { Instant } from '@uplift/domain/core/instant';
import { nowOf, untilInstant, type RunSettings } from './run-settings.js';

/** As long as a workflow task may take. */
const soon = 10_000;

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
    if (!this.isAboutToFire() || !patched('let-it-fire')) this.scope?.cancel();
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

  /**
   * It may fire while this very task is under way: then it is left alone and its firing ignored. The time-skipping server refuses to
   * cancel a timer that has fired meanwhile, again and again.
   */
  private isAboutToFire(): boolean {
    return this.at !== null && this.fired === null && Date.parse(this.at) - Date.parse(nowOf(this.settings)) < soon;
  }
}
