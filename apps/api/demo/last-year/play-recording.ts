import type { EventStore, NewEvent, StreamAppend, StreamHead } from '@uplift/infra/event-store/event-store';
import type { RecordedEvent } from './recording.js';

const longest = 1_000;

/**
 * Appends what is not there yet, in the order in which it happened, through the port like anybody: the hashes are this store's own, and each
 * event is recorded now. Broken off, it goes on where it ended. Answers how many events were new; `null`, and nothing is stored, when a stream
 * holds something else already.
 */
export const playRecording = async (store: EventStore, events: readonly RecordedEvent[]): Promise<number | null> => {
  const there = await store.readStreams([...new Set(events.map(({ stream }) => stream))]);
  if (events.some(({ stream, version, id }) => (there.get(stream)?.[version - 1]?.id ?? id) !== id)) return null;
  const heads = new Map<string, StreamHead>();
  for (const [stream, stored] of there) {
    const last = stored.at(-1);
    if (last !== undefined) heads.set(stream, { version: last.version, hash: last.hash });
  }
  const missing = events.filter(({ stream, version }) => version > (heads.get(stream)?.version ?? 0));
  for (const batch of batchesOf(missing)) {
    const appends = [...batch].map(([stream, added]): StreamAppend => ({ stream, expected: heads.get(stream) ?? null, events: added }));
    for (const { stream, outcome, head } of await store.append(appends)) {
      if (outcome !== 'appended' && outcome !== 'repeated') throw new Error(`the stream ${stream} of the demo has moved on while it was loaded`);
      heads.set(stream, head);
    }
  }
  return missing.length;
};

/** A store may order a batch by stream: a batch ends where that would change the order. */
const batchesOf = (events: readonly RecordedEvent[]): readonly ReadonlyMap<string, readonly NewEvent[]>[] => {
  const batches: Map<string, NewEvent[]>[] = [];
  let [size, last] = [0, ''];
  for (const { stream, version: _version, ...event } of events) {
    if (batches.length === 0 || stream < last || size === longest) {
      batches.push(new Map());
      size = 0;
    }
    const batch = batches.at(-1)!;
    const of = batch.get(stream);
    if (of === undefined) batch.set(stream, [event]);
    else of.push(event);
    size += 1;
    last = stream;
  }
  return batches;
};
