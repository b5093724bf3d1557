import { generateKeyPairSync } from 'node:crypto';
import type { Position } from '../event-store.js';
import { leafOf, signCheckpoint, type Checkpoint } from './checkpoint.js';
import { MerkleTree } from './merkle-tree.js';
import { SignedTree } from './signed-tree.js';

const keys = generateKeyPairSync('ed25519');
const at = '2026-10-01T06:00:00.000Z';
const events = [1, 2, 3, 4, 5].map((number) => ({ position: `0:${number}` as Position, recordedAt: at, hash: String(number).repeat(64) }));
const signedAt = (size: number, privateKey = keys.privateKey): Checkpoint => {
  const tree = new MerkleTree();
  for (const event of events.slice(0, size)) tree.add(leafOf(event));
  return signCheckpoint({ epoch: 'e', size, position: events[size - 1]?.position ?? null, root: tree.root(), at }, privateKey);
};
const codeOf = (checkpoints: readonly Checkpoint[], log = events) => {
  const signed = new SignedTree(checkpoints, keys.publicKey);
  for (const event of log) {
    const found = signed.next(event);
    if (found !== null) return found.code;
  }
  return signed.end()?.code ?? signed.agreed;
};

describe('a signed log', () => {
  it('agrees with every checkpoint, and goes on unsigned after the last', () => {
    expect(codeOf([signedAt(0), signedAt(2), signedAt(4)])).toBe(3);
    expect(codeOf([])).toBe(0);
  });

  it('is broken by a changed event, a lost end, a changed statement and a foreign key', () => {
    const changed = events.map((event, index) => (index === 1 ? { ...event, hash: 'a'.repeat(64) } : event));
    expect(codeOf([signedAt(2)], changed)).toBe('tree');
    expect(codeOf([signedAt(4)], events.slice(0, 3))).toBe('too-short');
    expect(codeOf([{ ...signedAt(2), at: '2026-10-02T06:00:00.000Z' }])).toBe('signature');
    expect(codeOf([signedAt(2, generateKeyPairSync('ed25519').privateKey)])).toBe('signature');
  });
});
