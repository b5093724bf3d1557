import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { components } from '../api/generated/schema.js';
import type { Edit } from './edit-store.js';

type Schemas = components['schemas'];
export type Roadmap = Schemas['Roadmap'];
export type RoadmapSection = Roadmap['sections'][number];
export type RoadmapMeasure = RoadmapSection['measures'][number];
type SentEdit = Schemas['EditRoadmap']['edits'][number];

/** Where an edit of a roadmap stands: a section's aim, a field of a measure, a measure added or removed. */
export type Place =
  | { readonly of: 'aim'; readonly section: string }
  | { readonly of: 'add' | 'remove'; readonly section: string; readonly measure: string }
  | { readonly of: 'set'; readonly section: string; readonly measure: string; readonly field: string };
export const placeKey = (place: Place): string =>
  [place.of, place.section, ...'measure' in place ? [place.measure] : [], ...'field' in place ? [place.field] : []].join('/');
export const placeOf = (key: string): Place => {
  const [of, section, measure, field] = key.split('/') as [string, string, string, string];
  if (of === 'aim') return { of, section };
  return of === 'set' ? { of, section, measure, field } : { of: of === 'add' ? 'add' : 'remove', section, measure };
};

export const roadmapOf = async (id: string): Promise<Roadmap> => answered(api.GET('/api/v1/cases/{case}/roadmap', { params: { path: { case: id } } }));

const measureIn = ({ sections }: Roadmap, section: string, measure: string): RoadmapMeasure | undefined =>
  sections.find((one) => one.section === section)?.measures.find(({ id }) => id === measure);

/** What stands there on the server; `undefined` where the measure is not there. */
export const valueAt = (roadmap: Roadmap, place: Place): unknown => {
  if (place.of === 'aim') return roadmap.sections.find(({ section }) => section === place.section)?.aim;
  const measure = measureIn(roadmap, place.section, place.measure);
  if (place.of !== 'set') return measure === undefined ? undefined : true;
  return measure === undefined ? undefined : (measure as unknown as Record<string, unknown>)[place.field];
};

/** Whether the server already has it. */
export const isTaken = (roadmap: Roadmap, { place: key, value }: Edit): boolean => {
  const place = placeOf(key);
  const there = valueAt(roadmap, place);
  return place.of === 'remove' ? there === undefined : place.of === 'add' ? there !== undefined : there === value;
};

/** Whether somebody else has changed the very place since its author saw it; a measure removed meanwhile counts. */
export const isContested = (roadmap: Roadmap, edit: Edit, added: (section: string, measure: string) => boolean): boolean => {
  const place = placeOf(edit.place);
  if (place.of === 'add' || place.of === 'remove') return false;
  const there = valueAt(roadmap, place);
  if (there === undefined && place.of === 'set' && added(place.section, place.measure)) return false;
  return there !== edit.value && there !== edit.base;
};

const sentEdits = (edits: readonly Edit[]): SentEdit[] => {
  const measures = new Map<string, { section: string; measure: string; set: Record<string, unknown> }>();
  const others: SentEdit[] = [];
  for (const { place: key, value } of edits) {
    const place = placeOf(key);
    if (place.of === 'aim') others.push({ section: place.section, aim: String(value) });
    else if (place.of === 'remove') others.push({ section: place.section, measure: place.measure, remove: true });
    else {
      const known = measures.get(place.measure) ?? { section: place.section, measure: place.measure, set: {} };
      if (place.of === 'set') known.set[place.field] = value;
      measures.set(place.measure, known);
    }
  }
  return [...measures.values(), ...others];
};

export interface SavedRoadmap { readonly roadmap: Roadmap; readonly taken: readonly Edit[] }

/** Sends changes to the common draft, as far as nobody has changed the same places. Throws `ProblemError`. */
export const saveRoadmap = async (id: string, roadmap: Roadmap, edits: readonly Edit[]): Promise<SavedRoadmap> => {
  const added = (section: string, measure: string): boolean => edits.some(({ place }) => place === placeKey({ of: 'add', section, measure }));
  const free = edits.filter((edit) => !isTaken(roadmap, edit) && !isContested(roadmap, edit, added));
  const taken = edits.filter((edit) => isTaken(roadmap, edit));
  if (free.length === 0) return { roadmap, taken };
  try {
    const { repeated: _repeated, ...after } = await answered(api.POST('/api/v1/cases/{case}/roadmap/edit', {
      params: { path: { case: id }, header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { seen: roadmap.revision, edits: sentEdits(free) } }));
    return { roadmap: after, taken: [...taken, ...free] };
  } catch (problem) {
    // Somebody was faster: what they wrote is shown, and the caller asks.
    if (problem instanceof ProblemError && problem.code === 'roadmap-edit-conflict') return { roadmap: await roadmapOf(id), taken };
    throw problem;
  }
};
