import { randomUUID } from 'node:crypto';
import { DeadlineExceededError, NO_STREAM, TimeoutError, UnavailableError, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import type { AppendResult, StreamAppend, StreamHead } from '../event-store.js';
import { chain, headOf } from '../hash-chain.js';
import { readStreamFrom, type KurrentLog } from './kurrent-log.js';
import { toEventData } from './recorded-event.js';
import { KurrentTimeOutError, withTimeOut } from './with-time-out.js';

const attempts = 5;

const isSame = (a: StreamHead | null, b: StreamHead | null): boolean => a?.version === b?.version && a?.hash === b?.hash;

/** After these nobody knows whether the server stored the events: reading back tells. */
const leavesDoubt = (error: unknown): boolean => error instanceof WrongExpectedVersionError || error instanceof KurrentTimeOutError
  || error instanceof DeadlineExceededError || error instanceof TimeoutError || error instanceof UnavailableError;

/**
 * Always with a revision: only then does the server recognise a repeat durably. It compares ids alone, so the stream is read before
 * and after, and hashes decide what was a repeat, what a conflict, and what other content under a known id.
 */
export const appendToStream = async (log: KurrentLog, { stream, expected, events }: StreamAppend): Promise<AppendResult> => {
  const chained = chain(stream, expected, events);
  const { version, hash } = chained.at(-1)!;
  const head = { version, hash };
  const attempt = randomUUID();
  let doubt: Error | null = null;
  for (let tried = 0; tried < attempts; tried += 1) {
    const stored = await readStreamFrom(log, stream, 0);
    const kept = stored[version - 1];
    if (kept?.event.hash === hash) return { stream, outcome: kept.attempt === attempt ? 'appended' : 'repeated', head };
    const present = headOf(stored.map(({ event }) => event));
    const ids = new Set(stored.map(({ event }) => event.id));
    if (events.some(({ id }) => ids.has(id))) return { stream, outcome: 'id-conflict', head: present };
    if (!isSame(present, expected)) return { stream, outcome: 'conflict', head: present };
    try {
      await withTimeOut(log.timeOut, `appending to ${stream}`, () => log.client.appendToStream(
        log.prefix + stream, chained.map((event) => toEventData(event, attempt)),
        { streamState: expected === null ? NO_STREAM : BigInt(expected.version - 1), deadline: log.timeOut }));
    } catch (error) {
      if (!leavesDoubt(error)) throw error;
      doubt = error as Error;
    }
  }
  throw doubt ?? new Error(`KurrentDB acknowledged an append to ${stream} and does not show it`);
};
