import { eventStoreContract } from '../contract/event-store.contract.js';
import { eventNamed } from '../contract/events.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

let store: InMemoryEventStore;
eventStoreContract('in memory', async () => ({
  fresh: async () => { store = new InMemoryEventStore(); return store; },
  beside: async () => store,
}), { idsUniqueIn: 'store', tailingSeconds: 1 });

describe('in-memory event store', () => {
  it('records at the time of the clock it is given', async () => {
    const store = new InMemoryEventStore(() => '2027-01-11T06:00:00.000Z');
    await store.append([{ stream: 'a', expected: null, events: [eventNamed('a1')] }]);
    expect((await store.readStream('a')).map(({ recordedAt }) => recordedAt)).toStrictEqual(['2027-01-11T06:00:00.000Z']);
  });

  it('keeps its own copy of what it was handed', async () => {
    const store = new InMemoryEventStore();
    const data = { list: [1] };
    await store.append([{ stream: 'a', expected: null, events: [eventNamed('a1', data)] }]);
    data.list.push(2);
    ((await store.readStream('a'))[0]!.data as typeof data).list.push(3);
    expect((await store.readStream('a'))[0]?.data).toStrictEqual({ list: [1] });
  });
});
