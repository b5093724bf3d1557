import type { KeyLike } from 'node:crypto';
import type { Instant } from '@uplift/domain/core/instant';
import type { EventStore, StoredEvent } from '../event-store.js';
import { comparePositions } from '../position-order.js';
import type { Checkpoint } from './checkpoint.js';
import type { Checkpoints } from './checkpoints.js';
import { writeCheckpoint } from './write-checkpoint.js';

export const exportFormat = 'uplift-log/1';
const batch = 1_000;

const covers = ({ position }: Checkpoint, event: StoredEvent): boolean => position !== null && comparePositions(event.position, position) <= 0;
const lineOf = (checkpoint: Checkpoint): string => JSON.stringify({ kind: 'checkpoint', ...checkpoint });

/**
 * The whole log as JSON Lines: a heading, every event in the global order, and each signed checkpoint after the last event it
 * covers. A fresh checkpoint closes the file. Lines come without their line breaks, a batch in memory at a time.
 */
export async function* exportLog(store: EventStore, checkpoints: Checkpoints, signingKey: KeyLike, now: Instant): AsyncGenerator<string> {
  await writeCheckpoint(store, checkpoints, signingKey, now);
  const signed = await checkpoints.all();
  yield JSON.stringify({ kind: 'log', format: exportFormat, exportedAt: now, epoch: await store.epoch() });
  let next = 0;
  let page = await store.readAll({ after: null, limit: batch });
  for (; page.events.length > 0; page = await store.readAll({ after: page.next, limit: batch })) {
    for (const event of page.events) {
      for (; next < signed.length && !covers(signed[next]!, event); next += 1) yield lineOf(signed[next]!);
      // What came after the closing checkpoint belongs to the next export.
      if (next === signed.length) return;
      yield JSON.stringify({ kind: 'event', ...event });
    }
  }
  for (const checkpoint of signed.slice(next)) yield lineOf(checkpoint);
}
