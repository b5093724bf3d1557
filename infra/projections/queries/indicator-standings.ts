import type { Quoted, StandingOf } from '@uplift/domain/indicator/indicator-table';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';

export interface OfSubject { readonly cycle: string; readonly level: SubjectKind; readonly subject: string }
type Row = Omit<StandingOf, 'numerator' | 'denominator'> & { readonly numerator: string; readonly denominator: string | null };

/**
 * Where a subject's indicators stand: its own last values, and what those below it add up to. Each counts with its last value of a role;
 * a baseline with its first. A municipality that states a value counts with that one, otherwise with the sum of its schools.
 */
export const indicatorStandings = async (db: Queryable, { cycle, level, subject }: OfSubject): Promise<readonly StandingOf[]> => {
  const { rows } = await db.query<Row>(`
    WITH latest AS (
      SELECT DISTINCT ON (v.level, v.subject, v.indicator, v.role) v.* FROM read.indicator_values v
      WHERE v.cycle = $1 AND (($2 = 'region' AND v.region = $3) OR ($2 = 'municipality' AND v.municipality = $3 AND v.level <> 'region')
        OR (v.level = $2 AND v.subject = $3))
      ORDER BY v.level, v.subject, v.indicator, v.role, CASE WHEN v.role = 'baseline' THEN v.date END, v.date DESC),
    schools AS (
      SELECT indicator, role, municipality, sum(numerator) AS numerator, sum(denominator) AS denominator, max(date) AS date, count(*)::int AS subjects
      FROM latest WHERE level = 'school' AND NOT ($2 = 'school') GROUP BY indicator, role, municipality),
    municipalities AS (
      SELECT coalesce(m.indicator, s.indicator) AS indicator, coalesce(m.role, s.role) AS role, coalesce(m.numerator, s.numerator) AS numerator,
        CASE WHEN m.indicator IS NULL THEN s.denominator ELSE m.denominator END AS denominator, coalesce(m.date, s.date) AS date, coalesce(s.subjects, 1) AS subjects
      FROM (SELECT * FROM latest WHERE level = 'municipality') m
      FULL JOIN schools s ON s.municipality = m.subject AND s.indicator = m.indicator AND s.role = m.role)
    SELECT indicator, role, numerator::text, denominator::text, date, 'stated' AS source, 1 AS subjects FROM latest WHERE level = $2 AND subject = $3
    UNION ALL
    SELECT indicator, role, numerator::text, denominator::text, date, 'summed', subjects FROM schools WHERE $2 = 'municipality'
    UNION ALL
    SELECT indicator, role, sum(numerator)::text, sum(denominator)::text, max(date), 'summed', count(*)::int FROM municipalities WHERE $2 = 'region' GROUP BY indicator, role
    ORDER BY indicator, role, source`, [cycle, level, subject]);
  return rows.map((row) => ({ ...row, numerator: Number(row.numerator), denominator: row.denominator === null ? null : Number(row.denominator) }));
};

/** The figures that documents quote of a subject. */
export const quotedFigures = async (db: Queryable, { cycle, level, subject }: OfSubject): Promise<readonly Quoted[]> => {
  const { rows } = await db.query<Quoted>(`SELECT indicator, figure, where_quoted AS "where" FROM read.quoted_figures
    WHERE cycle = $1 AND level = $2 AND subject = $3 ORDER BY indicator, quoted_at, figure`, [cycle, level, subject]);
  return rows;
};
