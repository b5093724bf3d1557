import type { Instant } from '@uplift/domain/core/instant';
import type { Act } from '../oracle/expected-notices.js';
import { momentNear } from './office-hours.js';
import type { Persona } from './persona.js';
import { randomOf } from './random.js';

/** Somebody's turn: they hold this step from now on, until about `endsAt`. */
export interface Turn {
  readonly case: string; readonly step: string; readonly round: number; readonly level: number; readonly since: Instant; readonly endsAt: Instant;
}
interface Surroundings { readonly seed: number; readonly zone: string }

const day = 86_400_000;

/** When whoever holds the work hands it in; `null` when they never do. */
export const planSubmission = (turn: Turn, persona: Persona, { seed, zone }: Surroundings): Act | null => {
  const random = randomOf(seed, 'submit', turn.case, turn.step, String(turn.round));
  const from = Date.parse(turn.since);
  const length = Math.max(day, Date.parse(turn.endsAt) - from);
  switch (persona) {
    case 'silent': return null;
    case 'early': return act(turn, 'submit', momentNear(from + length * (0.2 + random.next() * 0.3), turn.since, zone, random));
    case 'on-time': case 'returned': return act(turn, 'submit', momentNear(from + length * (0.5 + random.next() * 0.35), turn.since, zone, random));
    case 'late': return act(turn, 'submit', momentNear(Date.parse(turn.endsAt) + random.between(1, 12) * day, turn.since, zone, random));
  }
};

/** When the reviewers decide, and how: a school of the returning kind gets its work back once or twice; every tenth decision is late. */
export const planReview = (turn: Turn, persona: Persona, { seed, zone }: Surroundings): Act => {
  const random = randomOf(seed, 'review', turn.case, turn.step, String(turn.round), String(turn.level));
  const from = Date.parse(turn.since);
  const length = Math.max(day, Date.parse(turn.endsAt) - from);
  const wanted = random.next() < 0.1 ? Date.parse(turn.endsAt) + random.between(1, 4) * day : from + length * (0.2 + random.next() * 0.6);
  const returns = persona === 'returned' && turn.level === 1 && turn.round <= (random.next() < 0.3 ? 2 : 1);
  return act(turn, returns ? 'return' : 'approve', momentNear(wanted, turn.since, zone, random));
};

const act = (turn: Turn, did: Act['did'], at: Instant): Act => ({ at, case: turn.case, step: turn.step, did });
