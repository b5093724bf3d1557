import type { EventStore, Position, StoredEvent } from '../event-store.js';
import { ChainChecker } from './chain-checker.js';
import type { Problem } from './problem.js';

export type StreamsReport =
  | { readonly sound: true; readonly events: number; readonly streams: number }
  | { readonly sound: false; readonly position: Position; readonly problem: Problem };
/** How far a check has come. */
export interface CheckProgress { readonly events: number; readonly streams: number }

const batch = 2_000;

/** Follows the chain of every stream of a living store, a batch at a time, to the first broken place; `also` may find one in a sound event. */
export async function* checkStreams(
  store: Pick<EventStore, 'readAll'>, also: (event: StoredEvent) => Problem | null = () => null,
): AsyncGenerator<CheckProgress, StreamsReport> {
  const checker = new ChainChecker();
  for (let after: Position | null = null; ;) {
    const { events, next } = await store.readAll({ after, limit: batch });
    if (events.length === 0) return { sound: true, events: checker.events, streams: checker.streams };
    for (const event of events) {
      const found = checker.next(event) ?? also(event);
      if (found) return { sound: false, position: event.position, problem: found };
    }
    after = next;
    yield { events: checker.events, streams: checker.streams };
  }
}

/** The whole check, told of its progress. */
export const verifyStreams = async (store: Pick<EventStore, 'readAll'>, onProgress: (progress: CheckProgress) => void = () => undefined): Promise<StreamsReport> => {
  const check = checkStreams(store);
  for (;;) {
    const step = await check.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
};
