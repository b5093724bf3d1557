import type { DomainEvent, EventDefinition } from '@uplift/domain/core/event';
import type { NewEvent, StoredEvent } from './event-store.js';
import type { Upcaster } from './upcasters.js';

/** The part of a stored event that the domain decides; the rest of the envelope comes from the command. */
export type EncodedEvent = Pick<NewEvent, 'type' | 'schemaVersion' | 'occurredAt' | 'data'>;

/** Between what a decider returns and what the store keeps. */
export interface EventCodec {
  /** Checks the data and stamps its schema version. Throws `EventCodecError` for an unknown type or data against its schema. */
  encode(event: DomainEvent): EncodedEvent;
  /**
   * The event in its present shape, whatever version it was stored in. Throws `EventCodecError` for an unknown type, or a version
   * newer than this release knows.
   */
  decode(stored: Pick<StoredEvent, 'id' | 'type' | 'schemaVersion' | 'occurredAt' | 'data'>): DomainEvent;
}

export class EventCodecError extends Error {
  override readonly name = 'EventCodecError';
}

interface KnownType { readonly definition: EventDefinition; readonly upcasters: readonly Upcaster[]; readonly shared: WeakMap<object, unknown> }

const upcastersOf = ({ type, schemaVersion }: EventDefinition, upcasters: readonly Upcaster[]): readonly Upcaster[] =>
  Array.from({ length: schemaVersion - 1 }, (_, index) => {
    const fitting = upcasters.filter((upcaster) => upcaster.type === type && upcaster.from === index + 1);
    if (fitting.length !== 1) throw new EventCodecError(`${type} needs exactly one upcaster from version ${index + 1}, it has ${fitting.length}`);
    return fitting[0]!;
  });

const register = (definitions: readonly EventDefinition[], upcasters: readonly Upcaster[]): ReadonlyMap<string, KnownType> => {
  const known = new Map<string, KnownType>();
  for (const definition of definitions) {
    if (known.has(definition.type)) throw new EventCodecError(`${definition.type} is defined twice`);
    known.set(definition.type, { definition, upcasters: upcastersOf(definition, upcasters), shared: new WeakMap() });
  }
  for (const { type, from } of upcasters) {
    const definition = known.get(type)?.definition;
    if (!definition || from < 1 || from >= definition.schemaVersion)
      throw new EventCodecError(`The upcaster of ${type} from version ${from} leads nowhere`);
  }
  return known;
};

const checked = ({ schema, type }: EventDefinition, data: unknown, what: string): unknown => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new EventCodecError(`${what} ${type} does not fit its schema at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'unknown reason'}. `
    + 'Nothing was stored.');
};

/** Data that decisions share is frozen, and then it is checked once: what was found stays true. */
const checkedOnce = ({ definition, shared }: KnownType, data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || !Object.isFrozen(data)) return checked(definition, data, 'The data of');
  let result = shared.get(data);
  if (result === undefined) shared.set(data, result = Object.freeze(checked(definition, data, 'The data of')));
  return result;
};

/** A codec for a set of event types. Throws `EventCodecError` when a type is defined twice or an old version cannot be brought up. */
export const createEventCodec = (definitions: readonly EventDefinition[], upcasters: readonly Upcaster[] = []): EventCodec => {
  const known = register(definitions, upcasters);
  return {
    encode: (event) => {
      const entry = known.get(event.type);
      if (!entry) throw new EventCodecError(`Event type ${event.type} is not registered. Nothing was stored.`);
      const { definition } = entry;
      const data = checkedOnce(entry, event.data);
      return { type: event.type, schemaVersion: definition.schemaVersion, occurredAt: event.occurredAt, data };
    },
    decode: ({ id, type, schemaVersion, occurredAt, data }) => {
      const entry = known.get(type);
      if (!entry)
        throw new EventCodecError(`Event ${id} has the type ${type}, which this release does not know. Install the release that wrote it or a later one.`);
      const { definition } = entry;
      // What is at its present version was checked when it was written, and its hash vouches for it.
      if (schemaVersion === definition.schemaVersion) return { type, occurredAt, data };
      if (schemaVersion > definition.schemaVersion || schemaVersion < 1)
        throw new EventCodecError(`Event ${id} is ${type} of version ${schemaVersion}; this release knows up to ${definition.schemaVersion}. `
          + 'Install a later release.');
      const raised = entry.upcasters.slice(schemaVersion - 1).reduce((older, upcaster) => upcaster.up(older), data);
      return { type, occurredAt, data: checked(definition, raised, `Raised from version ${schemaVersion}, the data of`) };
    },
  };
};
