import type { PupilShare } from './pupil-share.js';

export interface Interval { readonly low: number; readonly high: number }
/** A difference with its 95 % interval. */
export interface Estimate extends Interval { readonly value: number }

/** The 97.5 % point of the normal distribution: intervals of 95 %. */
const z = 1.959963984540054;

/** Wilson's score interval of a share; a share of nobody may be anything. The numbers need not be whole. */
export const wilson = ({ below, participants: n }: PupilShare): Interval => {
  if (n === 0) return { low: 0, high: 1 };
  const p = below / n;
  const centre = p + z ** 2 / (2 * n);
  const spread = z * Math.sqrt(p * (1 - p) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) };
};

/** The difference `after − before` of two estimates, by recovering variances from both intervals (MOVER, Zou and Donner 2008). */
export const differenceOf = (after: Estimate, before: Estimate): Estimate => {
  const value = after.value - before.value;
  return {
    value,
    low: value - Math.hypot(after.value - after.low, before.high - before.value),
    high: value + Math.hypot(after.high - after.value, before.value - before.low),
  };
};

/** A share with Wilson's interval. The difference of two such is Newcombe's hybrid score interval (1998, method 10). */
export const shareEstimate = (share: PupilShare): Estimate => ({ value: share.below / share.participants, ...wilson(share) });
