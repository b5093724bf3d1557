import { Injectable } from '@nestjs/common';
import { holdsAt, type Scope } from '@uplift/domain/person/events';
import { Role } from '@uplift/domain/programme/vocabulary';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { peopleById, sealedPeople } from '@uplift/infra/projections/queries/people';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownCases } from '../access/case-facts.js';
import type { SignedIn } from '../access/signed-in.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';
import { contactsOf } from '../people/contacts.js';

export const Colleagues = z.object({ people: z.array(z.object({ person: z.string(), name: z.string(), roles: z.array(Role) })) }).meta({ id: 'Colleagues' });
export type Colleagues = z.infer<typeof Colleagues>;

/**
 * Who may be named for a measure: those with a role at the very school or municipality, and at the school's municipality for whoever looks after
 * that as well. Names alone, no contacts; nobody whose role has ended.
 */
@Injectable()
export class ColleaguesOfCase {
  constructor(
    private readonly cases: KnownCases, private readonly access: Access, private readonly db: ReadDatabase, private readonly personalData: PersonalData, private readonly clock: Clock,
  ) {}

  async run(caseId: string, reader: SignedIn): Promise<Colleagues> {
    const facts = await this.cases.of(caseId);
    if (facts === null) return { people: [] };
    const { kind, subject, place } = facts;
    const above = kind === 'school' && place.municipality !== null && this.access.allows(reader, 'colleague.read', { ...place, school: null });
    const scopes: readonly Scope[] = [{ kind, id: subject }, ...above ? [{ kind: 'municipality' as const, id: place.municipality }] : []];
    const sealed = await sealedPeople(this.db, { scopes });
    const rows = await peopleById(this.db, { people: sealed.map(({ person }) => person) });
    const now = this.clock.now();
    const rolesOf = (person: string): Role[] => [...new Set((rows.get(person)?.grants ?? [])
      .filter((grant) => holdsAt(grant, now) && scopes.some((scope) => scope.kind === grant.scope.kind && scope.id === grant.scope.id)).map(({ role }) => role))];
    const there = sealed.filter(({ person }) => rolesOf(person).length > 0);
    const opened = await this.personalData.decryptMany(there);
    const people = there.flatMap(({ person }, nth) => {
      const contacts = contactsOf(opened[nth]!);
      return contacts === null ? [] : [{ person, name: contacts.name, roles: rolesOf(person) }];
    });
    return { people: people.sort((a, b) => a.name.localeCompare(b.name, 'ru')) };
  }
}
