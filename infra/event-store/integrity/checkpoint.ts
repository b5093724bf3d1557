import { sign, verify, type KeyLike } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '@uplift/domain/core/instant';
import { canonicalJson } from '../canonical-json.js';
import type { Position, StoredEvent } from '../event-store.js';

/** A signed statement: at this instant the log held so many events, the last at this position, with this Merkle root. */
export const Checkpoint = z.object({
  epoch: z.string(),
  size: z.int().nonnegative(),
  position: z.string().nullable().transform((position) => position as Position | null),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  at: Instant,
  /** Ed25519, base64, over the RFC 8785 form of `{at, epoch, position, root, size}`. */
  signature: z.string(),
});
export type Checkpoint = z.output<typeof Checkpoint>;

/** What an event adds to the tree: its place, when the store learnt it, and the hash that covers all the rest. */
export const leafOf = ({ position, recordedAt, hash }: Pick<StoredEvent, 'position' | 'recordedAt' | 'hash'>): string =>
  canonicalJson({ hash, position, recordedAt });

const statementOf = ({ at, epoch, position, root, size }: Omit<Checkpoint, 'signature'>): Buffer =>
  Buffer.from(canonicalJson({ at, epoch, position, root, size }));

export const signCheckpoint = (statement: Omit<Checkpoint, 'signature'>, signingKey: KeyLike): Checkpoint =>
  ({ ...statement, signature: sign(null, statementOf(statement), signingKey).toString('base64') });

export const isSignedBy = (checkpoint: Checkpoint, publicKey: KeyLike): boolean =>
  verify(null, statementOf(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'));
