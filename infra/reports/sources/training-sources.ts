import type { FigureSource, TableSource } from '@uplift/domain/programme/report-sources';
import type { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import type { TrainingKind } from '@uplift/domain/programme/training-schema';
import type { Text } from '@uplift/domain/programme/vocabulary';
import type { FoundTable } from '@uplift/domain/report/found-table';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

interface Sum { readonly planned: number; readonly events: number; readonly participants: number; readonly atLeast: boolean; readonly position: string }

/** Trainings of a kind that were held, or those who took part; a lower bound where somebody only said “at least”. Nothing while none is planned. */
export const trainingFigure = async ({ kind, value }: Extract<FigureSource, { of: 'training' }>, context: ReportContext): Promise<Found> => {
  const { rows: [row] } = await context.db.query<Sum>(`
    SELECT count(*)::int AS planned, count(*) FILTER (WHERE status = 'held')::int AS events, coalesce(sum(attended) FILTER (WHERE status = 'held'), 0)::int AS participants,
      coalesce(bool_or(at_least) FILTER (WHERE status = 'held'), false) AS "atLeast", ${positionColumn} AS position
    FROM read.trainings WHERE cycle = $1 AND kind = $2`, [context.cycle, kind]);
  if (row!.planned === 0) return nothingFound;
  return bounded(row![value], value === 'participants' && row!.atLeast, `training-${value} ${kind}`, row!.position, context);
};

const bounded = (value: number, atLeast: boolean, query: string, position: string, context: ReportContext): Found => {
  const found = counted(value, query, position, context);
  return found.known && atLeast ? { ...found, shown: `≥ ${value}` } : found;
};

interface Row {
  readonly name: string; readonly kind: TrainingKind; readonly ru: string; readonly en: string; readonly topic: string | null; readonly day: string;
  readonly form: GatheringForm; readonly attended: number | null; readonly atLeast: boolean; readonly position: string;
}
const kinds: Readonly<Record<TrainingKind, Text>> = {
  'seminar': { ru: 'семинар', en: 'seminar' }, 'permanent-seminar': { ru: 'постоянный семинар', en: 'permanent seminar' }, 'webinar': { ru: 'вебинар', en: 'webinar' },
  'consultation': { ru: 'консультация', en: 'consultation' }, 'master-class': { ru: 'мастер-класс', en: 'master class' }, 'event': { ru: 'событие', en: 'event' },
};
const forms: Readonly<Record<GatheringForm, Text>> = { 'in-person': { ru: 'очно', en: 'in person' }, 'video-link': { ru: 'по видеосвязи', en: 'by video link' } };

/** Trainings that were held by their day, each with its subject and how many took part. */
export const trainingsTable = async ({ kind }: Extract<TableSource, { of: 'training' }>, context: ReportContext): Promise<FoundTable> => {
  const { rows } = await context.db.query<Row>(`
    SELECT substr(training, length(cycle) + 2) AS name, kind, title_ru AS ru, title_en AS en, topic, day, form, attended, at_least AS "atLeast", ${positionColumn} AS position
    FROM read.trainings WHERE cycle = $1 AND ($2::text IS NULL OR kind = $2) AND status = 'held' ORDER BY day, training`, [context.cycle, kind ?? null]);
  return {
    columns: [
      { id: 'day', title: { ru: 'Дата', en: 'Date' }, numeric: false }, { id: 'kind', title: { ru: 'Вид', en: 'Kind' }, numeric: false },
      { id: 'title', title: { ru: 'Событие и тема', en: 'Event and subject' }, numeric: false }, { id: 'form', title: { ru: 'Как проходит', en: 'Held' }, numeric: false },
      { id: 'attended', title: { ru: 'Участников', en: 'Participants' }, numeric: true },
    ],
    rows: rows.map(({ name, kind: of, ru, en, topic, day, form, attended, atLeast, position }) => ({ id: name, title: { ru: `${topic ?? ru}, ${dayText(day, 'ru')}`, en: `${topic ?? en}, ${day}` }, cells: [
      { text: { ru: dayText(day, 'ru'), en: day } }, { text: kinds[of] }, { text: topic === null ? { ru, en } : { ru: `${ru}. ${topic}`, en: `${en}. ${topic}` } }, { text: forms[form] },
      attended === null ? { plain: '—' } : { found: bounded(attended, atLeast, `training-participants ${name}`, position, context) }] })),
  };
};
