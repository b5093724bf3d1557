import type { ProgrammeReport } from '@uplift/domain/programme/report-schema';
import type { FigureSource, TableSource } from '@uplift/domain/programme/report-sources';
import { gathered, sourceKey, sourcesOf, type Findings } from '@uplift/domain/report/build-report';
import type { FoundTable } from '@uplift/domain/report/found-table';
import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from './report-context.js';
import { countListed } from './sources/cycle-figures.js';
import { decisionsTable } from './sources/decisions-table.js';
import { funnelFigure, funnelTable } from './sources/funnel-sources.js';
import { indicatorFigure } from './sources/indicator-sources.js';
import { indicatorsTable } from './sources/indicators-table.js';
import { measureFigure } from './sources/measure-figures.js';
import { measuresTable, risksTable } from './sources/measures-table.js';
import { meetingFigure } from './sources/meeting-figures.js';
import { meetingsTable } from './sources/meetings-table.js';
import { minutesTable } from './sources/minutes-table.js';
import { ordersTable } from './sources/orders-table.js';
import { schoolsTable } from './sources/schools-table.js';
import { statedFigure } from './sources/stated-figures.js';
import { countSteps } from './sources/step-figures.js';
import { surveyFigure } from './sources/survey-figures.js';
import { stepsTable } from './sources/steps-table.js';
import { trainingFigure, trainingsTable } from './sources/training-sources.js';

/** Asks every source of a report's template once. */
export const gatherFindings = async (report: ProgrammeReport, context: ReportContext): Promise<Findings> => {
  const { figures, tables } = sourcesOf(report);
  const [found, rows] = await Promise.all([
    Promise.all(figures.map(async (source): Promise<[string, Found]> => [sourceKey(source), await findFigure(source, context)])),
    Promise.all(tables.map(async (source): Promise<[string, FoundTable]> => [sourceKey(source), await findTable(source, context)])),
  ]);
  return gathered(new Map(found), new Map(rows));
};

const findFigure = async (source: FigureSource, context: ReportContext): Promise<Found> => {
  switch (source.of) {
    case 'schools': return countListed('schools', context, source.tag);
    case 'municipalities': return countListed('municipalities', context);
    case 'step': return countSteps(source.step, source.count, context);
    case 'stated': return statedFigure(source.key, context);
    case 'survey': return surveyFigure(source, context);
    case 'indicator': return indicatorFigure(source.indicator, source.value, source.level, context);
    case 'funnel': return funnelFigure(source, context);
    case 'training': return trainingFigure(source, context);
    case 'meetings': return meetingFigure(source, context);
    case 'measures': return measureFigure(source, context);
  }
};

const findTable = async (source: TableSource, context: ReportContext): Promise<FoundTable> => {
  switch (source.of) {
    case 'steps': return stepsTable(source.subject, context);
    case 'schools': return schoolsTable(context);
    case 'orders': return ordersTable(context);
    case 'indicators': return indicatorsTable(source, context);
    case 'measures': return measuresTable(source, context);
    case 'risks': return risksTable(source.subject, context);
    case 'meetings': return meetingsTable(source.series, context);
    case 'decisions': return decisionsTable(source, context);
    case 'minutes': return minutesTable(source, context);
    case 'training': return trainingsTable(source, context);
    case 'funnel': return funnelTable(source, context);
  }
};
