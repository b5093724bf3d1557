import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { ProblemError } from '../api/problem.js';
import { docKey, type Edit } from '../drafts/edit-store.js';
import { isContested, isTaken, placeKey, placeOf, saveRoadmap, valueAt, type Place, type Roadmap, type RoadmapMeasure, type RoadmapSection } from '../drafts/save-roadmap.js';
import { useEdits } from '../drafts/use-edits.js';
import { useSelfSaving, type SaveState } from '../drafts/use-self-saving.js';
import { roadmapQuery } from './roadmap-query.js';

export interface RoadmapContest { readonly place: Place; readonly mine: unknown; readonly theirs: unknown }
export interface RoadmapDraft {
  /** The common draft with what this person has written on top of it. */
  readonly sections: readonly RoadmapSection[];
  readonly contests: readonly RoadmapContest[];
  readonly state: SaveState;
  readonly problem: ProblemError | null;
  change(place: Place, value: unknown): void;
  add(section: string, title: string): string;
  remove(section: string, measure: string): void;
  keepMine(place: Place): void;
  takeTheirs(place: Place): void;
  /** Sends what is left. Answers what the server did not take. Throws `ProblemError`. */
  flush(): Promise<readonly Edit[]>;
}

const blank = { title: '', risk: '', cause: '', indicator: '', effect: '', owner: null, person: null, due: null, progress: null, step: null, judgement: null } as const;

const withEdits = (sections: readonly RoadmapSection[], edits: readonly Edit[]): readonly RoadmapSection[] => sections.map((section) => {
  const own = edits.map((edit) => ({ place: placeOf(edit.place), value: edit.value })).filter(({ place }) => place.section === section.section);
  const removed = new Set(own.flatMap(({ place }) => (place.of === 'remove' ? [place.measure] : [])));
  const added = own.flatMap(({ place }) => (place.of === 'add' && !section.measures.some(({ id }) => id === place.measure) ? [{ id: place.measure, ...blank }] : []));
  const measures = [...section.measures, ...added].filter(({ id }) => !removed.has(id)).map((measure): RoadmapMeasure => {
    const fields = Object.fromEntries(own.flatMap(({ place, value }) => (place.of === 'set' && place.measure === measure.id ? [[place.field, value]] : [])));
    return { ...measure, ...fields };
  });
  const aim = own.find(({ place }) => place.of === 'aim');
  return { ...section, measures, aim: aim === undefined ? section.aim : String(aim.value) };
});

/** A roadmap several people write at once: each change is kept here first, then merged on the server place by place. */
export const useRoadmapDraft = (person: string, roadmap: Roadmap): RoadmapDraft => {
  const queries = useQueryClient();
  const edits = useEdits(docKey({ person, of: 'roadmap', case: roadmap.case, step: roadmap.step }));
  /** What this page has sent: seen again on the server it is nobody else's change. */
  const own = useRef(new Map<string, unknown>());

  const all = [...edits.map.values()];
  const added = (section: string, measure: string): boolean => edits.map.has(placeKey({ of: 'add', section, measure }));
  const rebased = (edit: Edit): Edit => {
    const there = valueAt(roadmap, placeOf(edit.place));
    return own.current.has(edit.place) && own.current.get(edit.place) === there ? { ...edit, base: there } : edit;
  };
  const contested = all.map(rebased).filter((edit) => isContested(roadmap, edit, added));
  const free = all.map(rebased).filter((edit) => !contested.some(({ place }) => place === edit.place));
  const sections = useMemo(() => withEdits(roadmap.sections, [...edits.map.values()]), [roadmap.sections, edits.map]);

  const flush = async (): Promise<readonly Edit[]> => {
    const sent = [...edits.latest().values()].map(rebased).filter((edit) => !isContested(roadmap, edit, added));
    if (sent.length > 0) {
      for (const { place, value } of sent) own.current.set(place, value);
      const saved = await saveRoadmap(roadmap.case, roadmap, sent);
      // First what the server has, then without what it has taken: in the other order a new measure would be gone for a moment.
      queries.setQueryData(roadmapQuery(roadmap.case).queryKey, saved.roadmap);
      await edits.settle(saved.taken, ({ value }) => value);
    }
    return [...edits.latest().values()].filter((edit) => !isTaken(roadmap, edit));
  };

  const saving = useSelfSaving(edits, { hasOpen: free.length > 0, server: roadmap, flush });

  const change = (place: Place, value: unknown): void => {
    const key = placeKey(place);
    const known = edits.latest().get(key);
    if (known === undefined && valueAt(roadmap, place) === value) return;
    edits.set(key, value, known === undefined ? valueAt(roadmap, place) ?? null : known.base);
  };
  return {
    sections, ...saving,
    contests: contested.map(({ place, value }) => ({ place: placeOf(place), mine: value, theirs: valueAt(roadmap, placeOf(place)) })),
    change, flush,
    add: (section, title) => {
      const measure = `m-${crypto.randomUUID().slice(0, 8)}`;
      edits.set(placeKey({ of: 'add', section, measure }), true, null);
      if (title !== '') edits.set(placeKey({ of: 'set', section, measure, field: 'title' }), title, null);
      return measure;
    },
    remove: (section, measure) => {
      const places = [...edits.latest().keys()].filter((key) => { const place = placeOf(key); return 'measure' in place && place.measure === measure; });
      edits.drop(places);
      if (valueAt(roadmap, { of: 'add', section, measure }) !== undefined) edits.set(placeKey({ of: 'remove', section, measure }), true, null);
    },
    keepMine: (place) => {
      if (place.of === 'set' && valueAt(roadmap, { of: 'add', section: place.section, measure: place.measure }) === undefined) {
        edits.set(placeKey({ of: 'add', section: place.section, measure: place.measure }), true, null);
      }
      edits.set(placeKey(place), edits.latest().get(placeKey(place))?.value, valueAt(roadmap, place) ?? null);
    },
    takeTheirs: (place) => { edits.drop([placeKey(place)]); },
  };
};
