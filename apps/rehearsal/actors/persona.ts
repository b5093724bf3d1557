import type { Random } from './random.js';

/** How a school behaves through the year. */
export const personas = ['early', 'on-time', 'late', 'returned', 'silent'] as const;
export type Persona = (typeof personas)[number];

/** Of a hundred schools so many behave so; the first five of any rehearsal are one of each, so that every kind is seen. */
const shares: Readonly<Record<Persona, number>> = { early: 30, 'on-time': 35, late: 15, returned: 15, silent: 5 };

export const personaOf = (index: number, random: Random): Persona => {
  if (index < personas.length) return personas[index]!;
  let drawn = random.next() * 100;
  for (const persona of personas) {
    drawn -= shares[persona];
    if (drawn < 0) return persona;
  }
  return 'on-time';
};
