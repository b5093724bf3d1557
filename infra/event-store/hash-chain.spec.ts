import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { NewEvent } from './event-store.js';
import { chain, follows, genesisHash, hashOf, headOf } from './hash-chain.js';
import { canonicalJson } from './canonical-json.js';

const event: NewEvent = {
  id: '5f0c1f52-3f2b-5d3a-9a51-0d6a0d3a6f10', type: 'StepSubmitted', schemaVersion: 2, occurredAt: '2026-11-13T12:00:00.000Z',
  actor: { kind: 'person', id: 'куратор "1"' }, correlationId: 'c\n1', causationId: 'k-1', data: { step: 'package', files: [{ name: 'отчёт', pages: 3 }] },
};

describe('hash chain', () => {
  it('is SHA-256 over the RFC 8785 form of all that the writer knows', () => {
    const canonical = canonicalize({ ...event, stream: 'case-"7"', version: 1, previousHash: genesisHash }) ?? '';
    expect(hashOf('case-"7"', 1, event, canonicalJson(event.data), genesisHash)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('links each event to the one before', () => {
    const [first, second] = chain('case-7', null, [event, { ...event, id: '5f0c1f52-3f2b-5d3a-9a51-0d6a0d3a6f11' }]);
    expect([first?.version, first?.previousHash]).toStrictEqual([1, genesisHash]);
    expect([second?.version, second?.previousHash]).toStrictEqual([2, first?.hash]);
    expect(headOf([])).toBeNull();
  });

  it('notices any change', () => {
    const [link] = chain('case-7', null, [event]);
    const stored = { ...event, stream: 'case-7', version: 1, previousHash: genesisHash, hash: link!.hash,
      position: '1' as never, recordedAt: '2026-11-13T12:00:01.000Z' };
    expect(follows(stored, null)).toBe(true);
    expect(follows({ ...stored, recordedAt: '2027-01-01T00:00:00.000Z' }, null)).toBe(true);
    const changes = [{ type: 'StepReturned' }, { schemaVersion: 1 }, { occurredAt: '2026-11-13T12:00:00.001Z' }, { data: { step: 'plan' } },
      { actor: { kind: 'system' as const, id: event.actor.id } }, { correlationId: 'c' }, { causationId: 'k' }, { stream: 'case-8' }, { version: 2 },
      { id: '5f0c1f52-3f2b-5d3a-9a51-0d6a0d3a6f12' }, { previousHash: link!.hash }, { hash: genesisHash }];
    expect(changes.filter((change) => follows({ ...stored, ...change }, null))).toStrictEqual([]);
  });
});
