import type { Position, StoredEvent } from '../event-store.js';
import { eventNamed } from './events.js';
import { appendOne, type Held } from './event-store.contract.js';

/** Follows from a checkpoint until so many events have come. */
const follow = async ({ store }: Held, after: Position | null, count: number, batchSize: number): Promise<{ events: StoredEvent[]; largest: number }> => {
  const stop = new AbortController();
  const events: StoredEvent[] = [];
  let largest = 0;
  for await (const page of store.subscribe({ after, batchSize, signal: stop.signal })) {
    events.push(...page.events);
    largest = Math.max(largest, page.events.length);
    expect(page.next).toBe(page.events.at(-1)?.position);
    if (events.length >= count) stop.abort();
  }
  return { events, largest };
};

export const subscribeContract = (held: Held): void => {
  describe('following', () => {
    const names = Array.from({ length: 25 }, (_, index) => `e${index}`);

    it('gives what is there in batches, then what comes', async () => {
      await appendOne(held.store, { stream: 'a', expected: null, events: names.map((name) => eventNamed(name)) });
      const following = follow(held, null, 27, 10);
      await appendOne(held.store, { stream: 'b', expected: null, events: [eventNamed('late')] });
      await appendOne(held.store, { stream: 'c', expected: null, events: [eventNamed('later')] });
      const { events, largest } = await following;
      expect(events.map(({ data }) => data)).toStrictEqual([...names, 'late', 'later'].map((name) => ({ name })));
      expect(largest).toBeLessThanOrEqual(10);
    });

    it('goes on after a checkpoint, without the event it names', async () => {
      await appendOne(held.store, { stream: 'a', expected: null, events: names.map((name) => eventNamed(name)) });
      const { events: all } = await follow(held, null, 25, 7);
      const { events: rest } = await follow(held, all[11]!.position, 13, 500);
      expect(rest).toStrictEqual(all.slice(12));
    });

    it('ends when its signal aborts, before it began or while it waits', async () => {
      const pages: unknown[] = [];
      for await (const page of held.store.subscribe({ after: null, signal: AbortSignal.abort() })) pages.push(page);
      const stop = new AbortController();
      setTimeout(() => { stop.abort(); }, 30);
      for await (const page of held.store.subscribe({ after: null, signal: stop.signal })) pages.push(page);
      expect(pages).toStrictEqual([]);
    });
  });
};
