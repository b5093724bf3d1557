import type { z } from 'zod';
import type { Instant } from './instant.js';

/** One event type: its name, the version of its data's shape, and the schema of that data. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly schemaVersion: number;
  readonly schema: Schema;
}

export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type, schemaVersion: number, schema: Schema,
): EventDefinition<Type, Schema> => ({ type, schemaVersion, schema });

/** What a decider returns and a state evolves by: the event's name, when it was true, and its data; nothing of its storage. */
export type EventOf<Definition> = Definition extends EventDefinition<infer Type, infer Schema>
  ? { readonly type: Type; readonly occurredAt: Instant; readonly data: z.output<Schema> }
  : never;

/** Any domain event, seen without knowing its stream. */
export interface DomainEvent { readonly type: string; readonly occurredAt: Instant; readonly data: unknown }
