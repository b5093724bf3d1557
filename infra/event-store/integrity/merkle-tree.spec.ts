import { createHash } from 'node:crypto';
import { leafHash, MerkleTree } from './merkle-tree.js';

/** The definition as RFC 6962, section 2.1, gives it: split at the largest power of two below the size. */
const definedRoot = (entries: readonly string[]): Buffer => {
  if (entries.length === 0) return createHash('sha256').digest();
  if (entries.length === 1) return leafHash(entries[0]!);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return createHash('sha256').update(Buffer.from([1])).update(definedRoot(entries.slice(0, split))).update(definedRoot(entries.slice(split))).digest();
};

const entries = Array.from({ length: 70 }, (_, index) => `entry ${index}`);

describe('Merkle tree', () => {
  it('has the root that RFC 6962 defines, at every size', () => {
    const tree = new MerkleTree();
    const roots = entries.map((entry) => { tree.add(entry); return tree.root(); });
    expect(roots).toStrictEqual(entries.map((_, index) => definedRoot(entries.slice(0, index + 1)).toString('hex')));
  });

  it('agrees with the test vectors of certificate transparency', () => {
    expect(new MerkleTree().root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const one = new MerkleTree();
    one.add('');
    expect(one.root()).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('goes on from its full subtrees as if it had never stopped', () => {
    for (const stop of [1, 2, 3, 7, 8, 21]) {
      const first = new MerkleTree();
      for (const entry of entries.slice(0, stop)) first.add(entry);
      const second = new MerkleTree(first.size, first.fullSubtrees);
      for (const entry of entries.slice(stop)) second.add(entry);
      expect([second.size, second.root()]).toStrictEqual([70, definedRoot(entries).toString('hex')]);
    }
    expect(() => new MerkleTree(3, [Buffer.alloc(32)])).toThrow(RangeError);
  });
});
