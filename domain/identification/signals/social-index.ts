import { passportOf, socialIndexOf } from '../../comparison/social-index.js';
import type { SocialIndex, SocialIndexSignal } from '../../programme/identification-schema.js';
import type { FindingOf, JudgedSchool } from '../finding.js';

/** By the latest social passport of that year or before. */
export const measureSocialIndex = (
  signal: SocialIndexSignal, weights: SocialIndex, { record }: JudgedSchool, examYear: number, minimumCohort: number,
): FindingOf<'social-index'> => {
  const passport = passportOf(record, examYear);
  const index = passport === null ? null : socialIndexOf(weights, passport);
  const holds = index === null ? 'unknown' : index < signal.below ? 'yes' : 'no';
  return {
    signal: signal.id, kind: 'social-index', holds, weak: holds === 'yes' && passport!.pupils < minimumCohort,
    index, pupils: passport?.pupils ?? null, year: passport?.year ?? null,
  };
};
