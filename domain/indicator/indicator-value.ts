import { z } from 'zod';
import { PlainDate } from '../core/instant.js';

/** Whether a value is where a school started, what is aimed at, or what was reached. */
export const ValueRole = z.enum(['baseline', 'target', 'actual']);
export type ValueRole = z.infer<typeof ValueRole>;

/**
 * One value of an indicator: a share as part and whole; something present as 1 or 0 of 1; a count as a number of nothing (`denominator` null).
 * `date` is the day on which it was true.
 */
export const IndicatorValue = z.object({
  indicator: z.string(), role: ValueRole, date: PlainDate, numerator: z.int().min(0).max(1e12), denominator: z.int().min(0).max(1e12).nullable(),
});
export type IndicatorValue = z.infer<typeof IndicatorValue>;
