import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant } from '../core/instant.js';
import { Role } from '../programme/vocabulary.js';

/** Text sealed under the person's own key: only ciphertext enters the store and its hashes. */
export const SealedText = z.string().min(1);
/** Where a role holds: a region and all in it, a municipality and its schools, or one school. */
export const Scope = z.object({ kind: z.enum(['region', 'municipality', 'school']), id: z.string() });
export type Scope = z.infer<typeof Scope>;
/** A role somebody gives and takes by hand. */
export const PlainGrant = z.object({ role: Role, scope: Scope });
export type PlainGrant = z.infer<typeof PlainGrant>;
/**
 * What a role rests on when it was not given by hand: the stream of an assignment or a substitution, which also ends it. It holds from
 * `from` until just before `until` (null: without such an end), instead of another person where it is a substitute's.
 */
export const GrantGround = z.object({ stream: z.string(), from: Instant.nullable(), until: Instant.nullable(), insteadOf: z.string().nullable() });
export type GrantGround = z.infer<typeof GrantGround>;
export const Grant = PlainGrant.extend({ through: GrantGround.optional() });
export type Grant = z.infer<typeof Grant>;

/** Whether the role holds at a moment. */
export const holdsAt = ({ through }: Pick<Grant, 'through'>, at: Instant): boolean =>
  through === undefined || ((through.from === null || through.from <= at) && (through.until === null || at < through.until));
/** The same role over the same place on the same ground. */
export const isSameGrant = (a: Grant, b: Grant): boolean => a.role === b.role && a.scope.kind === b.scope.kind && a.scope.id === b.scope.id
  && a.through?.stream === b.through?.stream && a.through?.from === b.through?.from && a.through?.until === b.through?.until && a.through?.insteadOf === b.through?.insteadOf;

/** What tells a person what is new: one mail a working day without the kinds of notices left out, or the inbox alone. */
export const Preferences = z.object({ language: z.enum(['ru', 'en']), digest: z.enum(['daily', 'none']), leftOut: z.array(z.string().max(40)).max(20) });
export type Preferences = z.infer<typeof Preferences>;

export const PersonRegistered = defineEvent('PersonRegistered', 1, z.object({ person: z.string(), sealed: SealedText, language: z.enum(['ru', 'en']) }));
export const ContactsChanged = defineEvent('ContactsChanged', 1, z.object({ sealed: SealedText }));
export const PreferencesChosen = defineEvent('PreferencesChosen', 1, z.object({ preferences: Preferences }));
export const RoleGranted = defineEvent('RoleGranted', 1, z.object({ person: z.string(), grant: Grant, by: z.string() }));
export const RoleRevoked = defineEvent('RoleRevoked', 1, z.object({ person: z.string(), grant: Grant, by: z.string() }));
/** The codes of a lost phone are asked for no more: whoever looks after accounts let the person in by the password alone. `since`: when it had been turned on. */
export const SecondFactorReset = defineEvent('SecondFactorReset', 1, z.object({ person: z.string(), since: Instant, by: z.string(), reason: z.string().min(1).max(1000) }));
/** A link was sent, good once until then, by which the person sets a forgotten password anew. `by`: null where somebody asked for it who did not sign in. */
export const PasswordResetIssued = defineEvent('PasswordResetIssued', 1, z.object({
  person: z.string(), reset: z.string(), until: Instant, by: z.string().nullable(), reason: z.string().min(1).max(1000).nullable(),
}));
/** Whoever had that link chose a new password; open sign-ins ended. */
export const PasswordSetAnew = defineEvent('PasswordSetAnew', 1, z.object({ person: z.string(), reset: z.string() }));
/** The person's key was destroyed: what was sealed can never be read again. */
export const PersonErased = defineEvent('PersonErased', 1, z.object({ person: z.string(), by: z.string(), reason: z.string().max(1000) }));

export const personEvents = [PersonRegistered, ContactsChanged, PreferencesChosen, RoleGranted, RoleRevoked, SecondFactorReset, PasswordResetIssued, PasswordSetAnew, PersonErased] as const;
export type PersonEvent = EventOf<(typeof personEvents)[number]>;
