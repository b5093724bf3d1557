import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { components } from '../api/generated/schema.js';
import type { Edit } from './edit-store.js';

export type Form = components['schemas']['Form'];
export type FormValue = Form['fields'][number]['value'];
export interface SavedForm { readonly form: Form; /** What the server has now as it was sent. */ readonly taken: readonly Edit[] }

export const formOf = async (at: { readonly case: string; readonly step: string }): Promise<Form> =>
  answered(api.GET('/api/v1/cases/{case}/steps/{step}/form', { params: { path: at } }));

const misfitsOf = (problem: unknown): ReadonlySet<number> => new Set(problem instanceof ProblemError && problem.code === 'input-invalid'
  ? problem.fields.flatMap(({ path }) => { const place = /^\/fields\/(\d+)\//.exec(path); return place === null ? [] : [Number(place[1])]; }) : []);

/**
 * Sends changed fields to the server's draft. What somebody else has changed meanwhile is left; so is what does not fit its field, and the
 * rest is saved all the same. Throws `ProblemError`.
 */
export const saveForm = async (at: { readonly case: string; readonly step: string }, edits: readonly Edit[]): Promise<SavedForm> => {
  const fields = edits.map(({ place, value, base }) => ({ field: place, value: value as FormValue, seen: typeof base === 'number' ? base : 0 }));
  try {
    const { results, ...form } = await answered(api.POST('/api/v1/cases/{case}/steps/{step}/form/fields', {
      params: { path: at, header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { fields } }));
    return { form, taken: edits.filter(({ place }) => results.some(({ field, outcome }) => field === place && outcome === 'saved')) };
  } catch (problem) {
    if (problem instanceof ProblemError && problem.code === 'field-changed') return { form: await formOf(at), taken: [] };
    const misfits = misfitsOf(problem);
    const fitting = edits.filter((_edit, nth) => !misfits.has(nth));
    if (misfits.size === 0 || fitting.length === 0) throw problem;
    return saveForm(at, fitting);
  }
};

/** The version a field has now; the next change is compared with it. */
export const versionIn = ({ fields }: Form, field: string): number => fields.find((one) => one.field === field)?.version ?? 0;
