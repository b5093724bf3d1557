import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, paths } from '../api/generated/schema.js';

export type ReplayKind = paths['/api/v1/replay/{kind}/{id}']['get']['parameters']['path']['kind'];
export type Mode = 'known' | 'true';
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type AsOf = components['schemas']['AsOf'];
export type FactChange = components['schemas']['FactChange'];
export interface Subject { readonly kind: ReplayKind; readonly id: string }
export interface TimelineFilter { readonly step?: string; readonly type?: string; readonly from?: string; readonly to?: string; readonly correlation?: string }

const pageSize = 100;
/** What was is what it was; only the end of a history moves. */
const staleTime = 30_000;

export const momentsQuery = (path: Subject, mode: Mode) => queryOptions({
  queryKey: ['replay', path, 'moments', mode], staleTime, queryFn: () => answered(api.GET('/api/v1/replay/{kind}/{id}/moments', { params: { path, query: { mode } } })),
});
export const asOfQuery = (path: Subject, at: string, mode: Mode) => queryOptions({
  queryKey: ['replay', path, 'state', at, mode], staleTime, placeholderData: keepPreviousData,
  queryFn: () => answered(api.GET('/api/v1/replay/{kind}/{id}', { params: { path, query: { at, mode } } })),
});
export const differenceQuery = (path: Subject, from: string, to: string, mode: Mode) => queryOptions({
  queryKey: ['replay', path, 'difference', from, to, mode], staleTime, placeholderData: keepPreviousData,
  queryFn: () => answered(api.GET('/api/v1/replay/{kind}/{id}/difference', { params: { path, query: { from, to, mode } } })),
});
export const timelineQuery = (path: Subject, filter: TimelineFilter) => infiniteQueryOptions({
  queryKey: ['replay', path, 'timeline', filter], staleTime, initialPageParam: undefined as string | undefined, placeholderData: keepPreviousData,
  queryFn: ({ pageParam }) => answered(api.GET('/api/v1/replay/{kind}/{id}/timeline', {
    params: { path, query: { ...filter, limit: pageSize, ...pageParam !== undefined && { after: pageParam } } } })),
  getNextPageParam: (page) => page.next ?? undefined,
});
