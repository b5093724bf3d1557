import type { AppendResult, StreamAppend } from '../event-store.js';

interface Waiting {
  readonly appends: readonly StreamAppend[];
  readonly events: number;
  resolve(results: readonly AppendResult[]): void;
  reject(error: unknown): void;
}

/** Few enough that waiting appends gather, enough that one slow batch does not hold up the rest. */
const inFlightAtMost = 3;
/** A larger append travels alone. */
const eventsTogether = 200;

/**
 * Appends that arrive while others are under way travel together, in one round trip and one commit; one that arrives alone
 * leaves at once. They stay independent: each stream is answered for itself, and a batch that fails is sent again one by one.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private inFlight = 0;

  constructor(private readonly send: (appends: readonly StreamAppend[]) => Promise<readonly AppendResult[]>) {}

  push(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ appends, events: appends.reduce((sum, { events }) => sum + events.length, 0), resolve, reject });
      this.pump();
    });
  }

  private pump(): void {
    while (this.inFlight < inFlightAtMost && this.waiting.length > 0) {
      this.inFlight += 1;
      void this.dispatch(this.takeBatch()).finally(() => {
        this.inFlight -= 1;
        this.pump();
      });
    }
  }

  /** In order of arrival, leaving behind what would name a stream or an id twice in one call. */
  private takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const named = new Set<string>();
    let room = eventsTogether;
    for (const entry of this.waiting) {
      const names = entry.appends.flatMap(({ stream, events }) => [`stream ${stream}`, ...events.map(({ id }) => id)]);
      const fits = batch.length === 0 || (entry.events <= room && !names.some((name) => named.has(name)));
      if (fits) {
        batch.push(entry);
        room -= entry.events;
      } else left.push(entry);
      for (const name of names) named.add(name);
    }
    this.waiting = left;
    return batch;
  }

  private async dispatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.send(batch.flatMap(({ appends }) => appends));
      let from = 0;
      for (const { appends, resolve } of batch) {
        resolve(results.slice(from, from + appends.length));
        from += appends.length;
      }
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const entry of batch) await this.dispatch([entry]);
    }
  }
}
