import { nearestAmong } from '../comparison/nearest-schools.js';
import { comparedSchool } from '../identification/evaluate.js';
import type { JudgedSchool } from '../identification/finding.js';
import type { Identification } from '../programme/identification-schema.js';
import { programmeEffect, type ProgrammeEffect } from './programme-effect.js';
import { yearResult, type EffectResults } from './pupils-behind.js';
import { schoolEffect, type BeforeAndAfter, type SchoolEffect } from './school-effect.js';

/** What is compared: the exams of two springs, in one exam, in one subject or in all. */
export interface EffectQuestion extends EffectResults { readonly before: number; readonly after: number }
export interface FairEffect { readonly question: EffectQuestion; readonly schools: readonly SchoolEffect[]; readonly programme: ProgrammeEffect }

/**
 * Each programme school's change beside that of the nearest schools outside the programme, matched by what they were like before it:
 * social index, size and place, evening schools among themselves. Only schools with results in both years can be matched.
 */
export const fairEffect = (
  identification: Identification, question: EffectQuestion, schools: readonly JudgedSchool[], inProgramme: ReadonlySet<string>,
): FairEffect => {
  const apart = new Set(identification.exclude.map(({ kind }) => kind));
  const compared = new Map(schools.map((school) => [school.school, comparedSchool(identification, school, apart.has(school.kind), question.before, question.after)]));
  const results = new Map(schools.flatMap(({ school, record }): [string, BeforeAndAfter][] => {
    const [before, after] = [yearResult(record, question, question.before), yearResult(record, question, question.after)];
    return before === null || after === null ? [] : [[school, { school, before, after }]];
  }));
  const outside = [...compared.values()].filter(({ school }) => !inProgramme.has(school) && results.has(school));
  const nearest = nearestAmong(outside, identification.similar);
  const effects = [...inProgramme].sort().map((school): SchoolEffect => {
    const self = compared.get(school);
    const matched = self === undefined ? [] : nearest(self).map((one) => results.get(one.school)!);
    return schoolEffect(school, results.get(school) ?? null, matched, identification.minimumCohort);
  });
  return { question, schools: effects, programme: programmeEffect(effects) };
};
