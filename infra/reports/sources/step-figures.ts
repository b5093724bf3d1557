import type { StepCount } from '@uplift/domain/programme/report-sources';
import type { Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';

/** What makes a step count. `$3` is the present moment. */
export const stepConditions: Readonly<Record<StepCount, string>> = {
  opened: 'true',
  open: 't.status = \'open\'',
  'in-review': 't.status = \'in-review\'',
  done: 't.status = \'done\'',
  closed: 't.status = \'closed\'',
  'handed-in': 't.submitted_at IS NOT NULL',
  late: 't.late',
  overdue: 't.status = \'open\' AND t.ends_at <= $3',
  returned: 't.round > 1',
};

/** How many cases have the step so; occurrences of a recurring one count together. */
export const countSteps = async (step: string, count: StepCount, context: ReportContext): Promise<Found> => {
  const { rows: [row] } = await context.db.query<{ value: number; position: string }>(`
    SELECT count(*) FILTER (WHERE ${stepConditions[count]} AND $3::text IS NOT NULL)::int AS value, ${positionColumn} AS position
    FROM read.steps t WHERE t.cycle = $1 AND (t.step = $2 OR starts_with(t.step, $2 || '@'))`, [context.cycle, step, context.now]);
  return counted(row!.value, `steps-${count} ${step}`, row!.position, context);
};
