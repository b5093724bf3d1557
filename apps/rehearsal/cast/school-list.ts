import type { Text } from '@uplift/domain/programme/vocabulary';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

export interface RehearsedMunicipality { readonly id: string; readonly name: string }
export interface RehearsedSchool { readonly id: string; readonly name: string; readonly municipality: RehearsedMunicipality }

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

const shown = ({ ru }: Text): string => ru;
