import type { Candidate, NotJudged } from './events.js';
import type { Evaluation, Judgement } from './evaluate.js';
import type { Finding } from './finding.js';

/** The schools that meet the criteria, by id, each with similar schools that do not. */
export const candidatesOf = ({ judgements, listed, nearestOutside, compared }: Evaluation): readonly Candidate[] =>
  judgements.filter((judgement) => listed.has(judgement.school)).map(({ school, municipality, kind, apart, evidence, criteria, findings, socialIndex, pupils }): Candidate => ({
    school, municipality, kind, apart, evidence, socialIndex, pupils,
    criteria: criteria.filter(({ holds }) => holds === 'yes').map(({ criterion }) => criterion),
    findings: findings.filter(({ holds }) => holds === 'yes').map(withoutTheRest),
    similar: nearestOutside(compared.get(school)!).map((neighbour) => neighbour.school),
  })).sort(byId);

/** Of the results only what the finding rests on: the subjects that are low. */
const withoutTheRest = (finding: Finding): Finding => (finding.kind !== 'low-results' ? finding
  : { ...finding, cells: finding.cells.filter(({ subject }) => finding.low.includes(subject)) });

export const notJudgedIn = ({ judgements, leftOut, ended }: Evaluation): readonly NotJudged[] => [
  ...judgements.filter(({ listed }) => listed === 'unknown').map(({ school, municipality }: Judgement): NotJudged => ({ school, municipality, why: 'no-data' })),
  ...leftOut.map(({ school, municipality }): NotJudged => ({ school, municipality, why: 'left-out' })),
  ...ended.map(({ school, municipality, ended: end }): NotJudged => ({ school, municipality, why: end!.how, ended: { on: end!.on, into: [...end!.into] } })),
].sort(byId);

const byId = (a: { readonly school: string }, b: { readonly school: string }): number => (a.school < b.school ? -1 : a.school > b.school ? 1 : 0);
