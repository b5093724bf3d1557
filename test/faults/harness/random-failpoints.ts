import { randomOf } from '@uplift/rehearsal/actors/random';
import type { Failpoint } from './failpoint.js';

interface Plan {
  readonly seed: number;
  /** So many lives end; the next one goes on to the end. */
  readonly times: number;
  /** A life ends at a call between these, counted from its start. */
  readonly between: readonly [number, number];
  readonly places: readonly Failpoint['place'][];
}

/** Kills at moments that look random and are the same for the same seed. */
export const randomKills = ({ seed, times, between: [low, high], places }: Plan): (() => readonly Failpoint[]) => {
  const random = randomOf(seed, 'kills');
  let lives = 0;
  return () => {
    lives += 1;
    return lives > times ? [] : [{ action: 'kill', place: random.pick(places), nth: random.between(low, high) }];
  };
};
