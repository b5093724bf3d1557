import { z } from 'zod';
import { Slug, SubjectKind, Text } from './vocabulary.js';

/** What of a step is counted over all cases that have it. `overdue` are open past their last moment, `late` were handed in late. */
export const StepCount = z.enum(['opened', 'open', 'in-review', 'done', 'closed', 'handed-in', 'late', 'overdue', 'returned']);
export type StepCount = z.infer<typeof StepCount>;

/** Where a number of a report comes from. What a source does not hold is left out visibly, never invented. */
export const FigureSource = z.discriminatedUnion('of', [
  /** Schools on the cycle's list. */
  z.strictObject({ of: z.literal('schools') }),
  /** Municipalities of the schools on the list. */
  z.strictObject({ of: z.literal('municipalities') }),
  /** Cases whose step stands so; occurrences of a recurring step count together. */
  z.strictObject({ of: z.literal('step'), step: Slug, count: StepCount }),
  /** An indicator's part at a level: the whole region, or summed over what the level below gave. */
  z.strictObject({ of: z.literal('indicator'), indicator: Slug, value: z.enum(['numerator', 'denominator', 'value']), level: SubjectKind.default('region') }),
  /** Answers to a survey; with a field and choice only those who chose it. */
  z.strictObject({
    of: z.literal('survey'), form: Slug, value: z.enum(['respondents', 'anonymous', 'schools', 'municipalities']).default('respondents'),
    where: z.strictObject({ field: Slug, choice: z.string().min(1) }).optional(),
  }),
  /** A link of a training funnel: who took the diagnostics, was recommended courses, finished them. */
  z.strictObject({ of: z.literal('funnel'), funnel: Slug, link: Slug }),
  /** Training events held and those who took part. */
  z.strictObject({ of: z.literal('training'), kind: Slug, value: z.enum(['events', 'participants']) }),
  /** Meetings held, decisions taken, decisions carried out. */
  z.strictObject({ of: z.literal('meetings'), series: Slug.optional(), value: z.enum(['held', 'decisions', 'decisions-done']) }),
  /** A number that stands in no record of the engine: whoever prepares the report states it, with its basis and date. */
  z.strictObject({ of: z.literal('stated'), key: Slug }),
]);
export type FigureSource = z.infer<typeof FigureSource>;

/** What the rows of a table are. */
export const TableSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('steps'), subject: SubjectKind.optional() }),
  z.strictObject({ of: z.literal('schools') }),
  z.strictObject({ of: z.literal('indicators'), indicators: z.array(Slug).min(1).optional(), level: SubjectKind.default('region') }),
  z.strictObject({ of: z.literal('measures') }),
  z.strictObject({ of: z.literal('risks') }),
  z.strictObject({ of: z.literal('meetings'), series: Slug.optional() }),
  z.strictObject({ of: z.literal('decisions'), series: Slug.optional() }),
  z.strictObject({ of: z.literal('training'), kind: Slug.optional() }),
  z.strictObject({ of: z.literal('funnel'), funnel: Slug }),
  z.strictObject({ of: z.literal('orders') }),
]);
export type TableSource = z.infer<typeof TableSource>;

/** A number under a name of its own, for the sentences of a part. */
export const NamedFigure = z.strictObject({ id: Slug, title: Text, from: FigureSource });
export type NamedFigure = z.infer<typeof NamedFigure>;
