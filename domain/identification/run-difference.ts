import type { Candidate } from './events.js';
import type { Finding } from './finding.js';
import { decidedAs, type IdentificationState, type Run } from './state.js';

export interface ChangedCandidate {
  readonly school: string;
  /** Signals that hold now and did not, and the other way round. */
  readonly gained: readonly string[]; readonly lost: readonly string[];
  /** Signals that hold in both by other numbers. */
  readonly otherNumbers: readonly string[];
  readonly evidence: { readonly from: Candidate['evidence']; readonly to: Candidate['evidence'] };
}
/** Between two runs, and between the later run and what has been decided. Nothing is changed by it. */
export interface RunDifference {
  readonly from: number; readonly to: number;
  readonly appeared: readonly string[]; readonly gone: readonly string[]; readonly changed: readonly ChangedCandidate[];
  /** Candidates of the later run that a person left out, or nobody has decided on. */
  readonly candidatesNotIncluded: readonly string[];
  /** Included schools that the later run does not find. */
  readonly includedNotFound: readonly string[];
}

export const differenceBetween = (from: Run, to: Run, state: IdentificationState): RunDifference => {
  const [before, after] = [foundIn(from), foundIn(to)];
  const included = new Set(decidedAs(state, 'include').map(({ school }) => school));
  return {
    from: from.run, to: to.run,
    appeared: [...after.keys()].filter((school) => !before.has(school)),
    gone: [...before.keys()].filter((school) => !after.has(school)),
    changed: [...after.values()].flatMap((candidate) => {
      const known = before.get(candidate.school);
      return known === undefined ? [] : changeBetween(known, candidate) ?? [];
    }),
    candidatesNotIncluded: [...after.keys()].filter((school) => !included.has(school)),
    includedNotFound: [...included].filter((school) => !after.has(school)),
  };
};

const foundIn = ({ candidates }: Run): ReadonlyMap<string, Candidate> => new Map(candidates.map((candidate) => [candidate.school, candidate]));

const changeBetween = (from: Candidate, to: Candidate): ChangedCandidate | null => {
  const [before, after] = [numbersBySignal(from), numbersBySignal(to)];
  const gained = [...after.keys()].filter((signal) => !before.has(signal));
  const lost = [...before.keys()].filter((signal) => !after.has(signal));
  const otherNumbers = [...after].filter(([signal, numbers]) => before.has(signal) && before.get(signal) !== numbers).map(([signal]) => signal);
  if (gained.length + lost.length + otherNumbers.length === 0 && from.evidence === to.evidence) return null;
  return { school: to.school, gained, lost, otherNumbers, evidence: { from: from.evidence, to: to.evidence } };
};

const numbersBySignal = ({ findings }: Candidate): ReadonlyMap<string, string> => new Map(findings.map((finding) => [finding.signal, JSON.stringify(numbersOf(finding))]));

/** In one order of fields: a finding read from the store has them in another than one just made. */
const numbersOf = (finding: Finding): unknown => {
  switch (finding.kind) {
    case 'low-results': return finding.cells.map(({ subject, year, below, participants }) => [subject, year, below, participants]);
    case 'below-similar': return finding.cells.map(({ year, below, participants, similarBelow, similarParticipants }) => [year, below, participants, similarBelow, similarParticipants]);
    case 'social-index': return [finding.index, finding.pupils];
    case 'resources': return [finding.risks.map(({ risk, holds }) => [risk, holds]), finding.computersPerHundred, finding.teacherVacancies];
  }
};
