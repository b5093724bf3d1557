import { InvalidAppendError } from '../assert-appendable.js';
import type { AppendResult, StreamAppend, StreamHead } from '../event-store.js';
import { follows, genesisHash, headOf } from '../hash-chain.js';
import { asHandedIn, eventNamed } from './events.js';
import { appendOne, type Held, type StoreTraits } from './event-store.contract.js';

const headAfter = (result: AppendResult): StreamHead => {
  if (result.outcome !== 'appended') throw new Error(`expected an append, got ${JSON.stringify(result)}`);
  return result.head;
};

const conflictContract = (held: Held): void => {
  it('refuses a head that has moved on, a wrong hash, a stream that exists and one that does not', async () => {
    const first = headAfter(await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1')] }));
    const second = headAfter(await appendOne(held.store, { stream: 'a', expected: first, events: [eventNamed('a2')] }));
    const refused: StreamAppend[] = [
      { stream: 'a', expected: first, events: [eventNamed('a3')] },
      { stream: 'a', expected: first, events: [eventNamed('a3'), eventNamed('a4'), eventNamed('a5')] },
      { stream: 'a', expected: { version: second.version, hash: genesisHash }, events: [eventNamed('a3')] },
      { stream: 'a', expected: { version: second.version, hash: first.hash }, events: [eventNamed('a3'), eventNamed('a4')] },
      { stream: 'a', expected: { version: 5, hash: second.hash }, events: [eventNamed('a3')] },
      { stream: 'a', expected: null, events: [eventNamed('a3')] },
    ];
    for (const append of refused) expect(await appendOne(held.store, append)).toStrictEqual({ stream: 'a', outcome: 'conflict', head: second });
    expect(await appendOne(held.store, { stream: 'b', expected: first, events: [eventNamed('b1')] }))
      .toStrictEqual({ stream: 'b', outcome: 'conflict', head: null });
    expect((await held.store.readStream('a')).map(asHandedIn)).toStrictEqual([eventNamed('a1'), eventNamed('a2')]);
    expect(await held.store.readStream('b')).toStrictEqual([]);
  });

  it('answers each stream of an append for itself', async () => {
    const a = headAfter(await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1')] }));
    const c = headAfter(await appendOne(held.store, { stream: 'c', expected: null, events: [eventNamed('c1')] }));
    const results = await held.store.append([
      { stream: 'd', expected: null, events: [eventNamed('d1'), eventNamed('d2')] },
      { stream: 'a', expected: null, events: [eventNamed('a2')] },
      { stream: 'c', expected: c, events: [eventNamed('c2')] },
      { stream: 'b', expected: c, events: [eventNamed('b1')] },
    ]);
    expect(results.map(({ stream, outcome, head }) => [stream, outcome, head?.version ?? null]))
      .toStrictEqual([['d', 'appended', 2], ['a', 'conflict', 1], ['c', 'appended', 2], ['b', 'conflict', null]]);
    expect(results[1]?.head).toStrictEqual(a);
    const streams = await held.store.readStreams(['a', 'b', 'c', 'd']);
    expect([...streams].map(([stream, events]) => [stream, events.map(asHandedIn)])).toStrictEqual([
      ['a', [eventNamed('a1')]], ['b', []], ['c', [eventNamed('c1'), eventNamed('c2')]], ['d', [eventNamed('d1'), eventNamed('d2')]]]);
  });
};

const repeatContract = (held: Held, { idsUniqueIn }: Pick<StoreTraits, 'idsUniqueIn'>): void => {
  it('answers the repeat of every append as before and stores nothing twice', async () => {
    const appends: StreamAppend[] = [{ stream: 'a', expected: null, events: [eventNamed('a1')] }];
    const first = headAfter(await appendOne(held.store, appends[0]!));
    appends.push({ stream: 'a', expected: first, events: [eventNamed('a2'), eventNamed('a3')] });
    const third = headAfter(await appendOne(held.store, appends[1]!));
    appends.push({ stream: 'a', expected: third, events: [eventNamed('a4')] });
    headAfter(await appendOne(held.store, appends[2]!));
    const before = await held.store.readStream('a');
    const repeats = [];
    for (const append of appends) repeats.push(await appendOne(held.store, append));
    expect(repeats).toStrictEqual([
      { stream: 'a', outcome: 'repeated', head: first },
      { stream: 'a', outcome: 'repeated', head: third },
      { stream: 'a', outcome: 'repeated', head: headOf(before) },
    ]);
    expect(await held.store.readStream('a')).toStrictEqual(before);
  });

  it('repeats a half-done append of many streams: what is there is repeated, the rest appended', async () => {
    const part = (stream: string): StreamAppend => ({ stream, expected: null, events: [eventNamed(`${stream}1`), eventNamed(`${stream}2`)] });
    await held.store.append([part('b'), part('d')]);
    const results = await held.store.append([part('a'), part('b'), part('c'), part('d')]);
    expect(results.map(({ outcome }) => outcome)).toStrictEqual(['appended', 'repeated', 'appended', 'repeated']);
    const again = await held.store.append([part('a'), part('b'), part('c'), part('d')]);
    expect(again).toStrictEqual(results.map((result) => ({ ...result, outcome: 'repeated' })));
  });

  it('does not take part of an append, or a longer one, for its repeat', async () => {
    await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1'), eventNamed('a2')] });
    const longer = await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1'), eventNamed('a2'), eventNamed('a3')] });
    expect(longer.outcome).toBe('id-conflict');
    expect((await held.store.readStream('a')).map(asHandedIn)).toStrictEqual([eventNamed('a1'), eventNamed('a2')]);
  });

  it('notices an id that is taken by other content', async () => {
    const first = headAfter(await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1')] }));
    const taken = { stream: 'a', outcome: 'id-conflict', head: first };
    expect(await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1', { other: true })] })).toStrictEqual(taken);
    expect(await appendOne(held.store, { stream: 'a', expected: first, events: [eventNamed('a1', { other: true })] })).toStrictEqual(taken);
    expect(await appendOne(held.store, { stream: 'a', expected: first, events: [eventNamed('a2'), eventNamed('a1')] })).toStrictEqual(taken);
    expect((await held.store.readStream('a')).map(asHandedIn)).toStrictEqual([eventNamed('a1')]);
  });

  (idsUniqueIn === 'store' ? it : it.skip)('notices an id taken in another stream, and stores the other streams of the append', async () => {
    await appendOne(held.store, { stream: 'a', expected: null, events: [eventNamed('a1')] });
    const results = await held.store.append([
      { stream: 'b', expected: null, events: [eventNamed('b1'), eventNamed('a1')] },
      { stream: 'c', expected: null, events: [eventNamed('c1')] },
    ]);
    expect(results.map(({ outcome }) => outcome)).toStrictEqual(['id-conflict', 'appended']);
    expect(await held.store.readStream('b')).toStrictEqual([]);
    expect(await appendOne(held.store, { stream: 'd', expected: null, events: [eventNamed('a1')] }))
      .toStrictEqual({ stream: 'd', outcome: 'id-conflict', head: null });
  });
};

const contentContract = (held: Held): void => {
  it('keeps every event as it was handed in, chained to the one before', async () => {
    const awkward = { 'ключ "x"': ['{,}', 'back\\slash', '\u0000\u2028😀', -1.5e-7, 1e21, true, null, ''], 10: 'ten', 9: { nested: [] } };
    const events = [eventNamed('a1', awkward), eventNamed('a2', 'text'), eventNamed('a3', null), eventNamed('a4', 'x'.repeat(20_000))];
    const stream = 'case "7", {школа} \\ 1';
    headAfter(await appendOne(held.store, { stream, expected: null, events }));
    const stored = await held.store.readStream(stream);
    expect(stored.map(asHandedIn)).toStrictEqual(events);
    expect(stored.map((event, index) => follows(event, headOf(stored.slice(0, index))))).toStrictEqual([true, true, true, true]);
    expect(stored.every(({ recordedAt }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(recordedAt))).toBe(true);
  });

  it('refuses what no store can hold, before anything is stored', async () => {
    const event = eventNamed('a1');
    const wrong: StreamAppend[][] = [
      [{ stream: 'a', expected: null, events: [] }],
      [{ stream: '', expected: null, events: [event] }],
      [{ stream: 'a', expected: null, events: [{ ...event, id: 'a1' }] }],
      [{ stream: 'a', expected: null, events: [{ ...event, occurredAt: '2026-02-31T00:00:00.000Z' }] }],
      [{ stream: 'a', expected: null, events: [{ ...event, schemaVersion: 0 }] }],
      [{ stream: 'a', expected: { version: 0, hash: genesisHash }, events: [event] }],
      [{ stream: 'a', expected: null, events: [event, event] }],
      [{ stream: 'b', expected: null, events: [event] }, { stream: 'b', expected: null, events: [eventNamed('a2')] }],
    ];
    for (const appends of wrong) await expect(held.store.append(appends)).rejects.toThrow(InvalidAppendError);
    expect(await held.store.append([])).toStrictEqual([]);
    expect(await held.store.head()).toBeNull();
  });
};

export const appendContract = (held: Held, traits: Pick<StoreTraits, 'idsUniqueIn'>): void => {
  describe('appending', () => {
    conflictContract(held);
    repeatContract(held, traits);
    contentContract(held);
  });
};
