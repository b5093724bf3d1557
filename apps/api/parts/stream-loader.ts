import { Injectable } from '@nestjs/common';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { EventLog } from './event-log.js';

interface Waiting { resolve(events: readonly StoredEvent[]): void; reject(error: unknown): void }

/** Reads streams; those asked for within one turn of the event loop come with one query. */
@Injectable()
export class StreamLoader {
  private waiting = new Map<string, Waiting[]>();

  constructor(private readonly log: EventLog) {}

  read(stream: string): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      if (this.waiting.size === 0) setImmediate(() => { void this.flush(); });
      const waiting = this.waiting.get(stream);
      if (waiting === undefined) this.waiting.set(stream, [{ resolve, reject }]);
      else waiting.push({ resolve, reject });
    });
  }

  /** Never rejects: a failed query goes to each who waits for it. */
  private async flush(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = new Map();
    try {
      const streams = await this.log.readStreams([...waiting.keys()]);
      for (const [stream, readers] of waiting) for (const { resolve } of readers) resolve(streams.get(stream) ?? []);
    } catch (error) {
      for (const readers of waiting.values()) for (const { reject } of readers) reject(error);
    }
  }
}
