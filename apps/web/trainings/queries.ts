import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

type Schemas = components['schemas'];
export type TrainingRow = Schemas['TrainingRow'];
export type Training = Schemas['Training'];
export type Funnel = Schemas['DiagnosticsFunnel'];
const most = 500;

export const trainingsQuery = (cycle: string) => queryOptions({
  queryKey: ['trainings', cycle],
  queryFn: async () => {
    const trainings: TrainingRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/cycles/{cycle}/trainings', { params: { path: { cycle }, query: { limit: most, ...cursor !== undefined && { cursor } } } }));
      trainings.push(...page.trainings);
      if (page.next === null) return trainings;
      cursor = page.next;
    }
  },
});
export const trainingQuery = (cycle: string, training: string) => queryOptions({
  queryKey: ['trainings', cycle, training], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/trainings/{training}', { params: { path: { cycle, training } } })),
});
export const diagnosticsQuery = (cycle: string) => queryOptions({
  queryKey: ['diagnostics', cycle], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/diagnostics', { params: { path: { cycle } } }))).diagnostics,
});
export const funnelQuery = (cycle: string, diagnostics: string) => queryOptions({
  queryKey: ['diagnostics', cycle, diagnostics, 'funnel'], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/diagnostics/{diagnostics}/funnel', { params: { path: { cycle, diagnostics }, query: {} } })),
});
