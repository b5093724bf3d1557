import type { Place } from '@uplift/domain/access/policy';
import type { Grant, Scope } from '@uplift/domain/person/events';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

/** Who holds which role where, as of the event being folded. */
export class GrantBook {
  private readonly holders = new Map<string, Set<string>>();
  private readonly byPerson = new Map<string, Map<string, Grant>>();

  readonly on: Handlers = {
    RoleGranted: ({ data }) => { this.add(data.person, data.grant); },
    RoleRevoked: ({ data }) => { this.remove(data.person, data.grant); },
    PersonErased: ({ data }) => { for (const grant of this.grantsOf(data.person)) this.remove(data.person, grant); },
  };

  async load(db: Queryable, schema: string): Promise<void> {
    const { rows } = await db.query<{ person: string; role: Role; scope_kind: Scope['kind']; scope_id: string }>(
      `SELECT person, role, scope_kind, scope_id FROM ${schema}.grants`);
    for (const { person, role, scope_kind: kind, scope_id: id } of rows) this.add(person, { role, scope: { kind, id } });
  }

  grantsOf(person: string): readonly Grant[] {
    return [...this.byPerson.get(person)?.values() ?? []];
  }

  /** Everyone who holds one of the roles over the place, each once. */
  holdersOver(place: Place, roles: readonly Role[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const role of roles) {
      for (const person of this.holders.get(`region ${place.region} ${role}`) ?? []) found.add(person);
      if (place.municipality !== null) for (const person of this.holders.get(`municipality ${place.municipality} ${role}`) ?? []) found.add(person);
      if (place.school !== null) for (const person of this.holders.get(`school ${place.school} ${role}`) ?? []) found.add(person);
    }
    return found;
  }

  private add(person: string, grant: Grant): void {
    const key = keyOf(grant);
    const holders = this.holders.get(key);
    if (holders === undefined) this.holders.set(key, new Set([person]));
    else holders.add(person);
    const own = this.byPerson.get(person);
    if (own === undefined) this.byPerson.set(person, new Map([[key, grant]]));
    else own.set(key, grant);
  }

  private remove(person: string, grant: Grant): void {
    const key = keyOf(grant);
    this.holders.get(key)?.delete(person);
    this.byPerson.get(person)?.delete(key);
  }
}

const keyOf = ({ role, scope }: Grant): string => `${scope.kind} ${scope.id} ${role}`;
