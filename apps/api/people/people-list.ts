import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { Grant } from '@uplift/domain/person/events';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { listPeople } from '@uplift/infra/projections/queries/people';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';
import { Contacts, contactsOf } from './contacts.js';

export const PeopleQuery = z.object({ cursor: Cursor, limit: Limit });
export const PeopleAnswer = pageSchema('people', z.object({
  person: z.string(), version: z.int(), status: z.enum(['known', 'erased']), contacts: Contacts.nullable(), language: z.enum(['ru', 'en']), grants: z.array(Grant),
  registeredAt: Instant, erasedAt: Instant.nullable(),
}).meta({ id: 'Person' }), 'People');
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;

/** People with a role within one's own reach, their contacts opened for those who look after them. */
@Injectable()
export class PeopleList {
  constructor(private readonly db: ReadDatabase, private readonly personalData: PersonalData, private readonly access: Access) {}

  async run({ cursor, limit }: z.output<typeof PeopleQuery>, reader: SignedIn): Promise<PeopleAnswer> {
    const { rows, next } = await listPeople(this.db, { scopes: reachOf(this.access, reader, 'person.read'), limit, cursor });
    const sealed = rows.flatMap(({ person, sealed: text }) => (text === null ? [] : [{ person, sealed: text }]));
    const opened = await this.personalData.decryptMany(sealed);
    const contacts = new Map(sealed.map(({ person }, index) => [person, contactsOf(opened[index]!)]));
    return { next, people: rows.map(({ person, version, status, language, grants, registeredAt, erasedAt }) =>
      ({ person, version, status, contacts: contacts.get(person) ?? null, language, grants: [...grants], registeredAt, erasedAt })) };
  }
}
