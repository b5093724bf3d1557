import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import type { components } from '../api/generated/schema.js';

export type Person = components['schemas']['Person'];
const most = 500;

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => {
    const people: Person[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/people', { params: { query: { limit: most, ...cursor !== undefined && { cursor } } } }));
      people.push(...page.people);
      if (page.next === null) return people;
      cursor = page.next;
    }
  },
});

/** Names for those who look after people; for everyone else a person stays an id. */
export const usePeopleNames = (): ((person: string) => string) => {
  const me = useQuery(meQuery).data;
  const may = me?.actions.includes('person.read') ?? false;
  const people = useQuery({ ...peopleQuery, enabled: may }).data;
  const names = new Map(people?.map(({ person, contacts }) => [person, contacts?.name]));
  if (me?.contacts != null) names.set(me.person, me.contacts.name);
  return (person) => names.get(person) ?? person;
};
