import { differenceOf, shareEstimate, type Estimate } from '../comparison/interval.js';
import { ofPupils, together, type YearResult } from './pupils-behind.js';

/** A school's results in the two years compared. */
export interface BeforeAndAfter { readonly school: string; readonly before: YearResult; readonly after: YearResult }
/** The change of the share below the threshold, −0.1 is ten points fewer, with its 95 % interval. */
export interface Change { readonly before: YearResult; readonly after: YearResult; readonly change: Estimate }

/** `improved` and `worsened` only when the interval says so; `unproven`: too few pupils, or nobody to compare with. */
export type EffectVerdict = 'improved' | 'worsened' | 'no-difference-shown' | 'unproven';
export type Unproven = 'small-cohort' | 'no-results' | 'no-similar-schools';

export type SchoolEffect =
  | { readonly school: string; readonly verdict: Exclude<EffectVerdict, 'unproven'>; readonly own: Change; readonly similar: Change; readonly matched: readonly string[]; readonly effect: Estimate }
  | {
    readonly school: string; readonly verdict: 'unproven'; readonly why: Unproven; readonly own: Change | null; readonly similar: Change | null;
    readonly matched: readonly string[]; readonly effect: Estimate | null;
  };

export const changeOf = (before: YearResult, after: YearResult): Change =>
  ({ before, after, change: differenceOf(shareEstimate(ofPupils(after)), shareEstimate(ofPupils(before))) });

/** A school's change less that of its matched schools, their pupils together. */
export const schoolEffect = (
  school: string, own: BeforeAndAfter | null, matched: readonly BeforeAndAfter[], minimumCohort: number,
): SchoolEffect => {
  const ids = matched.map((one) => one.school);
  const ownChange = own === null ? null : changeOf(own.before, own.after);
  const similar = matched.length === 0 ? null : changeOf(together(matched.map(({ before }) => before)), together(matched.map(({ after }) => after)));
  const effect = ownChange === null || similar === null ? null : differenceOf(ownChange.change, similar.change);
  const unproven = (why: Unproven): SchoolEffect => ({ school, verdict: 'unproven', why, own: ownChange, similar, matched: ids, effect });
  if (ownChange === null) return unproven('no-results');
  if (similar === null || effect === null) return unproven('no-similar-schools');
  const fewest = Math.min(...[ownChange, similar].flatMap(({ before, after }) => [before.pupils, after.pupils]));
  if (fewest < minimumCohort) return unproven('small-cohort');
  return { school, verdict: verdictOf(effect), own: ownChange, similar, matched: ids, effect };
};

export const verdictOf = ({ low, high }: Estimate): Exclude<EffectVerdict, 'unproven'> =>
  high < 0 ? 'improved' : low > 0 ? 'worsened' : 'no-difference-shown';
