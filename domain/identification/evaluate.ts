import { atOnce, type InSteps } from '../core/in-steps.js';
import { nearestAmong, type ComparedSchool, type FindNearest } from '../comparison/nearest-schools.js';
import { passportAround, socialIndexOf } from '../comparison/social-index.js';
import type { Identification } from '../programme/identification-schema.js';
import type { Finding, JudgedSchool } from './finding.js';
import { measureBelowSimilar } from './signals/below-similar.js';
import { measureLowResults } from './signals/low-results.js';
import { measureResources } from './signals/resources.js';
import { measureSocialIndex } from './signals/social-index.js';
import { isFirm, verdictOf, type Verdict } from './verdict.js';

/** One school judged by every signal. `apart`: of a kind that is counted for itself. */
export interface Judgement extends Verdict {
  readonly school: string; readonly municipality: string; readonly kind: string; readonly apart: boolean;
  readonly evidence: 'firm' | 'weak';
  readonly findings: readonly Finding[];
  readonly socialIndex: number | null;
  readonly pupils: number | null;
}
export interface Evaluation {
  /** The spring whose exams are the latest looked at. */
  readonly examYear: number;
  readonly judgements: readonly Judgement[];
  /** Schools of kinds that the criteria leave out. */
  readonly leftOut: readonly JudgedSchool[];
  /** Schools that do not work any more: neither judged nor compared with. */
  readonly ended: readonly JudgedSchool[];
  /** The schools that meet the criteria. */
  readonly listed: ReadonlySet<string>;
  /** Finds the most similar of the schools of a context that do not meet them. */
  readonly nearestOutside: FindNearest;
  readonly compared: ReadonlyMap<string, ComparedSchool>;
}

/** Judges every school by the programme's criteria, up to and including the exams of that spring. The same input gives the same answer. */
export const evaluate = (identification: Identification, known: readonly JudgedSchool[], examYear: number): Evaluation => atOnce(evaluating(identification, known, examYear));

/** The same, school by school. */
export function* evaluating(identification: Identification, known: readonly JudgedSchool[], examYear: number): InSteps<Evaluation> {
  const treat = new Map(identification.exclude.map((exclusion) => [exclusion.kind, exclusion.treat]));
  const schools = known.filter(({ ended }) => ended === undefined);
  const judged = schools.filter(({ kind }) => treat.get(kind) !== 'leave-out');
  const compared = new Map(judged.map((school) => [school.school, comparedSchool(identification, school, treat.has(school.kind), examYear)]));
  yield;
  const nearest = nearestAmong([...compared.values()], identification.similar);
  const byId = new Map(judged.map((school) => [school.school, school]));
  const judgements: Judgement[] = [];
  for (const school of judged) {
    yield;
    const self = compared.get(school.school)!;
    const findings = findingsOf(identification, school, examYear, () => nearest(self).map((one) => byId.get(one.school)!));
    judgements.push({
      school: school.school, municipality: school.municipality, kind: school.kind, apart: treat.has(school.kind),
      ...verdictOf(identification, findings), evidence: isFirm(identification, findings) ? 'firm' : 'weak',
      findings, socialIndex: self.socialIndex, pupils: self.pupils,
    });
  }
  const listed = new Set(judgements.flatMap((judgement) => (judgement.listed === 'yes' ? [judgement.school] : [])));
  const nearestOutside = nearestAmong([...compared.values()].filter(({ school }) => !listed.has(school)), identification.similar);
  return {
    examYear, judgements, leftOut: schools.filter(({ kind }) => treat.get(kind) === 'leave-out'), ended: known.filter(({ ended }) => ended !== undefined), listed, nearestOutside, compared,
  };
}

/** How a school is compared: kinds counted apart only among themselves, all others together; by the passport of the year, or else the next until then. */
export const comparedSchool = (
  { socialIndex }: Identification, { school, municipality, kind, record }: JudgedSchool, apart: boolean, examYear: number, until = examYear,
): ComparedSchool => {
  const passport = passportAround(record, examYear, until);
  return {
    school, municipality, context: apart ? kind : 'all', pupils: passport?.pupils ?? null,
    socialIndex: passport === null || socialIndex === undefined ? null : socialIndexOf(socialIndex, passport),
  };
};

const findingsOf = (
  { signals, socialIndex, minimumCohort }: Identification, school: JudgedSchool, examYear: number, similar: () => readonly JudgedSchool[],
): readonly Finding[] => signals.map((signal): Finding => {
  switch (signal.kind) {
    case 'low-results': return measureLowResults(signal, school, examYear, minimumCohort);
    case 'below-similar': return measureBelowSimilar(signal, school, similar(), examYear, minimumCohort);
    // The programme's checks hold that a signal of the index comes with its weights.
    case 'social-index': return measureSocialIndex(signal, socialIndex!, school, examYear, minimumCohort);
    case 'resources': return measureResources(signal, school, examYear);
  }
});
