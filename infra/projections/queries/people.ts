import type { Instant } from '@uplift/domain/core/instant';
import type { Grant, Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';

/** A person with what names them still sealed; `null` once erased. */
export interface PersonRow {
  readonly person: string; readonly status: 'known' | 'erased'; readonly sealed: string | null; readonly language: 'ru' | 'en';
  readonly digest: 'daily' | 'none'; /** Kinds of notices that the mail leaves out. */ readonly leftOut: readonly string[];
  readonly grants: readonly Grant[];
  readonly registeredAt: Instant; readonly erasedAt: Instant | null; readonly version: number;
}
export interface ListPeople {
  /** Only those with a role over one of these or inside it; `null` for everyone. */
  readonly scopes: readonly Scope[] | null; readonly limit: number; readonly cursor?: string | null | undefined;
}

/** People by id. Throws `InvalidCursorError`. */
export const listPeople = async (db: Queryable, { scopes, limit, cursor }: ListPeople): Promise<Page<PersonRow>> => {
  const conditions = new Conditions();
  if (scopes !== null) withRoleWithin(conditions, scopes);
  const after = keyFrom(cursor, 1);
  if (after !== null) conditions.add(`t.person > ${conditions.value(after[0])}`);
  const { rows } = await db.query<PersonRow>(`${personColumns} ${conditions.where} ORDER BY t.person LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.person]);
};

/** Those with a role within the scopes, with what names them still sealed; nobody who was erased. */
export const sealedPeople = async (db: Queryable, { scopes }: { readonly scopes: readonly Scope[] }): Promise<readonly { readonly person: string; readonly sealed: string }[]> => {
  const conditions = withRoleWithin(new Conditions().add("t.status = 'known'").add('t.sealed IS NOT NULL'), scopes);
  return (await db.query<{ person: string; sealed: string }>(`SELECT t.person, t.sealed FROM read.people t ${conditions.where} ORDER BY t.person`, conditions.values)).rows;
};

/** One person; `null` when nobody has that id. */
export const findPerson = async (db: Queryable, { person }: { readonly person: string }): Promise<PersonRow | null> => {
  const { rows } = await db.query<PersonRow>(`${personColumns} WHERE t.person = $1`, [person]);
  return rows[0] ?? null;
};

/** People by their ids; who is not known is left out. */
export const peopleById = async (db: Queryable, { people }: { readonly people: readonly string[] }): Promise<ReadonlyMap<string, PersonRow>> => {
  const { rows } = await db.query<PersonRow>(`${personColumns} WHERE t.person = ANY ($1)`, [people]);
  return new Map(rows.map((row) => [row.person, row]));
};

/** The roles a person holds, and where. */
export const grantsOf = async (db: Queryable, { person }: { readonly person: string }): Promise<readonly Grant[]> => {
  const { rows } = await db.query<{ grant: Grant }>(`SELECT ${grantObject} AS grant FROM read.grants g WHERE g.person = $1
    ORDER BY g.role, g.scope_kind, g.scope_id, g.ground`, [person]);
  return rows.map(({ grant }) => grant);
};

/** A row of grants (alias `g`) as the domain has it. */
const grantObject = `jsonb_build_object('role', g.role, 'scope', jsonb_build_object('kind', g.scope_kind, 'id', g.scope_id))
    || CASE g.ground WHEN '' THEN '{}'::jsonb ELSE jsonb_build_object('through', g.ground::jsonb) END`;
const personColumns = `
  SELECT t.person, t.status, t.sealed, t.language, t.digest, string_to_array(t.left_out, ' ') AS "leftOut", t.registered_at AS "registeredAt", t.erased_at AS "erasedAt", t.version,
    coalesce((SELECT json_agg(${grantObject} ORDER BY g.role, g.scope_kind, g.scope_id, g.ground) FROM read.grants g WHERE g.person = t.person), '[]') AS grants
  FROM read.people t`;

/** People (alias `t`) with a role over one of the scopes or inside it. */
const withRoleWithin = (conditions: Conditions, scopes: readonly Scope[]): Conditions => {
  const ids = (kind: Scope['kind']) => conditions.value(scopes.filter((scope) => scope.kind === kind).map(({ id }) => id));
  const [regions, municipalities, schools] = [ids('region'), ids('municipality'), ids('school')];
  return conditions.add(`EXISTS (SELECT FROM read.grants g LEFT JOIN read.schools s ON g.scope_kind = 'school' AND s.school = g.scope_id
    LEFT JOIN read.municipalities m ON m.municipality = CASE g.scope_kind WHEN 'municipality' THEN g.scope_id WHEN 'school' THEN s.municipality END
    WHERE g.person = t.person AND (coalesce(s.region, m.region, g.scope_id) = ANY (${regions}) OR m.municipality = ANY (${municipalities})
      OR s.school = ANY (${schools})))`);
};
