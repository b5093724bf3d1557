import type { Act } from '../oracle/expected-notices.js';
import { personas, personaOf, type Persona } from './persona.js';
import { planReview, planSubmission } from './plan-act.js';
import { randomOf } from './random.js';

const zone = 'Europe/Moscow';
const turn = { case: 'small-2026.school.school-1', step: 'package', round: 1, level: 0, since: '2026-10-05T06:00:00.000Z', endsAt: '2026-11-13T20:59:59.999Z' };
const schools = Array.from({ length: 40 }, (_, nth) => ({ ...turn, case: `small-2026.school.school-${nth + 1}` }));

/** What forty schools and their reviewers make up their minds to do. */
const planned = (seed: number): readonly (Act | null)[] => schools.flatMap((school, nth) => {
  const persona = personaOf(nth, randomOf(seed, 'persona', school.case));
  return [planSubmission(school, persona, { seed, zone }), planReview({ ...school, level: 1 }, persona, { seed, zone })];
});

describe('what people plan', () => {
  it('is the same from the same seed, and other from another', () => {
    expect(planned(1)).toStrictEqual(planned(1));
    expect(planned(2)).not.toStrictEqual(planned(1));
  });

  it('comes before the deadline or after it as the kind of school has it, and never from a silent one', () => {
    const at = (persona: Persona): string | undefined => planSubmission(turn, persona, { seed: 1, zone })?.at;
    expect(personas.map((persona) => [persona, at(persona) === undefined ? 'never' : at(persona)! <= turn.endsAt ? 'in time' : 'late']))
      .toStrictEqual([['early', 'in time'], ['on-time', 'in time'], ['late', 'late'], ['returned', 'in time'], ['silent', 'never']]);
    expect(at('early')! < at('on-time')!).toBe(true);
  });

  it('is returned at the first level only, once or twice', () => {
    const did = (round: number, level: number): string => planReview({ ...turn, round, level }, 'returned', { seed: 1, zone }).did;
    expect([did(1, 1), did(3, 1), did(1, 2)]).toStrictEqual(['return', 'approve', 'approve']);
  });
});
