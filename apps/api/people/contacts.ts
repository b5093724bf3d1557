import type { Unsealed } from '@uplift/infra/event-store/personal-data/personal-data';
import { z } from 'zod';

/** What names a person; it is kept sealed and never logged. */
export const Contacts = z.strictObject({
  name: z.string().trim().min(1).max(300), email: z.email().max(320).nullable().default(null), phone: z.string().trim().min(3).max(40).nullable().default(null),
}).meta({ id: 'Contacts' });
export type Contacts = z.output<typeof Contacts>;

export const sealedText = ({ name, email, phone }: Contacts): string => JSON.stringify({ name, email, phone });
/** `null` when the person was erased. */
export const contactsOf = (opened: Unsealed | null): Contacts | null => (opened?.status === 'readable' ? Contacts.parse(JSON.parse(opened.plaintext)) : null);
