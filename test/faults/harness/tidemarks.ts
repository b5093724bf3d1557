import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@uplift/infra/event-store/event-store';
import { liveSchema, readCheckpoint } from '@uplift/infra/projections/read-schema';
import { readCheckpoint as readRelayed } from '@uplift/infra/relay/checkpoint';
import { relayName } from '@uplift/infra/relay/leased-relay';
import type { Drill } from './drill.js';

/** Watches how far the log was relayed and projected. `fellBack` says when a mark was seen behind where it had been. */
export const watchTidemarks = (drill: Drill, over: AbortSignal): { readonly looks: number; readonly fellBack: readonly string[] } => {
  const seen = { looks: 0, fellBack: [] as string[] };
  const highest = new Map<string, Position>();
  const note = (mark: string, position: Position | null | undefined): void => {
    const before = highest.get(mark);
    if (before !== undefined && (position == null || drill.store.comparePositions(position, before) < 0)) seen.fellBack.push(`${mark}: ${before}, then ${position}`);
    if (position != null) highest.set(mark, position);
  };
  const look = async (): Promise<void> => {
    note('relayed', (await readRelayed(drill.pool, relayName))?.position);
    note('projected', (await readCheckpoint(drill.pool, liveSchema))?.position);
    seen.looks += 1;
  };
  void (async () => {
    while (!over.aborted) {
      await look().catch(() => undefined);
      await sleep(20, undefined, { signal: over }).catch(() => undefined);
    }
  })();
  return seen;
};
