import type { Rounding } from '../programme/indicator-schema.js';

/** A share as it is stored: whole numbers, the part and its whole. */
export interface Fraction { readonly numerator: number; readonly denominator: number }

const power = (decimals: number): bigint => 10n ** BigInt(decimals);

/**
 * A rational number `numerator / denominator` rounded in whole steps of its last decimal; exact, because floating point would
 * turn a whole percentage into one a hair above it, which `ceil` then lifts. The sign counts: `ceil` goes up, `truncate` towards zero.
 */
const rounded = (numerator: bigint, denominator: bigint, mode: Rounding['mode']): bigint => {
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return whole;
  switch (mode) {
    case 'truncate': return whole;
    case 'ceil': return rest > 0n ? whole + 1n : whole;
    case 'half-up': {
      const floor = rest < 0n ? whole - 1n : whole;
      const above = numerator - floor * denominator;
      return above * 2n >= denominator ? floor + 1n : floor;
    }
  }
};

/** A share in per cent by the set's rounding: 7 of 18 is 38.9 with `ceil` to one decimal and 38.8 with `truncate`. `null` of nothing. */
export const percentOf = ({ numerator, denominator }: Fraction, { mode, decimals }: Rounding): number | null =>
  denominator === 0 ? null : Number(rounded(BigInt(numerator) * 100n * power(decimals), BigInt(denominator), mode)) / 10 ** decimals;

/** By how many percentage points the later share differs from the earlier, rounded once, from the exact difference. */
export const changeOf = (from: Fraction, to: Fraction, { mode, decimals }: Rounding): number | null => {
  if (from.denominator === 0 || to.denominator === 0) return null;
  const [a, b, c, d] = [to.numerator, to.denominator, from.numerator, from.denominator].map(BigInt) as [bigint, bigint, bigint, bigint];
  return Number(rounded((a * d - c * b) * 100n * power(decimals), b * d, mode)) / 10 ** decimals;
};

/** As reports print it: no decimals for whole percentages. */
export const percentText = (percent: number): { readonly ru: string; readonly en: string } => {
  const en = `${percent}%`;
  return { ru: en.replace('.', ','), en };
};
