import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

export type Visit = components['schemas']['Visit'];

export const visitsQuery = (cycle: string) => queryOptions({
  queryKey: ['visits', cycle], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/visits', { params: { path: { cycle }, query: {} } }))).visits,
});
