import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { TableSource } from '@uplift/domain/programme/report-sources';
import type { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import type { FoundCell, FoundSection, FoundTable } from '@uplift/domain/report/found-table';
import type { Found } from '@uplift/domain/report/model';
import type { Judgement } from '@uplift/domain/roadmap/state';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';
import { approvedRoadmaps, type ApprovedRoadmap, type ReportedMeasure } from './approved-roadmaps.js';
import { counted, positionColumn } from './counted.js';
import { standingOf, standingText } from './measure-standing.js';

/** Measures of approved roadmaps one by one, or summed for each region, municipality and school that has one. */
export const measuresTable = async ({ subject, by }: Extract<TableSource, { of: 'measures' }>, context: ReportContext): Promise<FoundTable> => {
  const roadmaps = await approvedRoadmaps(subject, context);
  return by === 'subject' ? bySubject(roadmaps, context) : {
    columns: [column('measure', 'Мера', 'Measure'), column('owner', 'Исполнитель', 'Owner'), column('due', 'Срок', 'Due'), numeric('percent', 'Готово', 'Ready'), column('state', 'Состояние', 'State')],
    rows: roadmaps.flatMap((one) => [...headingOf(one, roadmaps), ...one.measures.map((reported) => row(one, reported, [
      { plain: reported.measure.title }, ownerCell(reported), dueCell(reported), percentCell(reported), { text: standingText(standingOf(reported, context.now)) }]))]),
  };
};

/** The chain of approved roadmaps: risk, cause, measure, owner, day, indicator and effect hoped for, and what came of it. */
export const risksTable = async (subject: SubjectKind | undefined, context: ReportContext): Promise<FoundTable> => {
  const roadmaps = await approvedRoadmaps(subject, context);
  return {
    columns: [
      column('risk', 'Риск', 'Risk'), column('cause', 'Причина', 'Cause'), column('measure', 'Мера', 'Measure'), column('owner', 'Исполнитель', 'Owner'), column('due', 'Срок', 'Due'),
      column('indicator', 'Показатель', 'Indicator'), column('effect', 'Ожидаемый эффект', 'Effect expected'), numeric('percent', 'Готово', 'Ready'), column('outcome', 'Итог', 'Outcome')],
    rows: roadmaps.flatMap((one) => [...headingOf(one, roadmaps), ...one.measures.map((reported) => {
      const { measure: { risk, cause, title, indicator, effect }, judgement } = reported;
      return row(one, reported, [
        said(risk), said(cause), said(title), ownerCell(reported), dueCell(reported), said(indicator), said(effect), percentCell(reported),
        { text: judgement === null ? standingText(standingOf(reported, context.now)) : outcomes[judgement] }]);
    })]),
  };
};

const column = (id: string, ru: string, en: string) => ({ id, title: { ru, en }, numeric: false });
const numeric = (id: string, ru: string, en: string) => ({ ...column(id, ru, en), numeric: true });
const row = ({ kind, subject }: ApprovedRoadmap, { measure: { id, title } }: ReportedMeasure, cells: readonly FoundCell[]) =>
  ({ id: `${kind}/${subject}/${id}`, title: { ru: title, en: title }, cells });
const said = (text: string): FoundCell => ({ plain: text === '' ? '—' : text });
const ownerCell = ({ measure: { owner } }: ReportedMeasure): FoundCell => (owner === null ? { plain: '—' } : { text: titleOfRole(owner) });
const dueCell = ({ measure: { due } }: ReportedMeasure): FoundCell => (due === null ? { plain: '—' } : { text: { ru: dayText(due, 'ru'), en: due } });
const percentCell = ({ percent: found }: ReportedMeasure): FoundCell => (found.known ? { found } : { plain: '—' });
const outcomes: Readonly<Record<Judgement['outcome'], Text>> = {
  'worked': { ru: 'сработала', en: 'worked' }, 'did-not-work': { ru: 'не сработала', en: 'did not work' }, 'unclear': { ru: 'неясно', en: 'unclear' },
};

/** Whose roadmap it is, where there are several. */
const headingOf = ({ kind, subject, name, municipality }: ApprovedRoadmap, { length }: readonly ApprovedRoadmap[]): readonly FoundSection[] => {
  const title = kind === 'school' && municipality !== null ? `${name} (${municipality})` : name;
  return length > 1 ? [{ section: `of-${kind}-${subject}`, title: { ru: title, en: title } }] : [];
};

const bySubject = async (roadmaps: readonly ApprovedRoadmap[], context: ReportContext): Promise<FoundTable> => {
  const { rows: [at] } = await context.db.query<{ position: string }>(`SELECT ${positionColumn} AS position`);
  return {
    columns: [
      column('subject', 'Чей план', 'Whose plan'), column('municipality', 'Муниципалитет', 'Municipality'), numeric('planned', 'Мер', 'Measures'), numeric('done', 'Выполнено', 'Done'),
      numeric('late', 'С опозданием', 'Late'), numeric('overdue', 'Просрочено', 'Overdue')],
    rows: roadmaps.map(({ kind, subject, name, municipality, measures }) => {
      const found = (value: number, what: string): { found: Found } => ({ found: counted(value, `measures-${what} of ${kind} ${subject}`, at!.position, context) });
      const standings = measures.map((one) => standingOf(one, context.now));
      return { id: `${kind}-${subject}`, title: { ru: name, en: name }, cells: [
        { plain: name }, { plain: municipality ?? '—' }, found(measures.length, 'planned'),
        ...(['done', 'late', 'overdue'] as const).map((what) => found(standings.filter((standing) => standing[what]).length, what))] };
    }),
  };
};
