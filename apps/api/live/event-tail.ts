import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { EventLog } from '../parts/event-log.js';
import { Watcher } from './watcher.js';

const pageSize = 1000;

/** Follows the store from its head for as long as anybody watches. */
interface Follower { readonly stop: AbortController; readonly ready: Promise<void>; readonly ended: Promise<void> }

/** The newest events for all who watch: one reader of the store, however many browsers are open. */
@Injectable()
export class EventTail implements OnModuleDestroy {
  private readonly watchers = new Set<Watcher>();
  private follower: Follower | null = null;
  private readonly closing = new AbortController();

  constructor(private readonly log: EventLog) {}

  /** Aborted when the API stops: streams to browsers end with it. */
  get end(): AbortSignal { return this.closing.signal; }

  /** Every event after the position, first from the store and then as they come; from now on when it is `null`. Throws when the store is away. */
  async *after(position: Position | null, signal: AbortSignal): AsyncGenerator<StoredEvent> {
    let at = position ?? await this.log.head();
    while (!signal.aborted && !this.end.aborted) {
      const watcher = new Watcher(signal);
      this.watchers.add(watcher);
      try {
        // The follower's start lies before what is read here, so nothing falls in between.
        await (this.follower ??= this.follow()).ready;
        for (;;) {
          const page = await this.log.readAll({ after: at, limit: pageSize });
          if (page.events.length === 0) break;
          for (const event of page.events) {
            if (signal.aborted) return;
            yield event;
          }
          at = page.next;
        }
        for await (const event of watcher) {
          if (at !== null && this.log.comparePositions(event.position, at) <= 0) continue;
          at = event.position;
          yield event;
        }
      } finally {
        this.watchers.delete(watcher);
        if (this.watchers.size === 0) this.stopFollowing();
      }
    }
  }

  /** Before the server waits for its connections to end: open streams would keep it waiting. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    const { follower } = this;
    this.stopFollowing();
    for (const watcher of this.watchers) watcher.end();
    await follower?.ended;
  }

  private stopFollowing(): void {
    this.follower?.stop.abort();
    this.follower = null;
  }

  private follow(): Follower {
    const stop = new AbortController();
    const start = this.log.head();
    const ended = start.then((head) => this.pass(head, stop.signal)).catch(() => undefined).finally(() => {
      // Stopped on purpose it has no watchers; when the store went away they find out by reading it themselves.
      if (stop.signal.aborted) return;
      this.stopFollowing();
      for (const watcher of this.watchers) watcher.end();
    });
    return { stop, ready: start.then(() => undefined), ended };
  }

  private async pass(head: Position | null, signal: AbortSignal): Promise<void> {
    for await (const { events } of this.log.subscribe({ after: head, signal })) {
      for (const watcher of this.watchers) watcher.push(events);
    }
  }
}
