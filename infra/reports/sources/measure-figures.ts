import type { FigureSource } from '@uplift/domain/programme/report-sources';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { approvedRoadmaps, type ApprovedRoadmap } from './approved-roadmaps.js';
import { counted, positionColumn } from './counted.js';
import { standingOf } from './measure-standing.js';

type MeasuresSource = Extract<FigureSource, { of: 'measures' }>;

/** A number over the approved roadmaps; nothing, beside the number of roadmaps itself, while none is approved. */
export const measureFigure = async ({ subject, value }: MeasuresSource, context: ReportContext): Promise<Found> => {
  const roadmaps = await approvedRoadmaps(subject, context);
  if (roadmaps.length === 0 && value !== 'roadmaps') return nothingFound;
  const { rows: [row] } = await context.db.query<{ position: string }>(`SELECT ${positionColumn} AS position`);
  return counted(countOf(value, roadmaps, context), `measures-${value}${subject === undefined ? '' : ` ${subject}`}`, row!.position, context);
};

const countOf = (value: MeasuresSource['value'], roadmaps: readonly ApprovedRoadmap[], { now }: ReportContext): number => {
  const measures = roadmaps.flatMap((one) => one.measures);
  switch (value) {
    case 'roadmaps': return roadmaps.length;
    case 'risks': return new Set(measures.map(({ measure }) => measure.risk).filter((risk) => risk !== '')).size;
    case 'planned': return measures.length;
    case 'done': case 'late': case 'overdue': return measures.filter((one) => standingOf(one, now)[value]).length;
    case 'worked': case 'did-not-work': return measures.filter(({ judgement }) => judgement === value).length;
  }
};
