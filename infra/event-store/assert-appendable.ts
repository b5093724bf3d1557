import type { NewEvent, StreamAppend } from './event-store.js';

/** An append that no store may take: a mistake of the calling code, not a race. Nothing was stored. */
export class InvalidAppendError extends Error {
  override readonly name = 'InvalidAppendError';
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hash = /^[0-9a-f]{64}$/;

const longestName = 400;

/** Events that are appended together mostly share their moment. */
let lastInstant = '';

const isInstant = (text: string): boolean => {
  if (text === lastInstant) return true;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== text || text.startsWith('0000')) return false;
  lastInstant = text;
  return true;
};

const assertEvent = (stream: string, event: NewEvent): void => {
  if (!uuid.test(event.id)) throw new InvalidAppendError(`Event id "${event.id}" for stream ${stream} is not a lower-case UUID`);
  if (!isInstant(event.occurredAt))
    throw new InvalidAppendError(`occurredAt "${event.occurredAt}" of event ${event.id} is not an instant like 2026-11-13T21:00:00.000Z`);
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1)
    throw new InvalidAppendError(`schemaVersion ${event.schemaVersion} of event ${event.id} is not a version number`);
  const { type, actor, correlationId, causationId } = event;
  if (`${type}${actor.id}${correlationId}${causationId}`.includes('\0'))
    throw new InvalidAppendError(`The type, actor, correlation or causation of event ${event.id} holds a zero character`);
};

/** The same rules before every adapter. Throws `InvalidAppendError`. */
export const assertAppendable = (appends: readonly StreamAppend[]): void => {
  const streams = new Set<string>();
  const ids = new Set<string>();
  for (const { stream, expected, events } of appends) {
    if (stream === '' || stream.length > longestName || stream.includes('\0'))
      throw new InvalidAppendError(`A stream needs a name of 1 to ${longestName} characters, none of them zero`);
    if (streams.has(stream)) throw new InvalidAppendError(`Stream ${stream} is named twice in one append`);
    streams.add(stream);
    if (events.length === 0) throw new InvalidAppendError(`Nothing to append to stream ${stream}`);
    if (expected && (!Number.isSafeInteger(expected.version) || expected.version < 1 || !hash.test(expected.hash)))
      throw new InvalidAppendError(`The expected head of stream ${stream} is not a version from 1 with a SHA-256`);
    for (const event of events) {
      assertEvent(stream, event);
      if (ids.has(event.id)) throw new InvalidAppendError(`Event id ${event.id} is used twice in one append`);
      ids.add(event.id);
    }
  }
};
