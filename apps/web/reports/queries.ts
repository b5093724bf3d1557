import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

type Schemas = components['schemas'];
export type ReportRow = Schemas['Report'];
export type ReportView = Schemas['ReportView'];
export type ReportModel = ReportView['present'];

export const reportsQuery = (cycle: string) => queryOptions({
  queryKey: ['reports', cycle], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/reports', { params: { path: { cycle } } }))).reports,
});
export const reportQuery = (cycle: string, report: string) => queryOptions({
  queryKey: ['reports', cycle, report], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/reports/{report}', { params: { path: { cycle, report } } })),
});
export const differenceQuery = (cycle: string, report: string) => queryOptions({
  queryKey: ['reports', cycle, report, 'difference'], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/reports/{report}/difference', { params: { path: { cycle, report } } })),
});
