import type { PlainDate } from '../core/instant.js';
import type { IndicatorSet, ProgrammeIndicator } from '../programme/indicator-schema.js';
import { changeOf, percentOf, type Fraction } from './figure.js';
import type { ValueRole } from './indicator-value.js';
import { judgeQuote, type QuoteVerdict } from './quoted-figure.js';

/** Numbers of one role: of the subject itself, or the sum over those below it. */
export interface Standing {
  readonly numerator: number; readonly denominator: number | null; readonly date: PlainDate;
  /** `stated` at this very level, or `summed` over so many of those below. */
  readonly source: 'stated' | 'summed'; readonly subjects: number;
}
export interface StandingOf extends Standing { readonly indicator: string; readonly role: ValueRole }
export interface Quoted { readonly indicator: string; readonly figure: string; readonly where: string }

/** A standing with its percentage by the set's rounding; counts have none. */
export type Figure = Standing & { readonly percent: number | null };
export interface IndicatorRow {
  readonly indicator: ProgrammeIndicator;
  readonly baseline: Figure | null; readonly target: Figure | null; readonly actual: Figure | null;
  /** Actual less baseline: percentage points of a share, pieces of a count. */
  readonly change: number | null;
  /** Actual less target, likewise. */
  readonly toTarget: number | null;
  /** What those below add up to, where the subject has stated something else. */
  readonly disagrees: Figure | null;
  readonly quotes: readonly (Quoted & QuoteVerdict)[];
}

/** The indicators of one subject in the programme's order: where it started, what it aims at, where it stands, and quoted figures that differ. */
export const indicatorTable = (
  set: IndicatorSet, indicators: readonly ProgrammeIndicator[], standings: readonly StandingOf[], quotes: readonly Quoted[],
): readonly IndicatorRow[] => indicators.map((indicator) => {
  const figure = (standing: Standing): Figure => {
    const { numerator, denominator, date, source, subjects } = standing;
    return { numerator, denominator, date, source, subjects, percent: percentShown(indicator, standing) ? percentOf({ numerator, denominator: denominator! }, set.rounding) : null };
  };
  const standing = (role: ValueRole): Figure | null => {
    const of = standings.filter((one) => one.indicator === indicator.id && one.role === role);
    const best = of.find(({ source }) => source === 'stated') ?? of[0];
    return best === undefined ? null : figure(best);
  };
  const [baseline, target, actual] = [standing('baseline'), standing('target'), standing('actual')];
  const summed = standings.find((one) => one.indicator === indicator.id && one.role === 'actual' && one.source === 'summed');
  const disagrees = actual?.source === 'stated' && summed !== undefined && (summed.numerator !== actual.numerator || summed.denominator !== actual.denominator) ? figure(summed) : null;
  return {
    indicator, baseline, target, actual, disagrees,
    change: difference(baseline, actual, set), toTarget: difference(target, actual, set),
    quotes: quotes.filter((quote) => quote.indicator === indicator.id).map((quote) => ({ ...quote,
      ...judgeQuote(quote.figure, fractionOf(actual) ?? { numerator: 0, denominator: 0 }, set.rounding) })),
  };
});

/** One school has something or has not; among several it is a share of them. */
const percentShown = ({ kind }: ProgrammeIndicator, { denominator, source }: Standing): boolean =>
  denominator !== null && (kind === 'share' || (kind === 'present' && source === 'summed'));

const fractionOf = (standing: Standing | null): Fraction | null =>
  standing === null || standing.denominator === null ? null : { numerator: standing.numerator, denominator: standing.denominator };

const difference = (from: Standing | null, to: Standing | null, { rounding }: IndicatorSet): number | null => {
  if (from === null || to === null) return null;
  const [before, after] = [fractionOf(from), fractionOf(to)];
  if (before !== null && after !== null) return changeOf(before, after, rounding);
  return before === null && after === null ? to.numerator - from.numerator : null;
};
