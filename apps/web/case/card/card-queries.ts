import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Roadmap = components['schemas']['Roadmap'];
export type Visit = components['schemas']['Visit'];
export type Dossier = components['schemas']['Dossier'];

export const roadmapQuery = (id: string) => queryOptions({
  queryKey: ['case', id, 'roadmap'], retry: false, queryFn: () => answered(api.GET('/api/v1/cases/{case}/roadmap', { params: { path: { case: id } } })),
});
export const visitsQuery = (cycle: string, school: string) => queryOptions({
  queryKey: ['cycles', cycle, 'visits', school], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/visits', { params: { path: { cycle }, query: { school } } }))).visits,
});
export const dossierQuery = (id: string) => queryOptions({
  queryKey: ['case', id, 'dossier'], queryFn: () => answered(api.GET('/api/v1/cases/{case}/dossier', { params: { path: { case: id } } })),
});

/** A file that was handed in with a case. */
export const caseFile = (id: string, sha256: string): Promise<Blob> =>
  answered(api.GET('/api/v1/cases/{case}/files/{sha256}', { params: { path: { case: id, sha256 } }, parseAs: 'blob' }));
