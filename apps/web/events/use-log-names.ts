import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../api/queries.js';
import type { StoredEvent } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { usePeopleNames } from '../people/use-people-names.js';
import { registeredSchoolsQuery } from '../registry/registry-queries.js';
import { whoseEvents } from './whose-events.js';

export interface LogNames {
  school(id: string): string;
  municipality(id: string): string;
  /** Who caused it: by name for those who look after people. */
  who(actor: StoredEvent['actor']): string;
  /** What kind of work, whose and of which year; the kind alone where the id tells no more. */
  where(stream: string): string;
}

/** What people, schools, municipalities and years are called, as far as the reader may know. */
export const useLogNames = (): LogNames => {
  const { t } = useTranslation('events');
  const nameOf = usePeopleNames();
  const schools = useQuery(registeredSchoolsQuery).data ?? [];
  const cycles = new Map((useQuery(cyclesQuery).data ?? []).map(({ cycle, title, year }) => [cycle, `${inLanguage(title)}, ${year}`]));
  const names = { school: new Map(schools.map(({ school, name }) => [school, name])), municipality: new Map(schools.map(({ municipality, municipalityName }) => [municipality, municipalityName])) };
  const school = (id: string): string => names.school.get(id) ?? id;
  const municipality = (id: string): string => names.municipality.get(id) ?? id;
  const person = (id: string): string => { const name = nameOf(id); return name === id ? t('person', { id }) : name; };
  return {
    school, municipality,
    who: ({ kind, id }) => (kind === 'person' ? person(id) : t('system', { id })),
    where: (stream) => {
      const { kind, whose } = whoseEvents(stream);
      if (whose.of === 'unknown') return t(`streams.${kind}`, { defaultValue: stream });
      const called = { person, school, municipality, region: (id: string) => id, cycle: (id: string) => cycles.get(id) ?? id }[whose.of](whose.id);
      const year = whose.cycle === null || whose.of === 'cycle' ? '' : ` (${cycles.get(whose.cycle) ?? whose.cycle})`;
      return `${t(`streams.${kind}`, { defaultValue: kind })}: ${called}${year}`;
    },
  };
};
