import type { NewEvent, Position } from '@uplift/infra/event-store/event-store';
import { InMemoryEventStore } from '@uplift/infra/event-store/in-memory/in-memory-event-store';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { EventTail } from './event-tail.js';

const event = (name: string): NewEvent => ({
  id: deterministicId(name), type: 'Said', schemaVersion: 1, occurredAt: '2026-09-01T00:00:00.000Z', actor: { kind: 'system', id: 't' }, correlationId: 'c', causationId: name, data: { name } });
const say = (store: InMemoryEventStore, ...names: string[]) => store.append(names.map((name) => ({ stream: `s-${name}`, expected: null, events: [event(name)] })));
const names = async (tail: EventTail, after: Position | null, count: number): Promise<readonly string[]> => {
  const stop = new AbortController();
  const heard: string[] = [];
  for await (const { data } of tail.after(after, stop.signal)) {
    heard.push((data as { name: string }).name);
    if (heard.length === count) stop.abort();
  }
  return heard;
};

describe('the tail of the log', () => {
  it('tells every watcher everything after its place, once and in order', async () => {
    const store = new InMemoryEventStore();
    const tail = new EventTail(store);
    await say(store, 'a', 'b');
    const position = (await store.readAll({ after: null, limit: 1 })).events[0]!.position;
    const early = names(tail, position, 4);
    const late = names(tail, null, 3);
    await new Promise((resolve) => { setImmediate(resolve); });
    await say(store, 'c');
    await say(store, 'd', 'e');
    expect(await early).toStrictEqual(['b', 'c', 'd', 'e']);
    expect(await late).toStrictEqual(['c', 'd', 'e']);
    await tail.onModuleDestroy();
  });

  it('loses nothing to a reader that is slower than events come', async () => {
    const store = new InMemoryEventStore();
    const tail = new EventTail(store);
    await say(store, 'first');
    const stop = new AbortController();
    const heard: string[] = [];
    setTimeout(() => { void say(store, 'wake'); }, 1);
    for await (const { data } of tail.after(null, stop.signal)) {
      heard.push((data as { name: string }).name);
      if (heard.length === 1) for (let from = 0; from < 12_000; from += 1000) await say(store, ...Array.from({ length: 1000 }, (_, nth) => `n${from + nth}`));
      if (heard.length === 12_001) stop.abort();
      if (heard.length === 1) expect(heard[0]).toBe('wake');
      if (heard.length > 1 && heard.at(-1) !== `n${heard.length - 2}`) throw new Error(`${heard.at(-1)} came at ${heard.length}`);
    }
    expect(heard).toHaveLength(12_001);
    await tail.onModuleDestroy();
  });

  it('ends for all when the API stops', async () => {
    const store = new InMemoryEventStore();
    const tail = new EventTail(store);
    const waiting = names(tail, null, 1);
    await new Promise((resolve) => { setImmediate(resolve); });
    await tail.onModuleDestroy();
    expect(await waiting).toStrictEqual([]);
  });
});
