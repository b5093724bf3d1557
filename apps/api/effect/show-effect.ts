import { Injectable } from '@nestjs/common';
import { examYearOf } from '@uplift/domain/comparison/exam-year';
import { fairEffect, type EffectQuestion } from '@uplift/domain/effect/fair-effect';
import { methodText } from '@uplift/domain/effect/method-text';
import type { Change, SchoolEffect } from '@uplift/domain/effect/school-effect';
import { Slug, Text } from '@uplift/domain/programme/vocabulary';
import { Exam } from '@uplift/domain/school-record/events';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { Identifications } from '../identification/open-identification.js';
import { KnownRecords } from '../identification/region-records.js';
import { SchoolReach } from '../identification/school-reach.js';

const Spring = z.coerce.number().int().min(2000).max(2100).optional();
export const EffectQuery = z.object({
  exam: Exam.default('oge'), subject: Slug.optional().describe('All subjects together when left out.'),
  before: Spring.describe('The spring before the programme; the one before the cycle’s year when left out.'),
  after: Spring.describe('The spring that shows the outcome; that of the cycle’s year when left out.'),
});
const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() }).describe('A difference of shares with its 95 % interval; −0.1 is ten points fewer below the threshold.');
const YearResult = z.object({ below: z.int(), results: z.int(), pupils: z.int() });
const ChangeShown = z.object({ before: YearResult, after: YearResult, change: Estimate });
export const EffectAnswer = z.object({
  cycle: z.string(), exam: Exam, subject: z.string().nullable(), before: z.int(), after: z.int(), method: Text,
  programme: z.object({ verdict: z.enum(['improved', 'worsened', 'no-difference-shown', 'unproven']), schools: z.int(), pupils: z.int(), effect: Estimate.nullable() }),
  schools: z.array(z.object({
    school: z.string(), name: z.string(), municipality: z.string(), verdict: z.enum(['improved', 'worsened', 'no-difference-shown', 'unproven']),
    why: z.enum(['small-cohort', 'no-results', 'no-similar-schools']).nullable(), own: ChangeShown.nullable(), similar: ChangeShown.nullable(),
    effect: Estimate.nullable().describe('The school’s change less that of its matched schools.'),
    matched: z.array(z.object({ school: z.string(), name: z.string() })),
  })),
}).meta({ id: 'FairEffect', description: 'Schools are shown as far as one’s roles reach; the programme’s figure is everybody’s.' });
export type EffectAnswer = z.infer<typeof EffectAnswer>;

/** What became of the programme's schools beside similar schools outside it. */
@Injectable()
export class ShowEffect {
  constructor(private readonly identifications: Identifications, private readonly records: KnownRecords, private readonly reach: SchoolReach) {}

  async run(id: string, query: z.output<typeof EffectQuery>, reader: SignedIn): Promise<EffectAnswer> {
    const { cycle } = await this.identifications.of(id);
    const sees = this.reach.of(reader, 'effect.read', cycle.region);
    const [criteria, { schools, names }] = await Promise.all([this.identifications.criteriaOf(cycle), this.records.of(cycle.region, cycle.lastDay)]);
    const spring = examYearOf(cycle.year);
    const question: EffectQuestion = { exam: query.exam, subject: query.subject ?? null, before: query.before ?? spring - 1, after: query.after ?? spring };
    const { schools: effects, programme } = fairEffect(criteria, question, schools, new Set(cycle.schools.map(({ school }) => school)));
    const places = new Map(cycle.schools.map((listed) => [listed.school, listed]));
    const nameOf = (school: string): string => names.get(school)?.name ?? school;
    return {
      cycle: id, ...question, method: methodText(question, criteria), programme,
      schools: effects.filter(({ school }) => sees(places.get(school)!)).map((one) => ({
        school: one.school, name: nameOf(one.school), municipality: places.get(one.school)!.municipality, verdict: one.verdict,
        why: one.verdict === 'unproven' ? one.why : null, own: changeShown(one.own), similar: changeShown(one.similar), effect: one.effect,
        matched: one.matched.map((school) => ({ school, name: nameOf(school) })) })),
    };
  }
}

const changeShown = (change: SchoolEffect['own'] | Change): z.infer<typeof ChangeShown> | null => (change === null ? null : {
  before: { below: change.before.results.below, results: change.before.results.participants, pupils: change.before.pupils },
  after: { below: change.after.results.below, results: change.after.results.participants, pupils: change.after.pupils }, change: change.change,
});
