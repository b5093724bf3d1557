import { demoSchools } from '@uplift/api/demo/demo-schools';
import type { RecordedSchool } from '@uplift/api/demo/last-year/recording';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Persona } from '../actors/persona.js';
import type { GivenSchool } from '../cast/school-list.js';

/** A school of the demo region in its last year. `low`: its results were low then; `persona`: it took part, and how it behaved. */
export interface LastYearSchool extends RecordedSchool { readonly number: number; readonly low: boolean; readonly persona: Persona | null }

/** Those of this year's schools that took part last year too, by their numbers. */
const repeated: Readonly<Record<number, Persona>> = {
  1: 'on-time', 2: 'returned', 4: 'late', 5: 'early', 7: 'on-time', 9: 'late', 11: 'early', 12: 'on-time', 13: 'returned', 14: 'late', 15: 'on-time', 20: 'early',
  21: 'late', 23: 'on-time', 24: 'returned', 26: 'early', 27: 'on-time', 28: 'late',
};
/** Took part last year, improved, and are not on this year's list. */
const left: readonly (readonly [number, string, Persona])[] = [[31, 'vyazma', 'early'], [32, 'smolensk', 'on-time'], [33, 'yartsevo', 'early']];
/** Never took part: schools to compare with. The first was found by its results and left out by a decision. */
const others: readonly (readonly [number, string])[] = [
  [34, 'smolensk'], [35, 'smolensk'], [36, 'smolensk'], [37, 'vyazma'], [38, 'safonovo'], [39, 'yartsevo'], [40, 'gagarin'], [41, 'smolensk'], [42, 'vyazma']];
export const leftOut = 'smolensk-34';

export const lastYearSchools = ({ municipalities }: ProgrammeDocument): readonly LastYearSchool[] => {
  const titles = new Map(municipalities.map(({ id, title }) => [id, title.ru]));
  const more = (number: number, municipality: string, persona: Persona | null): LastYearSchool => ({
    number, school: `${municipality}-${number}`, municipality, name: `Школа ${number}, ${titles.get(municipality)!}`, persona, low: persona !== null || `${municipality}-${number}` === leftOut,
    team: persona === null ? null : `school-${number}`,
  });
  return [
    ...demoSchools(municipalities).map((one): LastYearSchool => {
      const persona = repeated[one.number] ?? null;
      return { ...one, persona, low: persona !== null, team: null };
    }),
    ...left.map(([number, municipality, persona]) => more(number, municipality, persona)),
    ...others.map(([number, municipality]) => more(number, municipality, null)),
  ];
};

/** Those that took part, as a rehearsal takes them. */
export const participants = (schools: readonly LastYearSchool[]): readonly GivenSchool[] =>
  schools.flatMap(({ school, name, municipality, persona }) => (persona === null ? [] : [{ id: school, name, municipality, persona }]));
