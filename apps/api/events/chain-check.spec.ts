import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { InMemoryEventStore } from '@uplift/infra/event-store/in-memory/in-memory-event-store';
import { LogSeal } from '../parts/log-seal.js';
import type { ReadDatabase } from '../parts/read-database.js';
import { ChainCheck } from './chain-check.js';

describe('a check of the chain', () => {
  it('has those who watch wait while its checkpoints are read, instead of telling them the same again and again', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const all = async () => { await pause(20); return []; };
    const database = { query: async () => ({ rows: [{ events: '0' }] }) } as unknown as ReadDatabase;
    const check = new ChainCheck(new InMemoryEventStore(), database, { now: () => '2026-11-20T06:00:00.000Z' }, new LogSeal({ checkpoints: { all }, publicKey, fingerprint: 'f'.repeat(64) }));
    const told: string[] = [];
    for await (const { event } of check.follow(AbortSignal.timeout(30_000))) {
      told.push(event);
      if (told.length === 100) break;
    }
    expect(told.at(-1)).toBe('result');
    expect(told.length).toBeLessThan(10);
  });
});
