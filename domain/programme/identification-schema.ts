import { z } from 'zod';
import { SchoolKind } from '../registry/events.js';
import { Exam } from '../school-record/events.js';
import { Slug, Text } from './vocabulary.js';

/**
 * By what signs schools are found, as data: signals are measured, criteria say how many of them are needed, `listed` how many
 * criteria make a candidate. Shares are parts of one (0.3 is thirty of a hundred).
 */

const Share = z.number().gt(0).max(1);

/** In at least so many of the last so many years. */
export const InYears = z.strictObject({ atLeast: z.int().min(1).max(10), of: z.int().min(1).max(10) });
export type InYears = z.infer<typeof InYears>;
const oneYear = { atLeast: 1, of: 1 };

/** Which results are looked at; without subjects or grades, all of the exam's. */
const results = { exam: Exam, subjects: z.array(Slug).min(1).optional(), grades: z.array(z.int().min(1).max(12)).min(1).optional() };

/** A subject is low when the share of pupils below the exam's threshold is at least `share` in so many years; so many subjects must be low. */
export const LowResultsSignal = z.strictObject({
  id: Slug, title: Text, kind: z.literal('low-results'), ...results,
  share: Share, subjectsAtLeast: z.int().min(1).max(50).default(1), years: InYears.default(oneYear),
});
/** Over all subjects together, the share below the threshold is above that of similar schools by at least `difference`. */
export const BelowSimilarSignal = z.strictObject({
  id: Slug, title: Text, kind: z.literal('below-similar'), ...results, difference: Share, years: InYears.default(oneYear),
});
/** The index of social well-being lies below this, on its scale of 0 to 100. */
export const SocialIndexSignal = z.strictObject({ id: Slug, title: Text, kind: z.literal('social-index'), below: z.number().gt(0).max(100) });

/** One risk of resources, from the school's latest report of them. */
export const ResourceRisk = z.discriminatedUnion('of', [
  z.strictObject({ id: Slug, title: Text, of: z.literal('no-stable-internet') }),
  z.strictObject({ id: Slug, title: Text, of: z.literal('computers-per-hundred'), below: z.number().gt(0).max(1000) }),
  z.strictObject({ id: Slug, title: Text, of: z.literal('teacher-vacancies'), atLeast: z.int().min(1).max(500) }),
], { error: 'resource-risk' });
export type ResourceRisk = z.infer<typeof ResourceRisk>;
/** At least so many of the risks hold: two of three. */
export const ResourcesSignal = z.strictObject({
  id: Slug, title: Text, kind: z.literal('resources'), atLeast: z.int().min(1).max(20), of: z.array(ResourceRisk).min(1).max(20),
});

export const Signal = z.discriminatedUnion('kind', [LowResultsSignal, BelowSimilarSignal, SocialIndexSignal, ResourcesSignal], { error: 'signal-kind' });
export type Signal = z.infer<typeof Signal>;
export type LowResultsSignal = z.infer<typeof LowResultsSignal>;
export type BelowSimilarSignal = z.infer<typeof BelowSimilarSignal>;
export type SocialIndexSignal = z.infer<typeof SocialIndexSignal>;
export type ResourcesSignal = z.infer<typeof ResourcesSignal>;

export const PupilShare = z.enum(['both-parents-graduates', 'single-parent', 'on-record', 'at-risk']);
export type PupilShare = z.infer<typeof PupilShare>;
/** 0 to 100, the higher the better: the weighted mean of shares of pupils, those that count against a school taken as one less the share. */
export const SocialIndex = z.strictObject({
  components: z.array(z.strictObject({ share: PupilShare, counts: z.enum(['for', 'against']), weight: z.number().gt(0).max(100) })).min(1),
});
export type SocialIndex = z.infer<typeof SocialIndex>;

/** Which schools are alike: nearest by the social index, the number of pupils, and whether they lie in one municipality. */
export const SimilarSchools = z.strictObject({
  neighbours: z.int().min(1).max(50).default(5),
  within: z.enum(['region', 'municipality']).default('region'),
  /** What ten points of the index, a doubled size and another municipality weigh against one another; 0 leaves one out. */
  weights: z.strictObject({
    socialIndex: z.number().min(0).max(100).default(1), size: z.number().min(0).max(100).default(1), place: z.number().min(0).max(100).default(1),
  }).default({ socialIndex: 1, size: 1, place: 1 }),
});
export type SimilarSchools = z.infer<typeof SimilarSchools>;

/** Schools of a kind that are not judged with the others: counted apart among their own, or left out altogether. */
export const Exclusion = z.strictObject({ kind: SchoolKind, treat: z.enum(['apart', 'leave-out']), why: Text.optional() });
export type Exclusion = z.infer<typeof Exclusion>;

/** Holds when at least so many of its signals do. */
export const Criterion = z.strictObject({ id: Slug, title: Text, atLeast: z.int().min(1).max(50).default(1), of: z.array(Slug).min(1) });
export type Criterion = z.infer<typeof Criterion>;

export const Identification = z.strictObject({
  signals: z.array(Signal).min(1).max(100),
  criteria: z.array(Criterion).min(1).max(50),
  /** A school that meets so many criteria is a candidate. */
  listed: z.strictObject({ atLeast: z.int().min(1).max(50) }).default({ atLeast: 1 }),
  socialIndex: SocialIndex.optional(),
  similar: SimilarSchools.default({ neighbours: 5, within: 'region', weights: { socialIndex: 1, size: 1, place: 1 } }),
  /** What fewer pupils than this have shown is weak evidence. */
  minimumCohort: z.int().min(1).max(1000).default(10),
  exclude: z.array(Exclusion).default([]),
  /** Titles of subjects, for the reasons; a subject without one is named by its id. */
  subjects: z.array(z.strictObject({ id: Slug, title: Text })).default([]),
});
export type Identification = z.infer<typeof Identification>;
