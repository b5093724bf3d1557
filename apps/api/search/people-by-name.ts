import { Injectable } from '@nestjs/common';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { peopleById, sealedPeople } from '@uplift/infra/projections/queries/people';
import { searchText, wordsOf } from '@uplift/infra/projections/search-text';
import type { Grant, Scope } from '@uplift/domain/person/events';
import { ReadDatabase } from '../parts/read-database.js';
import { contactsOf } from '../people/contacts.js';

export interface FoundPerson { readonly person: string; readonly name: string; readonly grants: readonly Grant[] }

/** Names opened for a search are forgotten after so long without one. */
const keptMs = 60_000;
const atOnce = 1_000;

/**
 * People by the words of their names. Names are stored sealed, so they are opened to be compared, and kept in memory only while somebody searches;
 * what is shown is opened anew, so that an erased person is never found.
 */
@Injectable()
export class PeopleByName {
  /** Words by sealed text. */
  private readonly opened = new Map<string, string>();
  private forgetting: NodeJS.Timeout | undefined;

  constructor(private readonly db: ReadDatabase, private readonly personalData: PersonalData) {}

  async find(text: string, scopes: readonly Scope[], limit: number): Promise<readonly FoundPerson[]> {
    const words = wordsOf(text);
    if (words.length === 0 || scopes.length === 0) return [];
    const people = await sealedPeople(this.db, { scopes });
    await this.open(people.filter(({ sealed }) => !this.opened.has(sealed)));
    const hits = people.filter(({ sealed }) => words.every((word) => this.opened.get(sealed)?.includes(` ${word}`) === true)).slice(0, limit);
    const [readable, rows] = await Promise.all([this.personalData.decryptMany(hits), peopleById(this.db, { people: hits.map(({ person }) => person) })]);
    return hits.flatMap(({ person }, nth) => {
      const contacts = contactsOf(readable[nth]!);
      return contacts === null ? [] : [{ person, name: contacts.name, grants: rows.get(person)?.grants ?? [] }];
    });
  }

  private async open(people: readonly { readonly person: string; readonly sealed: string }[]): Promise<void> {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => { this.opened.clear(); }, keptMs).unref();
    for (let from = 0; from < people.length; from += atOnce) {
      const some = people.slice(from, from + atOnce);
      for (const [nth, readable] of (await this.personalData.decryptMany(some)).entries()) this.opened.set(some[nth]!.sealed, searchText(contactsOf(readable)?.name ?? ''));
    }
  }
}
