import type { Place } from '@uplift/domain/access/policy';
import type { Instant } from '@uplift/domain/core/instant';
import { holdsAt, isSameGrant, type Grant, type Scope } from '@uplift/domain/person/events';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

type Holders = Map<string, Map<Role, Map<string, Grant[]>>>;

/** Who holds which role where, as of the event being folded. */
export class GrantBook {
  private readonly holders: Readonly<Record<Scope['kind'], Holders>> = { region: new Map(), municipality: new Map(), school: new Map() };
  private readonly byPerson = new Map<string, readonly Grant[]>();

  readonly on: Handlers = {
    RoleGranted: ({ data }) => { this.add(data.person, data.grant); },
    RoleRevoked: ({ data }) => { this.remove(data.person, data.grant); },
    PersonErased: ({ data }) => { for (const grant of this.grantsOf(data.person)) this.remove(data.person, grant); },
  };

  async load(db: Queryable, schema: string): Promise<void> {
    const { rows } = await db.query<{ person: string; role: Role; scope_kind: Scope['kind']; scope_id: string; ground: string }>(
      `SELECT person, role, scope_kind, scope_id, ground FROM ${schema}.grants`);
    for (const { person, role, scope_kind: kind, scope_id: id, ground } of rows) {
      this.add(person, { role, scope: { kind, id }, ...ground !== '' && { through: JSON.parse(ground) as NonNullable<Grant['through']> } });
    }
  }

  grantsOf(person: string): readonly Grant[] {
    return this.byPerson.get(person) ?? [];
  }

  /** Everyone who holds one of the roles over the place at that moment, each once. */
  holdersOver(place: Place, roles: readonly Role[], at: Instant): readonly string[] {
    return this.find(place, roles, (grant) => holdsAt(grant, at));
  }

  /** Those of them who stand in for this person. */
  substitutesOf(person: string, place: Place, roles: readonly Role[], at: Instant): readonly string[] {
    return this.find(place, roles, (grant) => grant.through?.insteadOf === person && holdsAt(grant, at));
  }

  private find({ region, municipality, school }: Place, roles: readonly Role[], fits: (grant: Grant) => boolean): readonly string[] {
    const found: string[] = [];
    const collect = (here: ReadonlyMap<Role, ReadonlyMap<string, readonly Grant[]>> | undefined): void => {
      if (here === undefined) return;
      for (const role of roles) for (const [person, grants] of here.get(role) ?? []) if (grants.some(fits) && !found.includes(person)) found.push(person);
    };
    collect(this.holders.region.get(region));
    if (municipality !== null) collect(this.holders.municipality.get(municipality));
    if (school !== null) collect(this.holders.school.get(school));
    return found;
  }

  private add(person: string, grant: Grant): void {
    const { role, scope } = grant;
    const there = this.holders[scope.kind];
    const roles = there.get(scope.id) ?? new Map<Role, Map<string, Grant[]>>();
    there.set(scope.id, roles);
    const people = roles.get(role) ?? new Map<string, Grant[]>();
    roles.set(role, people);
    people.set(person, [...people.get(person) ?? [], grant]);
    this.byPerson.set(person, [...this.grantsOf(person), grant]);
  }

  private remove(person: string, grant: Grant): void {
    const people = this.holders[grant.scope.kind].get(grant.scope.id)?.get(grant.role);
    const kept = (people?.get(person) ?? []).filter((own) => !isSameGrant(own, grant));
    if (kept.length === 0) people?.delete(person);
    else people?.set(person, kept);
    this.byPerson.set(person, this.grantsOf(person).filter((own) => !isSameGrant(own, grant)));
  }
}
