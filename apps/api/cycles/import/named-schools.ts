import { DomainError } from '@uplift/domain/core/domain-error';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { SchoolRow } from './school-list.js';
import { municipalityIdOf, schoolIdOf } from './subject-ids.js';

export interface NamedSchool { readonly school: string; readonly name: string; readonly municipality: string; readonly municipalityName: string }

/**
 * Gives every school and municipality its id: its own, the programme's for a municipality it names, else one made from the names.
 * Throws `school-listed-twice`.
 */
export const namedSchools = (rows: readonly SchoolRow[], { municipalities }: Pick<ProgrammeDocument, 'municipalities'>): readonly NamedSchool[] => {
  const known = new Map(municipalities.flatMap(({ id, title }) => [id, title.ru, title.en].map((word) => [keyOf(word), { id, name: title.ru }] as const)));
  const listed = new Set<string>();
  return rows.map((row) => {
    const given = typeof row.municipality === 'string' ? { id: undefined, name: row.municipality } : row.municipality;
    const ofProgramme = known.get(keyOf(given.id ?? given.name));
    const municipality = given.id ?? ofProgramme?.id ?? municipalityIdOf(given.name);
    const school = row.id ?? schoolIdOf(municipality, row.name);
    if (listed.has(school)) throw new DomainError('school-listed-twice', { school });
    listed.add(school);
    return { school, name: row.name, municipality, municipalityName: ofProgramme?.name ?? given.name };
  });
};

const keyOf = (name: string): string => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
