import type { AppendResult, StreamAppend } from '../event-store.js';

type Send = (appends: readonly StreamAppend[]) => Promise<readonly AppendResult[]>;

interface Waiting {
  readonly appends: readonly StreamAppend[];
  resolve(results: readonly AppendResult[]): void;
  reject(error: unknown): void;
}

/** Few enough that waiting appends gather: with 16 writers, 2 were a quarter faster than 16. */
const inFlightAtMost = 2;
/** Appends up to this many events share a round trip; larger ones take a lane of their own, so that small ones need not wait. */
const eventsTogether = 200;
/** A larger append goes in parts of this size: this process prepares one while the server stores another. */
const eventsInOnePart = 2_000;

const sizeOf = (appends: readonly StreamAppend[]): number => appends.reduce((sum, { events }) => sum + events.length, 0);

const inParts = (appends: readonly StreamAppend[]): readonly (readonly StreamAppend[])[] => {
  const parts: StreamAppend[][] = [];
  let room = 0;
  for (const append of appends) {
    if (parts.length === 0 || append.events.length > room) {
      parts.push([]);
      room = eventsInOnePart;
    }
    parts.at(-1)!.push(append);
    room -= append.events.length;
  }
  return parts;
};

/** In order of arrival, leaving behind what would name a stream or an id twice in one call, or make it too large. */
const takeBatch = (waiting: readonly Waiting[]): { readonly batch: readonly Waiting[]; readonly left: Waiting[] } => {
  if (waiting.length === 1 || sizeOf(waiting[0]!.appends) >= eventsTogether) return { batch: waiting.slice(0, 1), left: waiting.slice(1) };
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  const named = new Set<string>();
  let room = eventsTogether;
  for (const entry of waiting) {
    const size = sizeOf(entry.appends);
    const names = entry.appends.flatMap(({ stream, events }) => [`stream ${stream}`, ...events.map(({ id }) => id)]);
    const fits = batch.length === 0 || (size <= room && !names.some((name) => named.has(name)));
    (fits ? batch : left).push(entry);
    if (fits) room -= size;
    for (const name of names) named.add(name);
  }
  return { batch, left };
};

class Lane {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private scheduled = false;

  constructor(private readonly send: Send) {}

  push(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ appends, resolve, reject });
      this.schedule();
    });
  }

  /** At the end of this turn of the event loop: all writers that one answer set free are here by then. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.inFlight < inFlightAtMost && this.waiting.length > 0) {
      const { batch, left } = takeBatch(this.waiting);
      this.waiting = left;
      this.inFlight += 1;
      void this.dispatch(batch).finally(() => {
        this.inFlight -= 1;
        this.schedule();
      });
    }
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

/**
 * Appends that arrive while others are under way travel together, in one round trip and one commit; one that comes alone
 * leaves at once. They stay independent: each stream is answered for itself, and a batch that fails is sent again one by one.
 */
export class AppendQueue {
  private readonly small: Lane;
  private readonly large: Lane;

  constructor(send: Send) {
    this.small = new Lane(send);
    this.large = new Lane(send);
  }

  async push(appends: readonly StreamAppend[]): Promise<readonly AppendResult[]> {
    if (sizeOf(appends) <= eventsTogether) return this.small.push(appends);
    return (await Promise.all(inParts(appends).map((part) => this.large.push(part)))).flat();
  }
}
