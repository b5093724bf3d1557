import { epochMillisecondsOf, instantOf, type Instant } from '@uplift/domain/core/instant';

/** The part of a time-skipping server that the clock needs: its own time, and a sleep that skips. */
export interface SkippingServer { currentTimeMs(): Promise<number>; sleep(milliseconds: number): Promise<void> }

/**
 * The rehearsal's time. It stands still while work is done and jumps from moment to moment, so that every run sees the same times.
 * The server's own time starts at the present and runs on; `ahead` is how far the rehearsal is from it, in milliseconds.
 */
export class RehearsalClock {
  private constructor(private readonly server: SkippingServer, readonly ahead: number, private at: Instant) {}

  static async startingAt(at: Instant, server: SkippingServer): Promise<RehearsalClock> {
    return new RehearsalClock(server, epochMillisecondsOf(at) - await server.currentTimeMs(), at);
  }

  readonly now = (): Instant => this.at;

  /** Lets the server's time pass until this moment; timers up to then fire. The server may be a little beyond: work takes time. */
  async advanceTo(at: Instant): Promise<void> {
    this.at = at;
    const left = epochMillisecondsOf(at) - this.ahead - await this.server.currentTimeMs();
    if (left > 0) await this.server.sleep(left);
  }

  toRehearsal(serverMs: number): Instant { return instantOf(serverMs + this.ahead); }
}
