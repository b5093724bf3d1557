import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

/** RFC 6962: leaves and inner nodes are hashed apart, so that neither can pose as the other. */
export const leafHash = (entry: string): Buffer => sha256(leafMark, entry);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(nodeMark, left, right);

/**
 * The Merkle tree hash of RFC 6962, grown leaf by leaf. It keeps only the roots of the full subtrees, largest first: one for each
 * bit set in the size, which is all it takes to go on after a restart.
 */
export class MerkleTree {
  private readonly subtrees: Buffer[];

  constructor(private count = 0, subtrees: readonly Buffer[] = []) {
    const expected = [...count.toString(2)].filter((bit) => bit === '1').length;
    if (subtrees.length !== expected) throw new RangeError(`A tree of ${count} leaves has ${expected} full subtrees, not ${subtrees.length}`);
    this.subtrees = [...subtrees];
  }

  get size(): number { return this.count; }
  get fullSubtrees(): readonly Buffer[] { return this.subtrees; }

  add(entry: string): void {
    let hash = leafHash(entry);
    for (let full = this.count; full % 2 === 1; full = Math.floor(full / 2)) hash = nodeHash(this.subtrees.pop()!, hash);
    this.subtrees.push(hash);
    this.count += 1;
  }

  /** Hex. The root of no leaves is the hash of nothing. */
  root(): string {
    if (this.subtrees.length === 0) return sha256('').toString('hex');
    return this.subtrees.reduceRight((right, left) => nodeHash(left, right)).toString('hex');
  }
}
