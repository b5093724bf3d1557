import { DomainError } from '../core/domain-error.js';
import type { Recommendation } from './events.js';

type Agreed = Omit<Recommendation, 'item'>;

/** Recommendations with their items, numbered on after those the visit has. */
export const recommended = (visit: string, before: number, agreed: readonly Agreed[]): Recommendation[] =>
  agreed.map((one, nth) => ({ ...one, responsible: [...one.responsible], item: `${visit}-r${before + nth + 1}` }));

/** Nothing is agreed on for a school that was not there. */
export const refuseElsewhere = (agreed: readonly Agreed[], { school, guests }: { readonly school: string; readonly guests: readonly string[] }): void => {
  const foreign = agreed.find((one) => one.school !== school && !guests.includes(one.school));
  if (foreign !== undefined) throw new DomainError('recommendation-elsewhere', { school: foreign.school });
};
