import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

export type Indicators = components['schemas']['Indicators'];
export type IndicatorRow = components['schemas']['IndicatorRow'];
export type Level = Indicators['level'];

export const indicatorsQuery = (cycle: string, level: Level, subject: string | null) => queryOptions({
  queryKey: ['cycles', cycle, 'indicators', level, subject], enabled: level === 'region' || subject !== null, retry: false,
  queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/indicators', { params: { path: { cycle }, query: { level, ...subject !== null && { subject } } } })),
});
