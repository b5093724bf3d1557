import { Rounding } from '../programme/indicator-schema.js';
import { percentOf, type Fraction } from './figure.js';

/** A figure somebody printed, beside what the stored numbers give. `mode`: the rounding under which the printed figure would be right. */
export interface QuoteVerdict {
  readonly computed: number | null;
  readonly agrees: boolean;
  /** Printed minus computed. */
  readonly difference: number | null;
  readonly mode: Rounding['mode'] | null;
}

/** Compares a printed figure with the share as the set rounds it. A figure is written with its decimals: `38.8`. */
export const judgeQuote = (figure: string, share: Fraction, rounding: Rounding): QuoteVerdict => {
  const printed = Number(figure);
  const computed = percentOf(share, rounding);
  if (computed === null) return { computed, agrees: false, difference: null, mode: null };
  const agrees = printed === computed;
  const decimals = figure.split('.')[1]?.length ?? 0;
  const mode = Rounding.shape.mode.options.find((candidate) => percentOf(share, { mode: candidate, decimals }) === printed) ?? null;
  return { computed, agrees, difference: Number((printed - computed).toFixed(4)), mode };
};
