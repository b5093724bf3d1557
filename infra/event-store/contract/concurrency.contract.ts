import type { EventStore, StoredEvent } from '../event-store.js';
import { follows, headOf } from '../hash-chain.js';
import { eventNamed, idOf } from './events.js';
import { appendOne, type Held, type StoreTraits } from './event-store.contract.js';

const attempts = 500;

/** One writer: reads the head, appends, and tries again when another came first. */
const writeOnce = async (store: EventStore, stream: string, name: string): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const expected = headOf(await store.readStream(stream));
    const { outcome } = await appendOne(store, { stream, expected, events: [eventNamed(name)] });
    if (outcome === 'appended') return;
    expect(outcome).toBe('conflict');
  }
  throw new Error(`${name} found no place in ${attempts} attempts`);
};

const chainHolds = (events: readonly StoredEvent[]): boolean => events.every((event, index) => follows(event, headOf(events.slice(index - 1, index))));

/** Writes to streams of its own and to one shared with the others, alone and several at once, until told to stop. */
const keepWriting = async (store: EventStore, writer: number, written: Set<string>, running: () => boolean): Promise<void> => {
  for (let round = 0; running(); round += 1) {
    const name = `writer ${writer} round ${round}`;
    const own = `own-${writer}-${round % 7}`;
    const expected = headOf(await store.readStream(own));
    const appends = [{ stream: own, expected, events: [eventNamed(`${name} a`), eventNamed(`${name} b`)] }];
    if (round % 3 === 0) appends.push({ stream: `new-${writer}-${round}`, expected: null, events: [eventNamed(`${name} c`)] });
    for (const { stream, outcome } of await store.append(appends)) {
      expect([stream, outcome]).toStrictEqual([stream, 'appended']);
      for (const { id } of appends.find((append) => append.stream === stream)!.events) written.add(id);
    }
    if (round % 5 === 0) {
      await writeOnce(store, 'shared', `${name} d`);
      written.add(idOf(`${name} d`));
    }
  }
};

/** Follows until every event written has come, or a generous time after the last one. */
const tail = async (store: EventStore, seen: StoredEvent[], done: () => boolean): Promise<void> => {
  const stop = new AbortController();
  const watch = setInterval(() => { if (done()) stop.abort(); }, 20);
  try {
    for await (const { events } of store.subscribe({ after: null, batchSize: 100, signal: stop.signal })) seen.push(...events);
  } finally {
    clearInterval(watch);
  }
};

/** As several processes would write: what one handle puts in order for itself, it cannot for the others. */
const severalHandles = async (held: Held): Promise<readonly EventStore[]> =>
  [held.store, await held.beside(), await held.beside(), await held.beside()];

export const concurrencyContract = (held: Held, { tailingSeconds, idsUniqueIn }: StoreTraits): void => {
  describe('concurrency', () => {
    it('lets 50 writers of one stream all in, once each, without a gap', async () => {
      const names = Array.from({ length: 50 }, (_, index) => `writer ${index}`);
      const handles = await severalHandles(held);
      await Promise.all(names.map((name, index) => writeOnce(handles[index % handles.length]!, 'contended', name)));
      const events = await held.store.readStream('contended');
      expect(events.map(({ version }) => version)).toStrictEqual(names.map((_, index) => index + 1));
      expect(events.map(({ id }) => id).toSorted()).toStrictEqual(names.map(idOf).toSorted());
      expect(chainHolds(events)).toBe(true);
    }, 120_000);

    it('lets exactly one of 20 different appends to one place through', async () => {
      const handles = await severalHandles(held);
      const results = await Promise.all(Array.from({ length: 20 }, (_, index) => handles[index % handles.length]!.append([
        { stream: 'place', expected: null, events: [eventNamed(`place ${index}`), eventNamed(`place ${index}+`)] },
        { stream: `beside ${index}`, expected: null, events: [eventNamed(`beside ${index}`)] },
      ])));
      expect(results.filter(([place]) => place!.outcome === 'appended').length).toBe(1);
      expect(results.filter(([place]) => place!.outcome === 'conflict').length).toBe(19);
      expect(results.map(([, beside]) => beside!.outcome)).toStrictEqual(results.map(() => 'appended'));
      expect((await held.store.readStream('place')).length).toBe(2);
    }, 60_000);

    it('lets the same append through once when it comes 10 times at once', async () => {
      const handles = await severalHandles(held);
      const results = await Promise.all(Array.from({ length: 10 }, (_, index) => appendOne(handles[index % handles.length]!, { stream: 'twins', expected: null, events: [eventNamed('t1'), eventNamed('t2')] })));
      const heads = new Set(results.map(({ head }) => JSON.stringify(head)));
      expect(results.map(({ outcome }) => outcome).toSorted()).toStrictEqual(['appended', ...Array<string>(9).fill('repeated')]);
      expect(heads.size).toBe(1);
      expect((await held.store.readStream('twins')).length).toBe(2);
    }, 60_000);

    it('does not let appends to the same streams, named in opposite orders, block one another', async () => {
      const handles = await severalHandles(held);
      for (let round = 0; round < 10; round += 1) {
        const streams = Array.from({ length: 12 }, (_, index) => `crossing ${round} ${index}`);
        const results = await Promise.all(handles.map((handle, writer) => handle.append(
          (writer % 2 === 0 ? streams : streams.toReversed()).map((stream) => ({ stream, expected: null, events: [eventNamed(`${stream} by ${writer}`)] })))));
        const appended = results.flat().filter(({ outcome }) => outcome === 'appended').map(({ stream }) => stream);
        expect(appended.toSorted()).toStrictEqual(streams.toSorted());
        expect(results.flat().filter(({ outcome }) => outcome === 'conflict').length).toBe(streams.length * (handles.length - 1));
      }
    }, 60_000);

    (idsUniqueIn === 'store' ? it : it.skip)('lets one of several appends take an id, whichever streams they write to', async () => {
      const handles = await severalHandles(held);
      for (let round = 0; round < 10; round += 1) {
        const results = await Promise.all(handles.map((handle, writer) => handle.append([
          { stream: `taker ${round} ${writer}`, expected: null, events: [eventNamed(`coveted ${round}`), ...(writer % 2 === 0 ? [eventNamed(`${round} ${writer}`)] : [])] },
          { stream: `bystander ${round} ${writer}`, expected: null, events: [eventNamed(`bystander ${round} ${writer}`)] },
        ])));
        expect(results.map(([taker]) => taker!.outcome).toSorted()).toStrictEqual(['appended', 'id-conflict', 'id-conflict', 'id-conflict']);
        expect(results.map(([, bystander]) => bystander!.outcome)).toStrictEqual(Array(4).fill('appended'));
        const streams = await held.store.readStreams(results.map(([taker]) => taker!.stream));
        expect([...streams.values()].filter((events) => events.length > 0).length).toBe(1);
      }
    }, 60_000);

    it(`shows a follower all that 9 writers write in ${tailingSeconds} s, nothing missed, nothing twice, in order`, async () => {
      const written = new Set<string>();
      const seen: StoredEvent[] = [];
      const end = Date.now() + tailingSeconds * 1000;
      let writing = true;
      const patience = end + 30_000;
      const following = tail(held.store, seen, () => (!writing && seen.length >= written.size) || Date.now() > patience);
      const handles = await severalHandles(held);
      await Promise.all(Array.from({ length: 9 }, (_, writer) => keepWriting(handles[writer % handles.length]!, writer, written, () => Date.now() < end)));
      writing = false;
      await following;
      expect(written.size).toBeGreaterThan(100);
      expect(seen.length).toBe(written.size);
      expect(new Set(seen.map(({ id }) => id))).toStrictEqual(written);
      const inOrder = seen.slice(1).every(({ position }, index) => held.store.comparePositions(seen[index]!.position, position) < 0);
      expect(inOrder).toBe(true);
      const versions = new Map<string, number>();
      for (const { stream, version } of seen) {
        expect(version).toBe((versions.get(stream) ?? 0) + 1);
        versions.set(stream, version);
      }
    }, (tailingSeconds + 60) * 1000);
  });
};
