import { z } from 'zod';
import { TrainingKind } from './training-schema.js';
import { Slug, SubjectKind, Text } from './vocabulary.js';

/** What of a step is counted over all cases that have it. `overdue` are open past their last moment, `late` were handed in late. */
export const StepCount = z.enum(['opened', 'open', 'in-review', 'done', 'closed', 'handed-in', 'late', 'overdue', 'returned']);
export type StepCount = z.infer<typeof StepCount>;

/** A link of the way from the diagnostics to the observed lesson, those who came late, and those at the full level. */
export const FunnelCount = z.enum(['took', 'recommended', 'began', 'finished', 'route', 'observed', 'late', 'full']);
export type FunnelCount = z.infer<typeof FunnelCount>;

/** What of approved roadmaps is counted: the roadmaps, the different risks they name, their measures; `worked` were judged so. */
export const MeasureCount = z.enum(['roadmaps', 'risks', 'planned', 'done', 'late', 'overdue', 'worked', 'did-not-work']);
export type MeasureCount = z.infer<typeof MeasureCount>;

/** Where a number of a report comes from. What a source does not hold is left out visibly, never invented. */
export const FigureSource = z.discriminatedUnion('of', [
  /** Schools on the cycle's list, or those of them that carry a tag. */
  z.strictObject({ of: z.literal('schools'), tag: Slug.optional() }),
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
  /** Teachers at a link of a diagnostics' funnel, over all schools of the list. */
  z.strictObject({ of: z.literal('funnel'), funnel: Slug, link: FunnelCount }),
  /** Training events held and those who took part; nothing while none of the kind is planned. */
  z.strictObject({ of: z.literal('training'), kind: TrainingKind, value: z.enum(['events', 'participants']) }),
  /** Meetings held and those who attended, decisions signed, those with a day, and those of them carried out by all they concern. */
  z.strictObject({ of: z.literal('meetings'), series: Slug.optional(), value: z.enum(['held', 'attended', 'decisions', 'decisions-dated', 'decisions-done']) }),
  /** Approved roadmaps and their measures, those of one kind of subject or of all. */
  z.strictObject({ of: z.literal('measures'), subject: SubjectKind.optional(), value: MeasureCount }),
  /** A number that stands in no record of the engine: whoever prepares the report states it, with its basis and date. */
  z.strictObject({ of: z.literal('stated'), key: Slug }),
]);
export type FigureSource = z.infer<typeof FigureSource>;

/** What the rows of a table are. */
export const TableSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('steps'), subject: SubjectKind.optional() }),
  z.strictObject({ of: z.literal('schools') }),
  /** As notes print them: what is measured, per cent, count; by the sections of the set, with what a share counts, where that is wanted. */
  z.strictObject({
    of: z.literal('indicators'), indicators: z.array(Slug).min(1).optional(), level: SubjectKind.default('region'), sections: z.boolean().default(false),
    counted: z.boolean().default(false),
  }),
  /** Measures of approved roadmaps one by one, or how many of them each subject has and how they stand. */
  z.strictObject({ of: z.literal('measures'), subject: SubjectKind.optional(), by: z.enum(['measure', 'subject']).default('measure') }),
  /** The chain of approved roadmaps: risk, cause, measure, owner, indicator, effect. */
  z.strictObject({ of: z.literal('risks'), subject: SubjectKind.optional() }),
  z.strictObject({ of: z.literal('meetings'), series: Slug.optional() }),
  /** Decisions of signed minutes by their numbers; with what has become of them unless that is left out, as minutes do. */
  z.strictObject({ of: z.literal('decisions'), series: Slug.optional(), fulfilment: z.boolean().default(true) }),
  /** Of the meeting of a series that was signed last: when and where, who was there, what was heard. */
  z.strictObject({ of: z.literal('minutes'), series: Slug, show: z.enum(['about', 'attended', 'heard']) }),
  z.strictObject({ of: z.literal('training'), kind: TrainingKind.optional() }),
  /** From link to link with those who left the way, or the way of each municipality or school. */
  z.strictObject({ of: z.literal('funnel'), funnel: Slug, by: z.enum(['link', 'municipality', 'school']).default('link') }),
  z.strictObject({ of: z.literal('orders') }),
]);
export type TableSource = z.infer<typeof TableSource>;

/** A number under a name of its own, for the sentences of a part. */
export const NamedFigure = z.strictObject({ id: Slug, title: Text, from: FigureSource });
export type NamedFigure = z.infer<typeof NamedFigure>;
