import { DomainError } from '@uplift/domain/core/domain-error';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { SchoolRow } from './school-list.js';
import { municipalityIdOf, schoolIdOf } from './subject-ids.js';

export interface NamedSchool { readonly school: string; readonly name: string; readonly municipality: string; readonly municipalityName: string }
type Row = Pick<SchoolRow, 'name'> & { readonly id?: string | undefined; readonly municipality: string | { readonly id?: string | undefined; readonly name: string } };
type Municipalities = Pick<ProgrammeDocument, 'municipalities'>;

/**
 * Gives every school and municipality its id: its own, the programme's for a municipality it names, else one made from the names.
 * Throws `school-listed-twice`.
 */
export const namedSchools = (rows: readonly SchoolRow[], document: Municipalities): readonly NamedSchool[] => {
  const listed = new Set<string>();
  return rows.map((row) => {
    const named = nameSchool(row, document);
    if (listed.has(named.school)) throw new DomainError('school-listed-twice', { school: named.school });
    listed.add(named.school);
    return named;
  });
};

/** One school's ids; `known` are schools that keep the municipality they are registered in when a table names it otherwise. */
export const nameSchool = (row: Row, document: Municipalities, known: ReadonlyMap<string, NamedSchool> = new Map()): NamedSchool => {
  const given = typeof row.municipality === 'string' ? { id: undefined, name: row.municipality } : row.municipality;
  const ofProgramme = wordsOf(document).get(keyOf(given.id ?? given.name));
  const registered = row.id === undefined || given.id !== undefined ? undefined : known.get(row.id);
  const same = registered !== undefined && keyOf(registered.municipalityName) === keyOf(given.name) ? registered.municipality : undefined;
  const municipality = given.id ?? same ?? ofProgramme?.id ?? municipalityIdOf(given.name);
  return { school: row.id ?? schoolIdOf(municipality, row.name), name: row.name, municipality, municipalityName: ofProgramme?.name ?? given.name };
};

type Words = ReadonlyMap<string, { readonly id: string; readonly name: string }>;
const words = new WeakMap<object, Words>();
const wordsOf = ({ municipalities }: Municipalities): Words => {
  const known = words.get(municipalities)
    ?? new Map(municipalities.flatMap(({ id, title }) => [id, title.ru, title.en].map((word) => [keyOf(word), { id, name: title.ru }] as const)));
  words.set(municipalities, known);
  return known;
};

const keyOf = (name: string): string => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
