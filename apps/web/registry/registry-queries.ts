import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

export type RegisteredSchool = components['schemas']['RegisteredSchool'];
export type SchoolHistory = components['schemas']['SchoolHistory'];
export type WatchList = components['schemas']['WatchLists']['lists'][number];
export type Practice = components['schemas']['Practices']['practices'][number];

export const registeredSchoolsQuery = queryOptions({
  queryKey: ['registry', 'schools'],
  queryFn: async () => {
    const schools: RegisteredSchool[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/registry/schools', { params: { query: { limit: 500, ...cursor !== undefined && { cursor } } } }));
      schools.push(...page.schools);
      if (page.next === null) return schools;
      cursor = page.next;
    }
  },
});
export const schoolHistoryQuery = (school: string) => queryOptions({
  queryKey: ['registry', 'schools', school], queryFn: () => answered(api.GET('/api/v1/registry/schools/{school}', { params: { path: { school } } })),
});
export const watchListsQuery = queryOptions({ queryKey: ['registry', 'watch-lists'], queryFn: async () => (await answered(api.GET('/api/v1/registry/watch-lists'))).lists });
export const practicesQuery = queryOptions({ queryKey: ['registry', 'practices'], queryFn: async () => (await answered(api.GET('/api/v1/registry/practices'))).practices });
