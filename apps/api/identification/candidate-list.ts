import { Injectable } from '@nestjs/common';
import { whatWouldHaveChanged } from '@uplift/domain/identification/changes';
import type { Candidate } from '@uplift/domain/identification/events';
import type { Finding } from '@uplift/domain/identification/finding';
import { appearancesBySchool, type Appearance } from '@uplift/domain/identification/history';
import { latestRun, type IdentificationState } from '@uplift/domain/identification/state';
import { changeText } from '@uplift/domain/identification/words/change-text';
import { reasonText } from '@uplift/domain/identification/words/reason-text';
import { caseIdOf } from '@uplift/domain/case/stream';
import type { Identification } from '@uplift/domain/programme/identification-schema';
import { examYearOf } from '@uplift/domain/comparison/exam-year';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { CandidateAnswer } from './candidate-answer.js';
import { Identifications, type PlannedCycle } from './open-identification.js';
import { KnownRecords, type RegionRecords } from './region-records.js';
import { RegionLists } from './region-lists.js';
import { TriedMeasures, type TriedMeasure } from '../roadmap/tried-measures.js';
import { SchoolReach } from './school-reach.js';

export const CandidatesQuery = z.object({
  municipality: z.string().max(120).optional(), decision: z.enum(['include', 'exclude', 'none']).optional(), repeated: z.enum(['true', 'false']).optional(),
  evidence: z.enum(['firm', 'weak']).optional(), cursor: Cursor, limit: Limit,
});
export const CandidatesAnswer = pageSchema('candidates', CandidateAnswer, 'Candidates');
export type CandidatesAnswer = z.infer<typeof CandidatesAnswer>;

/** The latest run's candidates, by id, each with its reasons, its history and the decision on it. */
@Injectable()
export class CandidateList {
  constructor(
    private readonly identifications: Identifications, private readonly records: KnownRecords, private readonly lists: RegionLists, private readonly reach: SchoolReach,
    private readonly tried: TriedMeasures,
  ) {}

  async run(id: string, query: z.output<typeof CandidatesQuery>, reader: SignedIn): Promise<CandidatesAnswer> {
    const { cycle, state } = await this.identifications.of(id);
    const sees = this.reach.of(reader, 'identification.read', cycle.region);
    const run = latestRun(state);
    if (run === null) return { candidates: [], next: null };
    const [criteria, names, histories] = await Promise.all([this.identifications.criteriaOf(cycle), this.records.namesOf(cycle.region), this.historiesBefore(cycle, state)]);
    const wanted = run.candidates.filter((candidate) => sees(candidate)
      && (query.municipality === undefined || candidate.municipality === query.municipality)
      && (query.decision === undefined || (state.decisions.get(candidate.school)?.decision ?? 'none') === query.decision)
      && (query.evidence === undefined || candidate.evidence === query.evidence)
      && (query.repeated === undefined || String(histories.has(candidate.school)) === query.repeated)
      && (query.cursor === undefined || candidate.school > query.cursor));
    const shown = wanted.slice(0, query.limit);
    const tried = await this.triedBefore(shown, histories);
    const candidates = shown.map((candidate) => candidateAnswer({ criteria, names, state, histories, tried }, candidate, candidate.findings));
    return { candidates, next: wanted.length > query.limit ? candidates.at(-1)!.school : null };
  }

  /** By case, what the roadmaps of these schools' earlier cycles planned and what came of it. */
  triedBefore(schools: readonly { readonly school: string }[], histories: Surroundings['histories']): Promise<Surroundings['tried']> {
    return this.tried.of(schools.flatMap(({ school }) => (histories.get(school) ?? []).flatMap(({ source, id }) => (source === 'cycle' ? [caseIdOf(id, { kind: 'school', id: school })] : []))));
  }

  /** By school, the lists it was on before this cycle; a list taken over into the cycle is this one. */
  async historiesBefore(cycle: PlannedCycle, state: IdentificationState): Promise<ReadonlyMap<string, readonly Appearance[]>> {
    const lists = await this.lists.allOf(cycle.region);
    const own = examYearOf(cycle.year);
    return appearancesBySchool(lists.filter(({ source, id, year }) =>
      (source === 'cycle' ? examYearOf(year) < own : examYearOf(year) <= own && !state.takenOver.includes(id))));
  }
}

export interface Surroundings {
  readonly criteria: Identification; readonly names: RegionRecords['names']; readonly state: IdentificationState; readonly histories: ReadonlyMap<string, readonly Appearance[]>;
  readonly tried: ReadonlyMap<string, readonly TriedMeasure[]>;
}

/** `findings`: those to be told; of a candidate the ones that hold. */
export const candidateAnswer = ({ criteria, names, state, histories, tried }: Surroundings, candidate: Candidate, findings: readonly Finding[]): CandidateAnswer => {
  const { school, municipality, kind, apart, evidence, socialIndex, pupils } = candidate;
  const name = names.get(school);
  const decision = state.decisions.get(school);
  const history = histories.get(school) ?? [];
  const signalOf = (id: string) => criteria.signals.find((signal) => signal.id === id);
  return {
    school, name: name?.name ?? school, municipality, municipalityName: name?.municipalityName ?? municipality, kind, apart, evidence, socialIndex, pupils,
    criteria: candidate.criteria.map((id) => ({ id, title: criteria.criteria.find((criterion) => criterion.id === id)?.title ?? { ru: id, en: id } })),
    reasons: findings.flatMap((finding) => {
      const signal = signalOf(finding.signal);
      return signal === undefined ? [] : [{ signal: signal.id, title: signal.title, text: reasonText(criteria, signal, finding), weak: finding.weak, finding }];
    }),
    changes: whatWouldHaveChanged(criteria, known(criteria, findings)).map((change) => ({ signal: change.signal, text: changeText(criteria, change) })),
    similar: candidate.similar.map((id) => ({ school: id, name: names.get(id)?.name ?? id })),
    repeated: history.length > 0, history: history.map((one) => {
      const measures = one.source === 'cycle' ? tried.get(caseIdOf(one.id, { kind: 'school', id: school })) ?? [] : [];
      return { ...one, tried: one.source === 'cycle' ? measures.map(({ title }) => title) : [...one.tried], measures: [...measures] };
    }),
    decision: decision === undefined ? null : { decision: decision.decision, reason: decision.reason, list: decision.list, run: decision.run, by: decision.by, at: decision.at },
  };
};

/** A run keeps what holds; what it does not keep did not. A cycle keeps its edition, so every signal is one of the criteria. */
const known = ({ signals }: Identification, findings: readonly Finding[]): readonly Finding[] => {
  const told = new Set(findings.map(({ signal }) => signal));
  return [...findings, ...signals.filter(({ id }) => !told.has(id)).map(({ id }): Finding =>
    ({ signal: id, kind: 'social-index', holds: 'no', weak: false, index: null, pupils: null, year: null }))];
};
