import type { PlainDate } from '@uplift/domain/core/instant';
import type { Queryable } from '../../lease/lease-table.js';
import { Conditions } from './conditions.js';
import { keyFrom, pageOf, type Page } from './page.js';
import type { Scope } from '@uplift/domain/person/events';

export interface RegisteredSchool {
  readonly school: string; readonly name: string; readonly kind: string; readonly municipality: string; readonly municipalityName: string; readonly region: string;
  readonly endedOn: PlainDate | null; readonly endHow: 'closed' | 'merged' | 'split' | null; readonly successors: readonly string[];
}
export interface ListSchools {
  readonly scopes: readonly Scope[]; readonly municipality?: string | undefined; readonly kind?: string | undefined; readonly ended?: boolean | undefined;
  readonly limit: number; readonly cursor?: string | null | undefined;
}

/** Schools by id, within the scopes. Throws `InvalidCursorError`. */
export const listSchools = async (db: Queryable, { scopes, municipality, kind, ended, limit, cursor }: ListSchools): Promise<Page<RegisteredSchool>> => {
  const conditions = new Conditions();
  const ids = (of: Scope['kind']) => conditions.value(scopes.filter((scope) => scope.kind === of).map(({ id }) => id));
  conditions.add(`(s.region = ANY (${ids('region')}) OR s.municipality = ANY (${ids('municipality')}) OR s.school = ANY (${ids('school')}))`);
  if (municipality !== undefined) conditions.add(`s.municipality = ${conditions.value(municipality)}`);
  if (kind !== undefined) conditions.add(`s.kind = ${conditions.value(kind)}`);
  if (ended !== undefined) conditions.add(`s.ended_on IS ${ended ? 'NOT ' : ''}NULL`);
  const after = keyFrom(cursor, 1);
  if (after !== null) conditions.add(`s.school > ${conditions.value(after[0])}`);
  const { rows } = await db.query<RegisteredSchool>(`${schoolColumns} ${conditions.where} ORDER BY s.school LIMIT ${conditions.value(limit + 1)}`, conditions.values);
  return pageOf(rows, limit, (row) => [row.school]);
};

export interface Predecessor { readonly school: string; readonly name: string; readonly on: PlainDate; readonly how: 'closed' | 'merged' | 'split' }
/** The region's schools that ended and go on in this one, the earliest first. */
export const predecessorsOf = async (db: Queryable, { school, region }: { readonly school: string; readonly region: string }): Promise<readonly Predecessor[]> =>
  (await db.query<Predecessor>(`SELECT school, name, ended_on AS "on", end_how AS how FROM read.schools
    WHERE region = $1 AND ended_on IS NOT NULL AND $2 = ANY (string_to_array(successors, ' ')) ORDER BY ended_on, school`, [region, school])).rows;

/** Every school of a region, those that ended too: what an import knows them by. */
export const schoolsOfRegion = async (db: Queryable, { region }: { readonly region: string }): Promise<readonly RegisteredSchool[]> =>
  (await db.query<RegisteredSchool>(`${schoolColumns} WHERE s.region = $1 ORDER BY s.municipality, s.school`, [region])).rows;

export const municipalitiesOfRegion = async (db: Queryable, { region }: { readonly region: string }): Promise<readonly { readonly municipality: string; readonly name: string }[]> =>
  (await db.query<{ municipality: string; name: string }>('SELECT municipality, name FROM read.municipalities WHERE region = $1 ORDER BY municipality', [region])).rows;

const schoolColumns = `SELECT s.school, s.name, s.kind, s.municipality, coalesce(m.name, s.municipality) AS "municipalityName", s.region,
  s.ended_on AS "endedOn", s.end_how AS "endHow", CASE WHEN coalesce(s.successors, '') = '' THEN '{}' ELSE string_to_array(s.successors, ' ') END AS successors
  FROM read.schools s LEFT JOIN read.municipalities m ON m.municipality = s.municipality`;

export interface WatchListRow {
  readonly list: string; readonly region: string; readonly title: { readonly ru: string; readonly en: string };
  readonly schools: readonly { readonly school: string; readonly name: string; readonly reason: string; readonly until: PlainDate | null; readonly since: string }[];
}

export const listWatchLists = async (db: Queryable, { regions }: { readonly regions: readonly string[] }): Promise<readonly WatchListRow[]> =>
  (await db.query<WatchListRow>(`SELECT l.list, l.region, json_build_object('ru', l.title_ru, 'en', l.title_en) AS title,
    coalesce((SELECT json_agg(json_build_object('school', w.school, 'name', coalesce(s.name, w.school), 'reason', w.reason, 'until', w.until, 'since', w.since) ORDER BY w.school)
      FROM read.watched_schools w LEFT JOIN read.schools s ON s.school = w.school WHERE w.list = l.list), '[]') AS schools
    FROM read.watch_lists l WHERE l.region = ANY ($1) ORDER BY l.list`, [regions])).rows;

export interface PracticeRow {
  readonly practice: string; readonly region: string; readonly risk: string; readonly title: string; readonly description: string; readonly status: 'described' | 'proven' | 'retired';
  readonly evidence: readonly { readonly school: string; readonly indicator: string; readonly before: number; readonly after: number; readonly on: PlainDate; readonly source: string }[];
}

/** Practices of the regions, for one risk where one is named; the proven first. */
export const listPractices = async (db: Queryable, { regions, risk }: { readonly regions: readonly string[]; readonly risk?: string | undefined }): Promise<readonly PracticeRow[]> =>
  (await db.query<PracticeRow>(`SELECT p.practice, p.region, p.risk, p.title, p.description, p.status,
    coalesce((SELECT json_agg(json_build_object('school', e.school, 'indicator', e.indicator, 'before', e.before, 'after', e.after, 'on', e.proven_on, 'source', e.source)
      ORDER BY e.proven_on, e.school) FROM read.practice_proofs e WHERE e.practice = p.practice), '[]') AS evidence
    FROM read.practices p WHERE p.region = ANY ($1) AND ($2::text IS NULL OR p.risk = $2)
    ORDER BY array_position(ARRAY['proven', 'described', 'retired'], p.status::text), p.risk, p.practice`, [regions, risk ?? null])).rows;
