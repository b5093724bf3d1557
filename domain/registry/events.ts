import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';

/** What sort of school it is; evening schools are counted apart wherever results are compared. */
export const SchoolKind = z.enum(['ordinary', 'evening', 'boarding', 'special']);
export type SchoolKind = z.infer<typeof SchoolKind>;

const school = z.string();
const Name = z.string().min(1).max(500);
const Reason = z.string().min(1).max(1000);

export const MunicipalityRegistered = defineEvent('MunicipalityRegistered', 1, z.object({ municipality: z.string(), region: z.string(), name: z.string().min(1).max(300) }));
export const SchoolRegistered = defineEvent('SchoolRegistered', 1, z.object({ school, municipality: z.string(), region: z.string(), name: Name }));
export const SchoolRenamed = defineEvent('SchoolRenamed', 1, z.object({ school, name: Name }));
export const SchoolKindChanged = defineEvent('SchoolKindChanged', 1, z.object({ school, kind: SchoolKind }));
/** The school works no longer from that day on. */
export const SchoolClosed = defineEvent('SchoolClosed', 1, z.object({ school, on: PlainDate, reason: Reason }));
/** The school became part of another from that day on; what was recorded about it stays its own. */
export const SchoolMerged = defineEvent('SchoolMerged', 1, z.object({ school, into: z.string(), on: PlainDate }));
/** Others were made of the school from that day on; `remains` when it goes on itself under its old id. */
export const SchoolSplit = defineEvent('SchoolSplit', 1, z.object({ school, into: z.array(z.string()).min(1).max(20), on: PlainDate, remains: z.boolean() }));
/** It had been closed by mistake, or works again. */
export const SchoolReopened = defineEvent('SchoolReopened', 1, z.object({ school, reason: Reason }));

export const registryEvents = [
  MunicipalityRegistered, SchoolRegistered, SchoolRenamed, SchoolKindChanged, SchoolClosed, SchoolMerged, SchoolSplit, SchoolReopened,
] as const;
export type RegistryEvent = EventOf<(typeof registryEvents)[number]>;
