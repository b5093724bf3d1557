import type { KeyLike } from 'node:crypto';
import type { Instant } from '@uplift/domain/core/instant';
import type { EventStore } from '../event-store.js';
import { leafOf, signCheckpoint, type Checkpoint } from './checkpoint.js';
import type { Checkpoints } from './checkpoints.js';
import { MerkleTree } from './merkle-tree.js';

/** The kept checkpoint does not agree with itself: somebody changed it. No new one was signed over it. */
export class CheckpointBrokenError extends Error {
  override readonly name = 'CheckpointBrokenError';
}

const batch = 2_000;

/** Signs the log as it stands, reading only what came after the last checkpoint. Nothing new: answers the last one again. */
export const writeCheckpoint = async (store: EventStore, checkpoints: Checkpoints, signingKey: KeyLike, now: Instant): Promise<Checkpoint> => {
  const latest = await checkpoints.latest();
  const tree = new MerkleTree(latest?.checkpoint.size, latest?.fullSubtrees);
  if (latest && tree.root() !== latest.checkpoint.root)
    throw new CheckpointBrokenError(`The checkpoint at ${latest.checkpoint.size} events was changed in the database. Export the log and check it.`);
  let position = latest?.checkpoint.position ?? null;
  for (;;) {
    const { events, next } = await store.readAll({ after: position, limit: batch });
    for (const event of events) tree.add(leafOf(event));
    position = next;
    if (events.length < batch) break;
  }
  if (latest?.checkpoint.size === tree.size) return latest.checkpoint;
  const checkpoint = signCheckpoint({ epoch: (await store.epoch()).id, size: tree.size, position, root: tree.root(), at: now }, signingKey);
  await checkpoints.add({ checkpoint, fullSubtrees: tree.fullSubtrees });
  return checkpoint;
};
