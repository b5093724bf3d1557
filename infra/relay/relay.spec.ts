import { engineCodec } from '../command/engine-codec.js';
import { InMemoryEventStore } from '../event-store/in-memory/in-memory-event-store.js';
import type { Position } from '../event-store/event-store.js';
import { LeaseLostError } from '../lease/lease.js';
import type { Checkpoint } from './checkpoint.js';
import { CycleRosters } from './cycle-rosters.js';
import { Relay, type RelayOptions } from './relay.js';
import { launchTestCycle } from './test-cycle.fixture.js';

const at = '2026-09-01T06:00:00.000Z';

/** Keeps the checkpoint in memory and every call it was asked for in words. */
const stage = async (over: Partial<RelayOptions['workflows']> = {}, checkpointOver: Partial<Checkpoint> = {}) => {
  const store = new InMemoryEventStore(() => at);
  await launchTestCycle(store, ['vyazma/a'], at);
  const calls: string[] = [];
  const written: string[] = [];
  const stop = new AbortController();
  const say = (name: string) => async (...args: readonly unknown[]) => {
    calls.push(`${name} ${args[0] as string}`);
    return 'running' as const;
  };
  const relay = new Relay({
    store, rosters: new CycleRosters(store, engineCodec),
    workflows: { startAnnualCycle: say('start'), reload: say('reload'), casesChanged: say('changed'), casesReopened: say('reopened'), cycleClosed: say('closed'), noticesArrived: say('notices'), ...over },
    checkpoint: {
      read: async () => (written.at(-1) ?? null) as Position | null,
      write: async (position) => {
        written.push(position);
        stop.abort();
      },
      ...checkpointOver,
    },
  });
  return { store, relay, calls, written, stop };
};

describe('the relay', () => {
  it('delivers a batch and then keeps its place', async () => {
    const { relay, calls, written, stop, store } = await stage();
    await relay.run(stop.signal);
    expect(calls).toStrictEqual(['start small-2026']);
    expect(written).toStrictEqual([await store.head()]);
    expect(relay.status()).toStrictEqual({ position: await store.head(), problem: null });
  });

  it('keeps its place while Temporal is away, says so, and skips nothing', async () => {
    let failures = 2;
    const problems: unknown[] = [];
    const { relay, written, stop, store } = await stage({ startAnnualCycle: async () => {
      expect(written).toStrictEqual([]);
      if (failures > 0) {
        failures -= 1;
        problems.push(relay.status().problem);
        throw new Error('14 UNAVAILABLE');
      }
      problems.push(relay.status().problem);
      return 'running' as const;
    } });
    await relay.run(stop.signal);
    expect(problems).toStrictEqual([null, '14 UNAVAILABLE', '14 UNAVAILABLE']);
    expect(written).toStrictEqual([await store.head()]);
    expect(relay.status().problem).toBeNull();
  });

  it('stops in the middle when it is told to, and has not moved on', async () => {
    const { relay, written, stop } = await stage({ startAnnualCycle: async () => {
      stop.abort();
      throw new Error('14 UNAVAILABLE');
    } });
    await relay.run(stop.signal);
    expect(written).toStrictEqual([]);
  });

  it('ends when another has taken over', async () => {
    const { relay, stop } = await stage({}, { write: async () => { throw new LeaseLostError('relay', '7'); } });
    await expect(relay.run(stop.signal)).rejects.toThrow(LeaseLostError);
  });
});
