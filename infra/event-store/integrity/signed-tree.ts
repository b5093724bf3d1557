import type { KeyLike } from 'node:crypto';
import type { StoredEvent } from '../event-store.js';
import { isSignedBy, leafOf, type Checkpoint } from './checkpoint.js';
import { MerkleTree } from './merkle-tree.js';
import { problem, type Problem } from './problem.js';

/** Grows the tree of a living log event by event and holds it against every checkpoint that was signed over it. */
export class SignedTree {
  private readonly tree = new MerkleTree();
  /** How many of the checkpoints agreed so far. */
  agreed = 0;

  /** The checkpoints from the smallest log to the largest, as they were before the log is read. */
  constructor(private readonly checkpoints: readonly Checkpoint[], private readonly publicKey: KeyLike) {}

  /** The last checkpoint that agreed. */
  get last(): Checkpoint | null { return this.checkpoints[this.agreed - 1] ?? null; }

  /** `null` when the event and a checkpoint that closes with it are sound. */
  next(event: Pick<StoredEvent, 'position' | 'recordedAt' | 'hash'>): Problem | null {
    const found = this.tree.size === 0 ? this.agreeing() : null;
    if (found !== null) return found;
    this.tree.add(leafOf(event));
    return this.agreeing();
  }

  /** At the log's end: every checkpoint must have been reached. */
  end(): Problem | null {
    const found = this.agreeing();
    if (found !== null) return found;
    const missed = this.checkpoints[this.agreed];
    return missed === undefined ? null : problem('too-short', { count: this.tree.size, atLeast: missed.size });
  }

  private agreeing(): Problem | null {
    for (let due = this.checkpoints[this.agreed]; due !== undefined && due.size <= this.tree.size; due = this.checkpoints[this.agreed]) {
      if (!isSignedBy(due, this.publicKey)) return problem('signature', { size: due.size });
      if (due.size !== this.tree.size || due.root !== this.tree.root()) return problem('tree', { size: due.size, count: this.tree.size });
      this.agreed += 1;
    }
    return null;
  }
}
