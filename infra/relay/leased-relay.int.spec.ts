import { setTimeout as sleep } from 'node:timers/promises';
import { cycleAggregate } from '../command/aggregates.js';
import { CommandHandler, stateOrThrow } from '../command/command-handler.js';
import { engineCodec } from '../command/engine-codec.js';
import { openPostgresEventStore, type PostgresEventStore } from '../event-store/postgres/open-postgres-event-store.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { CycleRosters } from './cycle-rosters.js';
import { LeasedRelay } from './leased-relay.js';
import { coordinator, launchTestCycle } from './test-cycle.fixture.js';

const at = '2026-09-01T06:00:00.000Z';

const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (holds()) return;
    await sleep(20);
  }
  throw new Error(`${what} did not come about`);
};

describe('relays beside one another', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeEach(async () => {
    database = await createTestDatabase();
    store = await openPostgresEventStore({ url: database.url });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const start = (name: string, calls: string[]) => {
    const stop = new AbortController();
    const say = (what: string) => async (cycle: string) => {
      calls.push(`${name} ${what} ${cycle}`);
      return 'running' as const;
    };
    const relay = new LeasedRelay({
      store, pool: database.pool, holder: name, leaseMs: 2_000, rosters: new CycleRosters(store, engineCodec),
      workflows: { startAnnualCycle: say('starts'), reload: say('reloads'), casesChanged: say('changes'), casesReopened: say('reopens'), cycleClosed: say('closes'), noticesArrived: say('tells') } });
    const running = relay.run(stop.signal);
    return { relay, end: async () => {
      stop.abort();
      await running;
    } };
  };

  it('one works, the other goes on where it ended', async () => {
    const calls: string[] = [];
    const first = start('first', calls);
    await until('the first', () => first.relay.status.active);
    const second = start('second', calls);
    await launchTestCycle(store, ['vyazma/a'], at);
    await until('the start', () => calls.length === 1);
    await until('its place', () => first.relay.status.position !== null);
    expect(second.relay.status).toStrictEqual({ active: false, position: null, problem: null });
    await first.end();
    await until('the second', () => second.relay.status.active);
    const close = { type: 'CloseCycle', cycle: 'small-2026', reason: '', actor: coordinator, now: at } as const;
    stateOrThrow(await new CommandHandler(store, engineCodec).handle(cycleAggregate, { command: close, context: undefined, id: null, correlationId: 'x', expectedVersion: null }));
    await until('the close', () => calls.length === 2);
    expect(calls).toStrictEqual(['first starts small-2026', 'second closes small-2026']);
    await second.end();
    expect(first.relay.status.active).toBe(false);
  });
});
