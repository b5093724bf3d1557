import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

export type Timetable = components['schemas']['InterviewTimetable'];
export type Interview = components['schemas']['Interview'];
export type MoveChecked = components['schemas']['InterviewMoveChecked'];

export const timetableQuery = (cycle: string) => queryOptions({
  queryKey: ['interviews', cycle], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/interviews', { params: { path: { cycle }, query: {} } })), retry: false,
});

export const curatorsQuery = (cycle: string) => queryOptions({
  queryKey: ['interviews', cycle, 'curators'],
  queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/assignments', { params: { path: { cycle }, query: { role: 'curator' } } }))).assignments,
});
