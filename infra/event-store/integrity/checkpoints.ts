import type { Checkpoint } from './checkpoint.js';

/** A checkpoint with what it takes to go on from it. */
export interface KeptCheckpoint { readonly checkpoint: Checkpoint; readonly fullSubtrees: readonly Buffer[] }

/** Where signed checkpoints are kept, by the size of the log. Of two for one size the first stays. */
export interface Checkpoints {
  latest(): Promise<KeptCheckpoint | null>;
  /** All of them, from the smallest log to the largest. */
  all(): Promise<readonly Checkpoint[]>;
  add(kept: KeptCheckpoint): Promise<void>;
}

/** For tests that need no database. */
export class InMemoryCheckpoints implements Checkpoints {
  private readonly kept: KeptCheckpoint[] = [];
  async latest() { return this.kept.at(-1) ?? null; }
  async all() { return this.kept.map(({ checkpoint }) => checkpoint); }
  async add(kept: KeptCheckpoint) { if (!this.kept.some(({ checkpoint }) => checkpoint.size === kept.checkpoint.size)) this.kept.push(kept); }
}
