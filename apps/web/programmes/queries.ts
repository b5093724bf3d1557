import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { currentLanguage } from '../language/language.js';

type Schemas = components['schemas'];
export type Checked = Schemas['ProgrammeChecked'];
export type Problem = Checked['problems'][number];
export type Effect = Schemas['AmendmentPreview'];

export const programmeQuery = (programme: string, edition: number) => queryOptions({
  queryKey: ['programmes', programme, edition], staleTime: Infinity,
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}', { params: { path: { programme }, query: { edition } } })),
});

/** As the file itself: only then do problems name their lines. */
const asYaml = { headers: { 'Content-Type': 'text/yaml' }, bodySerializer: (text: unknown): string => String(text) };

export const checkQuery = (text: string) => queryOptions({
  queryKey: ['programme-check', currentLanguage(), text], staleTime: Infinity, gcTime: 60_000,
  queryFn: () => answered(api.POST('/api/v1/programmes/check', { body: text, ...asYaml })),
});

export const publish = (text: string, header: { readonly 'Idempotency-Key': string; readonly Prefer: string }) =>
  answered(api.POST('/api/v1/programmes', { params: { header }, body: text, ...asYaml }));
