import {
  BACKWARDS, END, START, StreamNotFoundError, streamNameFilter, type KurrentDBClient, type AllStreamResolvedEvent, type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import type { Position } from '../event-store.js';
import { comparePositions } from '../position-order.js';
import { fromResolved, logPositionOf, type ReadEvent } from './recorded-event.js';
import { withTimeOut } from './with-time-out.js';

/** The connection with what every request needs of it. */
export interface KurrentLog { readonly client: KurrentDBClient; readonly prefix: string; readonly timeOut: number }

const collect = async (
  { prefix, timeOut }: KurrentLog, what: string, events: AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>,
): Promise<readonly ReadEvent[]> => withTimeOut(timeOut, what, async (stopped) => {
  const read: ReadEvent[] = [];
  for await (const resolved of events) {
    if (stopped.aborted) break;
    read.push(fromResolved(prefix, resolved));
  }
  return read;
});

export const ownStreams = ({ prefix }: KurrentLog) => streamNameFilter({ prefixes: [prefix] });

/** Reads are inclusive: revision n holds version n + 1. An unknown stream is empty. */
export const readStreamFrom = async (log: KurrentLog, stream: string, afterVersion: number): Promise<readonly ReadEvent[]> => {
  try {
    return await collect(log, `reading ${stream}`, log.client.readStream(log.prefix + stream, { fromRevision: BigInt(afterVersion) }));
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
};

/** The event at a checkpoint comes once more, since reads are inclusive, and is dropped. */
export const readAllAfter = async (log: KurrentLog, after: Position | null, limit: number): Promise<readonly ReadEvent[]> => {
  const events = await collect(log, 'reading all', log.client.readAll({
    fromPosition: after === null ? START : logPositionOf(after), maxCount: after === null ? limit : limit + 1, filter: ownStreams(log),
  }));
  return (after === null ? events : events.filter(({ event }) => comparePositions(event.position, after) > 0)).slice(0, limit);
};

export const readNewest = async (log: KurrentLog): Promise<ReadEvent | null> =>
  (await collect(log, 'reading the newest event', log.client.readAll({
    fromPosition: END, direction: BACKWARDS, maxCount: 1, filter: ownStreams(log) })))[0] ?? null;
