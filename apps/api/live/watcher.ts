import type { StoredEvent } from '@uplift/infra/event-store/event-store';

/** Events held for a reader that is slower than they come; one that falls further behind reads them from the store. */
const mostHeld = 5000;

/** One reader's share of the tail. It ends when its reader leaves or falls too far behind, or when the tail ends. */
export class Watcher implements AsyncIterable<StoredEvent> {
  private readonly held: StoredEvent[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(signal: AbortSignal) {
    if (signal.aborted) this.ended = true;
    else signal.addEventListener('abort', () => { this.end(); }, { once: true });
  }

  push(events: readonly StoredEvent[]): void {
    if (this.ended) return;
    this.held.push(...events);
    if (this.held.length > mostHeld) this.ended = true;
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StoredEvent> {
    while (!this.ended) {
      const next = this.held.shift();
      if (next !== undefined) yield next;
      else await new Promise<void>((resolve) => { this.wake = resolve; });
    }
  }
}
