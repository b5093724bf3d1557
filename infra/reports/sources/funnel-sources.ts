import { fold } from '@uplift/domain/core/decider';
import type { FigureSource, FunnelCount, TableSource } from '@uplift/domain/programme/report-sources';
import type { Text } from '@uplift/domain/programme/vocabulary';
import type { FoundTable } from '@uplift/domain/report/found-table';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { diagnosticsDecider } from '@uplift/domain/training/diagnostics-decide';
import type { DiagnosticsEvent } from '@uplift/domain/training/diagnostics-events';
import type { Participant } from '@uplift/domain/training/diagnostics-state';
import { funnelOf, type DropOff, type Funnel } from '@uplift/domain/training/funnel';
import { diagnosticsIdOf, diagnosticsStreamOf } from '@uplift/domain/training/stream';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

interface Listed { readonly school: string; readonly name: string; readonly municipality: string; readonly place: string; readonly position: string }
interface OfSchool extends Listed { readonly participants: readonly Participant[] }

/** The teachers of every listed school who took the diagnostics, by pseudonym, from the schools' own streams. */
const participantsOf = async (diagnostics: string, { db, store, codec, cycle }: ReportContext): Promise<readonly OfSchool[]> => {
  const { rows } = await db.query<Listed>(`
    SELECT l.school, coalesce(s.name, l.school) AS name, l.municipality, coalesce(m.name, l.municipality) AS place, ${positionColumn} AS position
    FROM read.cycle_schools l LEFT JOIN read.schools s ON s.school = l.school LEFT JOIN read.municipalities m ON m.municipality = l.municipality
    WHERE l.cycle = $1 ORDER BY 4, 2, 1`, [cycle]);
  const streamOf = (school: string): string => diagnosticsStreamOf(diagnosticsIdOf(cycle, diagnostics, school));
  const read = await store.readStreams(rows.map(({ school }) => streamOf(school)));
  return rows.map((row) => ({ ...row,
    participants: [...fold(diagnosticsDecider, (read.get(streamOf(row.school)) ?? []).map((event) => codec.decode(event) as DiagnosticsEvent)).participants.values()] }));
};

const funnelOver = (schools: readonly OfSchool[]): Funnel => funnelOf(schools.flatMap(({ participants }) => participants), []);
const countOf = ({ links, late, full }: Funnel, link: FunnelCount): number =>
  (link === 'late' ? late : link === 'full' ? full : links.find((one) => one.link === link)!.count);

/** Nothing while nobody has taken the diagnostics. */
export const funnelFigure = async ({ funnel, link }: Extract<FigureSource, { of: 'funnel' }>, context: ReportContext): Promise<Found> => {
  const schools = await participantsOf(funnel, context);
  return schools.every(({ participants }) => participants.length === 0) ? nothingFound
    : counted(countOf(funnelOver(schools), link), `funnel-${link} ${funnel}`, schools[0]!.position, context);
};

const links: Readonly<Record<Funnel['links'][number]['link'], Text>> = {
  took: { ru: 'Прошли диагностику', en: 'Took the diagnostics' }, recommended: { ru: 'Рекомендованы курсы', en: 'Recommended courses' },
  began: { ru: 'Начали курсы', en: 'Began the courses' }, finished: { ru: 'Закончили курсы', en: 'Finished the courses' },
  route: { ru: 'Получили маршрут', en: 'Have a route' }, observed: { ru: 'Показали урок', en: 'Showed a lesson' },
};
const reasons: Readonly<Record<DropOff, Text>> = {
  'full-level': { ru: 'полный уровень, курс по желанию', en: 'full level, the course is optional' }, 'left-school': { ru: 'ушли из школы', en: 'left the school' }, 'ill': { ru: 'болели', en: 'ill' },
  'leave': { ru: 'в отпуске', en: 'on leave' }, 'declined': { ru: 'отказались', en: 'declined' }, 'other': { ru: 'иное', en: 'other' }, 'not-yet': { ru: 'ещё не дошли', en: 'not so far yet' },
};

/** The way from link to link, or that of each municipality or school; counts only, and no rows while nobody has begun it. */
export const funnelTable = async ({ funnel, by }: Extract<TableSource, { of: 'funnel' }>, context: ReportContext): Promise<FoundTable> => {
  const schools = (await participantsOf(funnel, context)).filter(({ participants }) => participants.length > 0);
  return by === 'link' ? linksTable(funnel, schools, context) : placesTable(funnel, by, schools, context);
};

const linksTable = (funnel: string, schools: readonly OfSchool[], context: ReportContext): FoundTable => ({
  columns: [
    { id: 'link', title: { ru: 'Ступень', en: 'Link' }, numeric: false }, { id: 'count', title: { ru: 'Педагогов', en: 'Teachers' }, numeric: true },
    { id: 'dropped', title: { ru: 'Выбыло', en: 'Left' }, numeric: true }, { id: 'why', title: { ru: 'Почему', en: 'Why' }, numeric: false },
  ],
  rows: schools.length === 0 ? [] : funnelOver(schools).links.map(({ link, count, dropped }, at) => {
    const found = (value: number, what: string): Found => counted(value, `funnel-${what} ${funnel}`, schools[0]!.position, context);
    const why = Object.entries(dropped) as [DropOff, number][];
    const left = why.reduce((sum, [, one]) => sum + one, 0);
    return { id: link, title: links[link], cells: [
      { text: links[link] }, { found: found(count, link) }, at === 0 ? { plain: '—' } : { found: found(left, `${link}-left`) },
      why.length === 0 ? { plain: '—' } : { pieces: why.flatMap(([reason, one], nth) => [
        { text: { ru: `${nth === 0 ? '' : ', '}${reasons[reason].ru}: `, en: `${nth === 0 ? '' : ', '}${reasons[reason].en}: ` } },
        { id: `left-${reason}`, title: reasons[reason], found: found(one, `${link}-left-${reason}`) }]) }] };
  }),
});

const shownLinks = ['took', 'recommended', 'began', 'finished'] as const;

const placesTable = (funnel: string, by: 'municipality' | 'school', schools: readonly OfSchool[], context: ReportContext): FoundTable => {
  const keyOf = ({ school, municipality }: OfSchool): string => (by === 'school' ? school : municipality);
  const groups = [...new Set(schools.map(keyOf))].map((id) => [id, schools.filter((one) => keyOf(one) === id)] as const);
  return {
    columns: [
      ...by === 'school' ? [{ id: 'school', title: { ru: 'Школа', en: 'School' }, numeric: false }] : [], { id: 'municipality', title: { ru: 'Муниципалитет', en: 'Municipality' }, numeric: false },
      ...shownLinks.map((link) => ({ id: link, title: links[link], numeric: true })),
    ],
    rows: groups.map(([id, members]) => {
      const { name, place, position } = members[0]!;
      const title = by === 'school' ? name : place;
      const of = funnelOver(members);
      return { id, title: { ru: title, en: title }, cells: [
        ...by === 'school' ? [{ plain: name }] : [], { plain: place },
        ...shownLinks.map((link) => ({ found: counted(countOf(of, link), `funnel-${link} ${funnel} of ${id}`, position, context) }))] };
    }),
  };
};
