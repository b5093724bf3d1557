import type { EventStore, Position } from '../event-store.js';
import { ChainChecker } from './chain-checker.js';
import type { Problem } from './problem.js';

export type StreamsReport =
  | { readonly sound: true; readonly events: number; readonly streams: number }
  | { readonly sound: false; readonly position: Position; readonly problem: Problem };

const batch = 2_000;

/** Follows the chain of every stream of a living store and reports the first broken place. Signatures are the export's matter. */
export const verifyStreams = async (store: EventStore): Promise<StreamsReport> => {
  const checker = new ChainChecker();
  let after: Position | null = null;
  for (;;) {
    const { events, next } = await store.readAll({ after, limit: batch });
    if (events.length === 0) return { sound: true, events: checker.events, streams: checker.streams };
    for (const event of events) {
      const found = checker.next(event);
      if (found) return { sound: false, position: event.position, problem: found };
    }
    after = next;
  }
};
