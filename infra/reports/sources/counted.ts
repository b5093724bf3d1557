import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';

/** How far the read models are, in the very snapshot of a query. */
export const positionColumn = '(SELECT coalesce(position, \'0\') FROM read.checkpoint)';

/** A number that a query of the read models gave today. */
export const counted = (value: number, query: string, position: string, { day }: Pick<ReportContext, 'day'>): Found =>
  ({ known: true, value, shown: null, from: { kind: 'query', query, position }, trueOn: day });
