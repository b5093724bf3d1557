import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';

export const MunicipalityRegistered = defineEvent('MunicipalityRegistered', 1, z.object({ municipality: z.string(), region: z.string(), name: z.string().min(1).max(300) }));
export const SchoolRegistered = defineEvent('SchoolRegistered', 1, z.object({
  school: z.string(), municipality: z.string(), region: z.string(), name: z.string().min(1).max(500),
}));
export const SchoolRenamed = defineEvent('SchoolRenamed', 1, z.object({ school: z.string(), name: z.string().min(1).max(500) }));

export const registryEvents = [MunicipalityRegistered, SchoolRegistered, SchoolRenamed] as const;
export type RegistryEvent = EventOf<(typeof registryEvents)[number]>;
