import type { Estimate } from '../comparison/interval.js';
import { verdictOf, type EffectVerdict, type SchoolEffect } from './school-effect.js';

/** The schools' effects together: their mean, each school counting once. */
export interface ProgrammeEffect { readonly verdict: EffectVerdict; readonly schools: number; readonly pupils: number; readonly effect: Estimate | null }

const resamples = 2000;
/** Fixed, so that the same data give the same interval to anyone who counts it again. */
const seed = 20_231_001;
/** With fewer schools a bootstrap says little. */
export const fewestSchools = 5;

/** The mean effect with the 95 % percentile interval of a bootstrap over schools: whole schools are drawn, their pupils stay together. */
export const programmeEffect = (effects: readonly SchoolEffect[]): ProgrammeEffect => {
  const counted = effects.filter((one) => one.verdict !== 'unproven');
  const values = counted.map(({ effect }) => effect.value);
  const pupils = counted.reduce((sum, { own }) => sum + own.after.pupils, 0);
  if (values.length === 0) return { verdict: 'unproven', schools: 0, pupils, effect: null };
  const next = generator(seed);
  const means = Array.from({ length: resamples }, () => mean(values.map(() => values[Math.floor(next() * values.length)]!))).sort((a, b) => a - b);
  const effect = { value: mean(values), low: means[Math.floor(resamples * 0.025)]!, high: means[Math.ceil(resamples * 0.975) - 1]! };
  return { verdict: values.length < fewestSchools ? 'unproven' : verdictOf(effect), schools: values.length, pupils, effect };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mulberry32: numbers from 0 to 1 that follow from the seed. */
const generator = (from: number): (() => number) => {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
