import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import type { components } from '../api/generated/schema.js';

export type Colleague = components['schemas']['Colleagues']['people'][number];
/** `nameOf` says of somebody whose name is not for the reader that there is a name. */
export interface CaseColleagues { readonly people: readonly Colleague[]; nameOf(person: string): string }

/** Who may be named for the measures of a school's or municipality's plan, for those who may see names. */
export const useColleagues = (caseId: string): CaseColleagues => {
  const { t } = useTranslation('roadmap');
  const may = useQuery(meQuery).data?.actions.includes('colleague.read') ?? false;
  const people = useQuery({
    queryKey: ['case', caseId, 'colleagues'], enabled: may, retry: false,
    queryFn: () => answered(api.GET('/api/v1/cases/{case}/roadmap/colleagues', { params: { path: { case: caseId } } })),
  }).data?.people ?? [];
  const names = new Map(people.map(({ person, name }) => [person, name]));
  return { people, nameOf: (person) => names.get(person) ?? t('person.hidden') };
};
