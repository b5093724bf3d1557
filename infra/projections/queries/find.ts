import type { Scope } from '@uplift/domain/person/events';
import type { Queryable } from '../../lease/lease-table.js';
import { wordsOf } from '../search-text.js';
import { Conditions } from './conditions.js';

export const findableKinds = ['school', 'municipality', 'file', 'roadmap', 'report', 'meeting', 'training'] as const;
export type FindableKind = (typeof findableKinds)[number];
/** `place` is whose it is: the school or municipality by name. `case` is where it lies; of a school or municipality, its latest. */
export interface FoundRow {
  readonly kind: FindableKind; readonly id: string; readonly title: { readonly ru: string; readonly en: string }; readonly place: string | null; readonly case: string | null;
  readonly cycle: string | null; readonly at: string;
}
/** Where a kind may be seen: within scopes, and what a region shares, where it lies in no municipality. */
export interface FindWithin { readonly scopes: readonly Scope[]; readonly common: readonly string[] }
export interface Find { readonly text: string; readonly within: Readonly<Record<FindableKind, FindWithin>>; readonly limit: number }

/** What bears all the words, at most `limit` of each kind: first where the name begins so, then where a word does, the newest first. No word finds nothing. */
export const find = async (db: Queryable, { text, within, limit }: Find): Promise<readonly FoundRow[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const conditions = new Conditions();
  const all = 'h.words || coalesce(h.owner_words, \'\')';
  for (const word of words) conditions.add(`${all} LIKE ${conditions.value(`%${word}%`)}`);
  conditions.add(`(${findableKinds.map((kind) => `(h.kind = '${kind}' AND ${placedIn(conditions, within[kind])})`).join(' OR ')})`);
  const [begins, holds] = [conditions.value(` ${words.join(' ')}%`), conditions.value(`% ${words.join('% ')}%`)];
  const { rows } = await db.query<FoundRow>(`
    WITH hits AS (
      SELECT t.kind, t.id, t.title_ru, t.title_en, t.words, t.case_id, t.cycle, t.at, coalesce(t.region, c.region, y.region) AS region,
        coalesce(t.municipality, c.municipality) AS municipality, coalesce(t.school, CASE c.kind WHEN 'school' THEN c.subject END) AS school,
        coalesce(o.words, m.words) AS owner_words, coalesce(o.title_ru, m.title_ru) AS owner
      FROM read.findables t LEFT JOIN read.cases c ON c.case_id = t.case_id LEFT JOIN read.cycles y ON y.cycle = t.cycle
        LEFT JOIN read.findables o ON o.kind = 'school' AND c.kind = 'school' AND o.id = c.subject
        LEFT JOIN read.findables m ON m.kind = 'municipality' AND t.kind <> 'municipality' AND m.id = coalesce(t.municipality, c.municipality))
    SELECT kind, id, json_build_object('ru', title_ru, 'en', title_en) AS title, owner AS place, cycle, at,
      coalesce(case_id, (SELECT l.case_id FROM read.cases l WHERE l.subject = ranked.id AND l.kind = ranked.kind ORDER BY l.opened_at DESC, l.case_id DESC LIMIT 1)) AS "case"
    FROM (SELECT h.*, row_number() OVER (PARTITION BY h.kind ORDER BY CASE WHEN h.words LIKE ${begins} THEN 0 WHEN ${all} LIKE ${holds} THEN 1 ELSE 2 END,
        CASE WHEN h.kind IN ('school', 'municipality') THEN '' ELSE h.at END DESC, h.title_ru, h.id) AS nth
      FROM hits h ${conditions.where}) ranked
    WHERE nth <= ${conditions.value(limit)} ORDER BY array_position('{${findableKinds.join(',')}}'::text[], kind), nth`, conditions.values);
  return rows;
};

const placedIn = (conditions: Conditions, { scopes, common }: FindWithin): string => {
  const ids = (kind: Scope['kind']): string[] => scopes.filter((scope) => scope.kind === kind).map(({ id }) => id);
  const any = (['region', 'municipality', 'school'] as const).flatMap((kind) => (ids(kind).length === 0 ? [] : [`h.${kind} = ANY (${conditions.value(ids(kind))})`]));
  if (common.length > 0) any.push(`(h.municipality IS NULL AND h.school IS NULL AND h.region = ANY (${conditions.value(common)}))`);
  return any.length === 0 ? 'false' : `(${any.join(' OR ')})`;
};
