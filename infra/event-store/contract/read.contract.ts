import type { Position, StoredEvent } from '../event-store.js';
import { eventNamed, idOf } from './events.js';
import { appendOne, type Held } from './event-store.contract.js';

const readPages = async ({ store }: Held, limit: number): Promise<StoredEvent[][]> => {
  const pages: StoredEvent[][] = [];
  let after: Position | null = null;
  for (let page = 0; page < 50; page += 1) {
    const { events, next } = await store.readAll({ after, limit });
    if (events.length === 0) return pages;
    pages.push([...events]);
    after = next;
  }
  throw new Error('reading does not end');
};

export const readContract = (held: Held): void => {
  describe('reading', () => {
    it('reads a stream from a version, and an unknown one as empty', async () => {
      await appendOne(held.store, { stream: 'a', expected: null, events: ['a1', 'a2', 'a3'].map((name) => eventNamed(name)) });
      expect((await held.store.readStream('a', 1)).map(({ version, id }) => [version, id])).toStrictEqual([[2, idOf('a2')], [3, idOf('a3')]]);
      expect(await held.store.readStream('a', 3)).toStrictEqual([]);
      expect(await held.store.readStream('b')).toStrictEqual([]);
    });

    it('reads many streams at once, each name asked for being a key', async () => {
      const events = ['a', 'b', 'c'].map((stream) => ({ stream, expected: null, events: [eventNamed(`${stream}1`), eventNamed(`${stream}2`)] }));
      await held.store.append(events);
      const found = await held.store.readStreams(['c', 'nowhere', 'a']);
      expect([...found].map(([stream, stored]) => [stream, stored.map(({ id }) => id)])).toStrictEqual([
        ['c', [idOf('c1'), idOf('c2')]], ['nowhere', []], ['a', [idOf('a1'), idOf('a2')]]]);
      expect(found.get('a')).toStrictEqual(await held.store.readStream('a'));
      expect((await held.store.readStreams([])).size).toBe(0);
    });

    it('finds an event by its id', async () => {
      await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1'), eventNamed('a2')] });
      expect(await held.store.readEvent(idOf('a2'))).toStrictEqual((await held.store.readStream('a'))[1]);
      expect(await held.store.readEvent(idOf('a3'))).toBeNull();
      expect(await held.store.readEvent('no id at all')).toBeNull();
    });

    it('pages through the global order, each stream in its own order, to the head', async () => {
      expect(await held.store.readAll({ after: null, limit: 10 })).toStrictEqual({ events: [], next: null });
      expect(await held.store.head()).toBeNull();
      let head = null;
      for (let index = 1; index <= 3; index += 1) {
        const [a, b] = await held.store.append([
          { stream: 'a', expected: head, events: [eventNamed(`a${index}`), eventNamed(`a${index}+`)] },
          { stream: `b${index}`, expected: null, events: [eventNamed(`b${index}`)] },
        ]);
        expect([a?.outcome, b?.outcome]).toStrictEqual(['appended', 'appended']);
        head = a!.head;
      }
      const pages = await readPages(held, 4);
      expect(pages.map((page) => page.length)).toStrictEqual([4, 4, 1]);
      const all = pages.flat();
      expect(all.filter(({ stream }) => stream === 'a').map(({ version }) => version)).toStrictEqual([1, 2, 3, 4, 5, 6]);
      expect(all.filter(({ stream }) => stream !== 'a').map(({ id }) => id)).toStrictEqual([idOf('b1'), idOf('b2'), idOf('b3')]);
      expect(all.slice(1).every(({ position }, index) => held.store.comparePositions(all[index]!.position, position) < 0)).toBe(true);
      expect(held.store.comparePositions(all[0]!.position, all[0]!.position)).toBe(0);
      expect(await held.store.head()).toBe(all.at(-1)?.position);
      expect(await held.store.readAll({ after: all.at(-1)!.position, limit: 4 })).toStrictEqual({ events: [], next: all.at(-1)!.position });
      expect(all.filter(({ stream }) => stream === 'a')).toStrictEqual(await held.store.readStream('a'));
    });

    it('refuses a position of another kind of store', async () => {
      await expect(held.store.readAll({ after: 'somewhere' as Position, limit: 1 })).rejects.toThrow(RangeError);
    });

    it('has one epoch', async () => {
      expect(await held.store.epoch()).toStrictEqual(await held.store.epoch());
    });
  });
};
