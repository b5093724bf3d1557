import { z } from 'zod';
import type { Unsealed } from '../event-store/personal-data/personal-data.js';

const Contacts = z.object({ name: z.string(), email: z.string().nullable() });

/** Whom a mail goes to, or why to nobody. */
export type Addressee =
  | { readonly status: 'reachable'; readonly name: string; readonly address: string }
  | { readonly status: 'no-address' | 'erased' };

/** Reads the contacts a person was registered with, once they are unsealed. Throws when they are not contacts. */
export const addresseeOf = (contacts: Unsealed): Addressee => {
  if (contacts.status === 'erased') return { status: 'erased' };
  const { name, email } = Contacts.parse(JSON.parse(contacts.plaintext));
  return email === null || email === '' ? { status: 'no-address' } : { status: 'reachable', name, address: email };
};
