import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/generated/schema.js';
import { currentLanguage } from '../language/language.js';
import type { CycleView } from './saved-views.js';

export type BoardRow = components['schemas']['BoardRow'];
export type Person = components['schemas']['Person'];

/** Every school of a cycle in one answer: ten thousand come as fast as fifty. */
export const boardQuery = (cycle: string) => queryOptions({
  queryKey: ['cases', 'board', cycle], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/board', { params: { path: { cycle }, query: { kind: 'school' } } }))).rows,
});

/** People a step may be given to, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'], staleTime: 60_000,
  queryFn: async () => {
    const people: Person[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/people', { params: { query: { limit: 500, ...cursor !== undefined && { cursor } } } }));
      people.push(...page.people);
      if (page.next === null) return people;
      cursor = page.next;
    }
  },
});

/** The table as it stands on the screen, filtered, sorted and grouped, in a file. */
export const exportedBoard = (cycle: string, { filter: { search, municipality, stage, onlyLate, tag = null }, order, grouping }: CycleView, format: 'xlsx' | 'csv'): Promise<Blob> =>
  answered(api.GET('/api/v1/cycles/{cycle}/board/export', { parseAs: 'blob', params: { path: { cycle }, query: {
    format, language: currentLanguage(), kind: 'school', ...search.trim() !== '' && { search: search.trim() }, ...municipality !== null && { municipality }, ...stage !== null && { stage },
    ...onlyLate && { late: 'true' }, ...tag !== null && { tag }, ...order !== null && { sort: order.column as SortColumn, ...order.descending && { descending: 'true' } }, ...grouping !== 'none' && { group: grouping } } } }));

type SortColumn = NonNullable<NonNullable<operations['board.export']['parameters']['query']>['sort']>;
