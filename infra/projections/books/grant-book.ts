import type { Place } from '@uplift/domain/access/policy';
import type { Grant, Scope } from '@uplift/domain/person/events';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

type Holders = Map<string, Map<Role, Set<string>>>;

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
    const { rows } = await db.query<{ person: string; role: Role; scope_kind: Scope['kind']; scope_id: string }>(
      `SELECT person, role, scope_kind, scope_id FROM ${schema}.grants`);
    for (const { person, role, scope_kind: kind, scope_id: id } of rows) this.add(person, { role, scope: { kind, id } });
  }

  grantsOf(person: string): readonly Grant[] {
    return this.byPerson.get(person) ?? [];
  }

  /** Everyone who holds one of the roles over the place, each once. */
  holdersOver({ region, municipality, school }: Place, roles: readonly Role[]): readonly string[] {
    const found: string[] = [];
    collect(this.holders.region.get(region), roles, found);
    if (municipality !== null) collect(this.holders.municipality.get(municipality), roles, found);
    if (school !== null) collect(this.holders.school.get(school), roles, found);
    return found;
  }

  private add(person: string, grant: Grant): void {
    const { role, scope } = grant;
    const there = this.holders[scope.kind];
    const roles = there.get(scope.id) ?? new Map<Role, Set<string>>();
    there.set(scope.id, roles);
    roles.set(role, (roles.get(role) ?? new Set()).add(person));
    this.byPerson.set(person, [...this.grantsOf(person), grant]);
  }

  private remove(person: string, { role, scope }: Grant): void {
    this.holders[scope.kind].get(scope.id)?.get(role)?.delete(person);
    this.byPerson.set(person, this.grantsOf(person).filter((own) => own.role !== role || own.scope.kind !== scope.kind || own.scope.id !== scope.id));
  }
}

const collect = (here: ReadonlyMap<Role, ReadonlySet<string>> | undefined, roles: readonly Role[], found: string[]): void => {
  if (here === undefined) return;
  for (const role of roles) for (const person of here.get(role) ?? []) if (!found.includes(person)) found.push(person);
};
