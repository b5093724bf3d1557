import { z } from 'zod';
import { NumberRef } from './form-schema.js';
import { Slug, Text } from './vocabulary.js';

export const IndicatorKind = z.enum(['present', 'share', 'count']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

/** How a share's percentage is written: always up, to the nearest with halves up, or cut off; to so many decimals. */
export const Rounding = z.strictObject({ mode: z.enum(['ceil', 'half-up', 'truncate']), decimals: z.int().min(0).max(4) });
export type Rounding = z.infer<typeof Rounding>;

/** What the indicators of a programme have in common: their rounding, and the sections of their table. */
export const IndicatorSet = z.strictObject({
  title: Text.optional(),
  rounding: Rounding.default({ mode: 'half-up', decimals: 1 }),
  sections: z.array(z.strictObject({ id: Slug, title: Text })).default([]),
});
export type IndicatorSet = z.infer<typeof IndicatorSet>;

/** Which field of a form gives an indicator's value; a share may be put together from two numbers. Entry forms give the baseline. */
export const IndicatorFeed = z.union([
  z.strictObject({ form: Slug, field: Slug }),
  z.strictObject({ form: Slug, numerator: NumberRef, denominator: NumberRef }),
]);
export type IndicatorFeed = z.infer<typeof IndicatorFeed>;

/** An indicator of the programme: something present or absent, a share, or a count. */
export const ProgrammeIndicator = z.strictObject({
  id: Slug, title: Text, kind: IndicatorKind,
  section: Slug.optional(),
  /** What a share's numerator counts. */
  counted: Text.optional(),
  /** What a growing value means. */
  better: z.enum(['more', 'less', 'neither']).default('more'),
  from: z.array(IndicatorFeed).default([]),
});
export type ProgrammeIndicator = z.infer<typeof ProgrammeIndicator>;
