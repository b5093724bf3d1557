import { dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import type { FixedRule } from '../programme/date-rule.js';
import type { Diagnostics } from '../programme/training-schema.js';

/** A programme's diagnostics in one cycle's year; all days inclusive. */
export interface DatedDiagnostics {
  readonly rules: Diagnostics; readonly zone: string;
  readonly opens: PlainDate; readonly closes: PlainDate; readonly lateUntil: PlainDate;
  readonly courses: { readonly from: PlainDate; readonly to: PlainDate };
}

export const datedDiagnostics = (rules: Diagnostics, year: CycleYearSpan, zone: string): DatedDiagnostics => {
  const day = ({ on, years }: FixedRule) => dayOf(on, year, years);
  return { rules, zone, opens: day(rules.opens), closes: day(rules.closes), lateUntil: day(rules.lateUntil), courses: { from: day(rules.courses.from), to: day(rules.courses.to) } };
};
