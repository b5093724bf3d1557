import type { EventStore, StreamAppend } from '../event-store.js';
import { appendContract } from './append.contract.js';
import { concurrencyContract } from './concurrency.contract.js';
import { readContract } from './read.contract.js';
import { subscribeContract } from './subscribe.contract.js';

/** What the suites need of an adapter. Every store is empty when made and closed by the suite. */
export interface StoreUnderTest {
  open(): Promise<EventStore>;
  /** Whether an event id is unique in the whole store, or only within its stream. */
  readonly idsUniqueIn: 'store' | 'stream';
  /** How long 9 writers write against a follower, in seconds. */
  readonly tailingSeconds: number;
}

/** Holds an open store for the tests of one suite. */
export interface Held { store: EventStore }

/** The one contract of all adapters. */
export const eventStoreContract = (name: string, makeStore: () => Promise<StoreUnderTest['open']>, traits: Omit<StoreUnderTest, 'open'>): void => {
  describe(`event store contract: ${name}`, () => {
    const held = {} as Held;
    let open: StoreUnderTest['open'];
    beforeAll(async () => { open = await makeStore(); });
    beforeEach(async () => { held.store = await open(); });
    afterEach(async () => { await held.store.close(); });

    appendContract(held, traits);
    readContract(held);
    subscribeContract(held);
    concurrencyContract(held, traits);
  });
};

/** Appends to one stream and answers its result. */
export const appendOne = async (store: EventStore, append: StreamAppend) => (await store.append([append]))[0]!;
