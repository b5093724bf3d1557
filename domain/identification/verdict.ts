import type { Criterion, Identification } from '../programme/identification-schema.js';
import type { Finding, Holds } from './finding.js';

/** A candidate, not one, or impossible to say: a criterion that could decide it has no data at all. */
export interface Verdict { readonly listed: Holds; readonly criteria: readonly { readonly criterion: string; readonly holds: Holds }[] }

export const verdictOf = ({ criteria, listed }: Pick<Identification, 'criteria' | 'listed'>, findings: readonly Finding[]): Verdict => {
  const bySignal = new Map(findings.map((finding) => [finding.signal, finding]));
  const judged = criteria.map((criterion) => ({ criterion: criterion.id, holds: criterionHolds(criterion, bySignal) }));
  const count = (which: Holds): number => judged.filter(({ holds }) => holds === which).length;
  const enough = count('yes') >= listed.atLeast ? 'yes' : count('yes') + count('unknown') >= listed.atLeast ? 'unknown' : 'no';
  return { listed: enough, criteria: judged };
};

/** A school has not every exam (nine classes, no EGE): a criterion is unknown only while none of its signals says anything. */
const criterionHolds = ({ of, atLeast }: Criterion, bySignal: ReadonlyMap<string, Finding>): Holds => {
  const holds = of.map((id) => bySignal.get(id)?.holds ?? 'unknown');
  if (holds.filter((one) => one === 'yes').length >= atLeast) return 'yes';
  return holds.every((one) => one === 'unknown') ? 'unknown' : 'no';
};

/** Whether the verdict would stand without what rests on small cohorts. */
export const isFirm = (identification: Pick<Identification, 'criteria' | 'listed'>, findings: readonly Finding[]): boolean =>
  verdictOf(identification, findings.map((finding) => (finding.weak ? { ...finding, holds: 'no' as const } : finding))).listed === 'yes';
