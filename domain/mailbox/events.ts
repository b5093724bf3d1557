import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';

/** One mail a person a day, with every notice since the last one. `day` is the programme's local day. */
const digest = { person: z.string(), cycle: z.string(), day: PlainDate };
export const DigestSent = defineEvent('DigestSent', 1, z.object({ ...digest, notices: z.array(z.string()).min(1), messageId: z.string(), attempts: z.int().min(1) }));
/** The mail server refused or did not answer; it is tried again. `error` names no address. */
export const DigestFailed = defineEvent('DigestFailed', 1, z.object({ ...digest, attempt: z.int().min(1), error: z.string().max(500) }));
/** There is nobody to write to: the person has no address, wishes for no mail or was erased. */
export const DigestUndeliverable = defineEvent('DigestUndeliverable', 1, z.object({ ...digest, notices: z.array(z.string()).min(1), why: z.enum(['no-address', 'erased', 'declined']) }));

export const mailboxEvents = [DigestSent, DigestFailed, DigestUndeliverable] as const;
export type MailboxEvent = EventOf<(typeof mailboxEvents)[number]>;
