import type { EventStore, StreamAppend } from '../event-store.js';
import { appendContract } from './append.contract.js';
import { concurrencyContract } from './concurrency.contract.js';
import { readContract } from './read.contract.js';
import { subscribeContract } from './subscribe.contract.js';

/** What the suites need of an adapter. They close every store they open. */
export interface StoresUnderTest {
  /** A store with nothing in it. */
  fresh(): Promise<EventStore>;
  /** Another handle on the log of the last fresh one, as another process would have it. */
  beside(): Promise<EventStore>;
}

export interface StoreTraits {
  /** Whether an event id is unique in the whole store, or only within its stream. */
  readonly idsUniqueIn: 'store' | 'stream';
  /** How long 9 writers write against a follower, in seconds. */
  readonly tailingSeconds: number;
}

/** Holds the open store for the tests of one suite; `beside` opens further handles, closed with it. */
export interface Held { store: EventStore; beside(): Promise<EventStore> }

/** The one contract of all adapters. */
export const eventStoreContract = (name: string, makeStores: () => Promise<StoresUnderTest>, traits: StoreTraits): void => {
  describe(`event store contract: ${name}`, () => {
    const held = {} as Held;
    const opened: EventStore[] = [];
    let stores: StoresUnderTest;
    beforeAll(async () => { stores = await makeStores(); });
    beforeEach(async () => {
      opened.push(held.store = await stores.fresh());
      held.beside = async () => {
        const store = await stores.beside();
        opened.push(store);
        return store;
      };
    });
    afterEach(async () => { for (const store of opened.splice(0)) await store.close(); });

    appendContract(held, traits);
    readContract(held);
    subscribeContract(held);
    concurrencyContract(held, traits);
  });
};

/** Appends to one stream and answers its result. */
export const appendOne = async (store: EventStore, append: StreamAppend) => (await store.append([append]))[0]!;
