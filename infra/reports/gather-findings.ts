import type { ProgrammeReport } from '@uplift/domain/programme/report-schema';
import type { FigureSource, TableSource } from '@uplift/domain/programme/report-sources';
import { gathered, sourceKey, sourcesOf, type Findings } from '@uplift/domain/report/build-report';
import type { FoundTable } from '@uplift/domain/report/found-table';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import type { ReportContext } from './report-context.js';
import { countListed } from './sources/cycle-figures.js';
import { indicatorFigure, indicatorsTable } from './sources/indicator-sources.js';
import { ordersTable } from './sources/orders-table.js';
import { schoolsTable } from './sources/schools-table.js';
import { statedFigure } from './sources/stated-figures.js';
import { countSteps } from './sources/step-figures.js';
import { surveyFigure } from './sources/survey-figures.js';
import { stepsTable } from './sources/steps-table.js';

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
    case 'schools':
    case 'municipalities': return countListed(source.of, context);
    case 'step': return countSteps(source.step, source.count, context);
    case 'stated': return statedFigure(source.key, context);
    case 'survey': return surveyFigure(source, context);
    case 'indicator': return indicatorFigure(source.indicator, source.value, source.level, context);
    case 'funnel':
    case 'training':
    case 'meetings': return nothingFound;
  }
};

const nothingRecorded: FoundTable = { columns: [{ id: 'nothing', title: { ru: 'Данные', en: 'Data' }, numeric: false }], rows: [] };

const findTable = async (source: TableSource, context: ReportContext): Promise<FoundTable> => {
  switch (source.of) {
    case 'steps': return stepsTable(source.subject, context);
    case 'schools': return schoolsTable(context);
    case 'orders': return ordersTable(context);
    case 'indicators': return indicatorsTable(source.indicators, source.level, context);
    case 'measures':
    case 'risks':
    case 'meetings':
    case 'decisions':
    case 'training':
    case 'funnel': return nothingRecorded;
  }
};
