import type { Instant } from '@uplift/domain/core/instant';
import type { Text } from '@uplift/domain/programme/vocabulary';
import type { ReportedMeasure } from './approved-roadmaps.js';

export interface MeasureStanding { readonly done: boolean; readonly late: boolean; readonly overdue: boolean }

/** How a measure stands by its own step: handed in, late or in time, or open past its day. */
export const standingOf = ({ step }: ReportedMeasure, now: Instant): MeasureStanding => {
  const done = step?.status === 'done';
  return { done, late: done && step.late, overdue: step !== null && (step.status === 'open' || step.status === 'in-review') && step.endsAt <= now };
};

export const standingText = ({ done, late, overdue }: MeasureStanding): Text => {
  if (done) return late ? { ru: 'выполнена с опозданием', en: 'done late' } : { ru: 'выполнена', en: 'done' };
  return overdue ? { ru: 'просрочена', en: 'overdue' } : { ru: 'в работе', en: 'under way' };
};
