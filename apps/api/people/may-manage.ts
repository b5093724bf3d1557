import { Injectable } from '@nestjs/common';
import { rolesOver } from '@uplift/domain/access/policy';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { PlainGrant } from '@uplift/domain/person/events';
import { Access } from '../access/access.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { KnownPlaces } from '../access/known-places.js';
import type { SignedIn } from '../access/signed-in.js';

/** Who may look after which people: those above all the places where the people hold roles. */
@Injectable()
export class MayManage {
  constructor(private readonly access: Access, private readonly places: KnownPlaces, private readonly people: GrantsOfPeople) {}

  /** Throws `not-allowed`; for a place nobody registered `municipality-unknown` or `school-unknown`. */
  async requireGrant(signedIn: SignedIn, { role, scope }: PlainGrant): Promise<void> {
    const place = await this.places.ofScope(scope);
    if (place === null && scope.kind === 'municipality') throw new DomainError('municipality-unknown', { municipality: scope.id });
    if (place === null) throw new DomainError('school-unknown', { school: scope.id });
    this.access.require(signedIn, 'person.manage', place);
    // Otherwise whoever may name people could make an administrator of themselves.
    if (role === 'administrator' && !rolesOver(signedIn.grants, place).includes('administrator')) throw new DomainError('not-allowed', { action: 'person.manage' });
  }

  /** Throws `person-unknown` also for a person someone else looks after. */
  async requirePerson(signedIn: SignedIn, person: string): Promise<void> {
    const grants = await this.people.everOf(person) ?? [];
    if (!grants.every(({ place }) => this.access.allows(signedIn, 'person.manage', place))) throw new DomainError('person-unknown', { person });
  }

  /** Throws `person-unknown`, or `not-allowed` for an administrator unless one is one there oneself. */
  async requireSignInOf(signedIn: SignedIn, person: string): Promise<void> {
    await this.requirePerson(signedIn, person);
    for (const { role, place } of await this.people.everOf(person) ?? []) {
      if (role === 'administrator' && !rolesOver(signedIn.grants, place).includes('administrator')) throw new DomainError('not-allowed', { action: 'person.manage' });
    }
  }
}
