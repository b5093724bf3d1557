import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Role } from '../programme/vocabulary.js';

/** Text sealed under the person's own key: only ciphertext enters the store and its hashes. */
export const SealedText = z.string().min(1);
/** Where a role holds: a region and all in it, a municipality and its schools, or one school. */
export const Scope = z.object({ kind: z.enum(['region', 'municipality', 'school']), id: z.string() });
export type Scope = z.infer<typeof Scope>;
export const Grant = z.object({ role: Role, scope: Scope });
export type Grant = z.infer<typeof Grant>;

export const PersonRegistered = defineEvent('PersonRegistered', 1, z.object({ person: z.string(), sealed: SealedText, language: z.enum(['ru', 'en']) }));
export const ContactsChanged = defineEvent('ContactsChanged', 1, z.object({ sealed: SealedText }));
export const RoleGranted = defineEvent('RoleGranted', 1, z.object({ person: z.string(), grant: Grant, by: z.string() }));
export const RoleRevoked = defineEvent('RoleRevoked', 1, z.object({ person: z.string(), grant: Grant, by: z.string() }));
/** The person's key was destroyed: what was sealed can never be read again. */
export const PersonErased = defineEvent('PersonErased', 1, z.object({ person: z.string(), by: z.string(), reason: z.string().max(1000) }));

export const personEvents = [PersonRegistered, ContactsChanged, RoleGranted, RoleRevoked, PersonErased] as const;
export type PersonEvent = EventOf<(typeof personEvents)[number]>;
