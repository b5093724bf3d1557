import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { cyclesQuery } from '../api/queries.js';
import type { components } from '../api/generated/schema.js';
import { inLanguage } from '../language/language.js';

type School = components['schemas']['RegisteredSchool'];
export type ScopeKind = 'region' | 'municipality' | 'school';
const most = 500;

const placesQuery = queryOptions({
  queryKey: ['registry', 'places'], staleTime: 300_000,
  queryFn: async () => {
    const schools: School[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/registry/schools', { params: { query: { limit: most, ...cursor !== undefined && { cursor } } } }));
      schools.push(...page.schools);
      if (page.next === null) return schools;
      cursor = page.next;
    }
  },
});

/** Where roles may hold, by kind. */
export const usePlaces = (): Readonly<Record<ScopeKind, readonly { readonly value: string; readonly label: string }[]>> => {
  const schools = useQuery(placesQuery).data ?? [];
  const cycles = useQuery(cyclesQuery).data ?? [];
  const regions = new Map([...schools.map(({ region }) => [region, region] as const), ...cycles.map(({ region, title }) => [region, inLanguage(title)] as const)]);
  const municipalities = new Map(schools.map(({ municipality, municipalityName }) => [municipality, municipalityName]));
  const options = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'ru'));
  return { region: options(regions), municipality: options(municipalities), school: options(new Map(schools.map(({ school, name }) => [school, name]))) };
};
