import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.js';
import type { CaseRow, ListedSchool, StepRow } from './schemas.js';

const most = 500;
interface Page<Row> { readonly rows: readonly Row[]; readonly next: string | null }

/** All pages one after another. Lists that grow with a region come in requests of 500. */
const allPages = async <Row>(load: (cursor: string | undefined) => Promise<Page<Row>>): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await load(cursor);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    cursor = page.next;
  }
};

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/api/v1/me')), staleTime: 300_000 });

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => allPages<StepRow>(async (cursor) => {
    const { tasks, next } = await answered(api.GET('/api/v1/tasks', { params: { query: { limit: most, ...cursor !== undefined && { cursor } } } }));
    return { rows: tasks, next };
  }),
});

export const caseQuery = (id: string) => queryOptions({
  queryKey: ['case', id], queryFn: () => answered(api.GET('/api/v1/cases/{case}', { params: { path: { case: id } } })),
});

/** Asked once for each version of the case: after the step has ended there is no deadline to ask for. */
export const deadlineQuery = (id: string, step: string, version: number) => queryOptions({
  queryKey: ['deadline', id, step, version, new Date().toDateString()], retry: false, staleTime: 'static',
  queryFn: () => answered(api.GET('/api/v1/cases/{case}/steps/{step}/deadline', { params: { path: { case: id, step } } })),
});

export const caseEventsQuery = (id: string) => queryOptions({
  queryKey: ['case', id, 'events'],
  queryFn: async () => (await answered(api.GET('/api/v1/cases/{case}/events', { params: { path: { case: id }, query: { after: 0, limit: most } } }))).events,
});

export const casesQuery = (query: { readonly cycle?: string; readonly kind?: 'region' | 'municipality' | 'school' } = {}) => queryOptions({
  queryKey: ['cases', query],
  queryFn: () => allPages<CaseRow>(async (cursor) => {
    const { cases, next } = await answered(api.GET('/api/v1/cases', { params: { query: { ...query, limit: most, ...cursor !== undefined && { cursor } } } }));
    return { rows: cases, next };
  }),
});

export const deadlinesQuery = (query: { readonly cycle?: string; readonly from?: string; readonly to?: string } = {}) => queryOptions({
  queryKey: ['deadlines', query],
  queryFn: () => allPages<StepRow>(async (cursor) => {
    const { deadlines, next } = await answered(api.GET('/api/v1/deadlines', { params: { query: { ...query, limit: most, ...cursor !== undefined && { cursor } } } }));
    return { rows: deadlines, next };
  }),
});

export const cyclesQuery = queryOptions({ queryKey: ['cycles'], queryFn: async () => (await answered(api.GET('/api/v1/cycles'))).cycles });

export const cycleQuery = (cycle: string) => queryOptions({
  queryKey: ['cycles', cycle], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}', { params: { path: { cycle } } })),
});

export const listedSchoolsQuery = (cycle: string) => queryOptions({
  queryKey: ['cycles', cycle, 'schools'],
  queryFn: () => allPages<ListedSchool>(async (cursor) => {
    const { schools, next } = await answered(api.GET('/api/v1/cycles/{cycle}/schools', {
      params: { path: { cycle }, query: { limit: most, ...cursor !== undefined && { cursor } } } }));
    return { rows: schools, next };
  }),
});

export const programmesQuery = queryOptions({ queryKey: ['programmes'], queryFn: async () => (await answered(api.GET('/api/v1/programmes'))).programmes });

export const previewQuery = (programme: string, year: string, edition: number) => queryOptions({
  queryKey: ['preview', programme, year, edition], staleTime: Infinity,
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/preview', { params: { path: { programme }, query: { year, edition } } })),
});

export const inboxQuery = queryOptions({
  queryKey: ['inbox'], queryFn: () => answered(api.GET('/api/v1/inbox', { params: { query: { limit: 200 } } })),
});

export interface EventFilter { readonly type?: string; readonly stream?: string }
export const eventsQuery = (filter: EventFilter) => infiniteQueryOptions({
  queryKey: ['events', filter], initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => answered(api.GET('/api/v1/events', {
    params: { query: { limit: 200, ...filter.type !== undefined && { type: filter.type }, ...filter.stream !== undefined && { stream: filter.stream },
      ...pageParam !== undefined && { after: pageParam } } } })),
  getNextPageParam: (page) => (page.more && page.next !== null ? page.next : undefined),
});
