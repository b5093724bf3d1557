import type { Grant, Scope } from '@uplift/domain/person/events';

/** A WHERE clause in the making; values never enter the SQL itself. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** The placeholder of a value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** Nothing for a filter that was not given. */
  equal(column: string, value: string | number | null | undefined): this {
    return value == null ? this : this.add(`${column} = ${this.value(value)}`);
  }

  get where(): string { return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`; }
}

const ids = (scopes: readonly Scope[], kind: Scope['kind']): string[] => [...new Set(scopes.filter((scope) => scope.kind === kind).map(({ id }) => id))];

/**
 * Rows of cases and steps (alias `t`) that lie within one of the scopes: a region and all in it, a municipality and its schools, a
 * school. No scope, no row.
 */
export const withinScopes = (conditions: Conditions, scopes: readonly Scope[]): Conditions => {
  const [regions, municipalities, schools] = [ids(scopes, 'region'), ids(scopes, 'municipality'), ids(scopes, 'school')];
  const any = [
    ...(regions.length > 0 ? [`t.region = ANY (${conditions.value(regions)})`] : []),
    ...(municipalities.length > 0 ? [`t.municipality = ANY (${conditions.value(municipalities)})`] : []),
    ...(schools.length > 0 ? [`(t.subject = ANY (${conditions.value(schools)}) AND t.kind = 'school')`] : []),
  ];
  return conditions.add(any.length === 0 ? 'false' : `(${any.join(' OR ')})`);
};

/** Steps (alias `t`) whose present holders are roles that one of the grants gives over the step's place. */
export const heldByGrants = (conditions: Conditions, grants: readonly Grant[]): Conditions => {
  const any = (['region', 'municipality', 'school'] as const).flatMap((kind) => {
    const byRoles = new Map<string, Set<string>>();
    for (const { role, scope } of grants) if (scope.kind === kind) byRoles.set(scope.id, (byRoles.get(scope.id) ?? new Set()).add(role));
    // Scopes with the same roles share a condition: a curator of forty schools asks once.
    const bySameRoles = new Map<string, string[]>();
    for (const [id, roles] of byRoles) {
      const key = [...roles].sort().join(' ');
      bySameRoles.set(key, [...bySameRoles.get(key) ?? [], id]);
    }
    const column = kind === 'school' ? 't.kind = \'school\' AND t.subject' : `t.${kind}`;
    return [...bySameRoles].map(([roles, scopes]) => `(${column} = ANY (${conditions.value(scopes)}) AND t.holders && ${conditions.value(roles.split(' '))}::text[])`);
  });
  return conditions.add(any.length === 0 ? 'false' : `(${any.join(' OR ')})`);
};
