import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Identification = components['schemas']['Identification'];
export type Candidate = components['schemas']['Candidate'];
export type ExplainedSchool = components['schemas']['ExplainedSchool'];
export type RegionList = components['schemas']['RegionLists']['lists'][number];
export type RunDifference = components['schemas']['IdentificationDifference'];
export type Decision = 'include' | 'exclude';

const most = 500;

export const identificationQuery = (cycle: string) => queryOptions({
  queryKey: ['cycles', cycle, 'identification'], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/identification', { params: { path: { cycle } } })), retry: false,
});

export const candidatesQuery = (cycle: string) => queryOptions({
  queryKey: ['cycles', cycle, 'identification', 'candidates'],
  queryFn: async () => {
    const rows: Candidate[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/cycles/{cycle}/identification/candidates', { params: { path: { cycle }, query: { limit: most, ...cursor !== undefined && { cursor } } } }));
      rows.push(...page.candidates);
      if (page.next === null) return rows;
      cursor = page.next;
    }
  },
});

export const explainedQuery = (cycle: string, school: string) => queryOptions({
  queryKey: ['cycles', cycle, 'identification', 'schools', school],
  queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/identification/schools/{school}', { params: { path: { cycle, school } } })),
});

export const differenceQuery = (cycle: string, to: number) => queryOptions({
  queryKey: ['cycles', cycle, 'identification', 'difference', to],
  queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/identification/difference', { params: { path: { cycle }, query: { to } } })),
});

export const regionListsQuery = (region: string) => queryOptions({
  queryKey: ['earlier-lists', region], queryFn: async () => (await answered(api.GET('/api/v1/earlier-lists', { params: { query: { region } } }))).lists,
});
