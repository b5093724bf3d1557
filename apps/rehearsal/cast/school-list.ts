import type { Text } from '@uplift/domain/programme/vocabulary';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Persona } from '../actors/persona.js';

export interface RehearsedMunicipality { readonly id: string; readonly name: string }
export interface RehearsedSchool { readonly id: string; readonly name: string; readonly municipality: RehearsedMunicipality; readonly tags?: readonly string[] }

/** A school by name. Its municipality is one of the document's by id or title, or any other with both. */
export interface GivenSchool {
  /** Made from the municipality's when left out: `vyazma-1`, `vyazma-2`. */
  readonly id?: string;
  readonly name: string;
  readonly municipality: string | RehearsedMunicipality;
  /** What the programme counts it apart by. */
  readonly tags?: readonly string[];
  /** How it behaves through the year; dealt by chance when left out. */
  readonly persona?: Persona;
}

/** So many invented schools, dealt in turn to the document's municipalities, or to three invented ones. */
export const schoolList = (document: ProgrammeDocument, count: number): readonly RehearsedSchool[] => {
  const named = document.municipalities.map(({ id, title }) => ({ id, name: shown(title) }));
  const municipalities = named.length > 0 ? named : [1, 2, 3].map((nth) => ({ id: `district-${nth}`, name: `Район ${nth}` }));
  return Array.from({ length: count }, (_, index) => {
    const municipality = municipalities[index % municipalities.length]!;
    const nth = Math.floor(index / municipalities.length) + 1;
    return { id: `${municipality.id}-${nth}`, name: `${municipality.name}, школа № ${nth}`, municipality };
  });
};

/** The schools somebody named. Throws for a municipality the document does not know, and for an id used twice. */
export const givenSchools = (document: ProgrammeDocument, given: readonly GivenSchool[]): readonly RehearsedSchool[] => {
  const counted = new Map<string, number>();
  const ids = new Set<string>();
  return given.map(({ id: ownId, name, municipality: place, tags }) => {
    const municipality = typeof place === 'string' ? municipalityNamed(document, place) : place;
    const nth = (counted.get(municipality.id) ?? 0) + 1;
    counted.set(municipality.id, nth);
    const id = ownId ?? `${municipality.id}-${nth}`;
    if (ids.has(id)) throw new Error(`two of the rehearsed schools are called ${id}`);
    ids.add(id);
    return { id, name, municipality, ...tags !== undefined && { tags } };
  });
};

const municipalityNamed = (document: ProgrammeDocument, place: string): RehearsedMunicipality => {
  const found = document.municipalities.find(({ id, title }) => id === place || title.ru === place || title.en === place);
  if (found === undefined) throw new Error(`the programme ${document.programme} knows no municipality ${place}`);
  return { id: found.id, name: shown(found.title) };
};

const shown = ({ ru }: Text): string => ru;
