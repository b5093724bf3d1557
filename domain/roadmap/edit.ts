import { DomainError } from '../core/domain-error.js';
import type { EditRoadmap, RoadmapEdit } from './commands.js';
import { fieldNames, type MeasureFields } from './content.js';
import type { RoadmapContext } from './context.js';
import { emptyDraft, sectionOf, sectionOfMeasure, type Draft, type DraftMeasure } from './draft.js';
import type { RoadmapEvent } from './events.js';
import { evolve, type RoadmapState } from './state.js';

/** Writes on: only what differs becomes an event, and what others changed since `seen` is kept unless it is the very same field. */
export const editRoadmap = (command: EditRoadmap, state: RoadmapState, context: RoadmapContext): readonly RoadmapEvent[] => {
  const { case: id, actor: { id: by }, now } = command;
  const events: RoadmapEvent[] = [];
  let present = state;
  const add = (event: RoadmapEvent): void => {
    events.push(event);
    present = evolve(present, event);
  };
  if (state.status === 'none') {
    const sections = context.sections.map((section) => section.id);
    add({ type: 'RoadmapStarted', occurredAt: now, data: { case: id, step: context.step.id, sections, by } });
  }
  for (const edit of command.edits) {
    // A new roadmap was begun above: a draft is there in any case.
    const draft = present.status === 'none' ? emptyDraft([]) : present.draft;
    const event = eventOf(edit, draft, command);
    if (event !== null) add(event);
  }
  return state.status === 'none' && events.length === 1 ? [] : events;
};

const eventOf = (edit: RoadmapEdit, draft: Draft, { seen, actor: { id: by }, now }: EditRoadmap): RoadmapEvent | null => {
  const section = sectionOf(draft, edit.section);
  if (section === undefined) throw new DomainError('roadmap-section-unknown', { section: edit.section, known: draft.sections.map((one) => one.section).join(', ') });
  const at = { revision: draft.revision + 1, by, section: edit.section };
  const conflict = (place: string, revision: number): never => { throw new DomainError('roadmap-edit-conflict', { place, revision }); };
  if ('aim' in edit) {
    if (edit.aim === section.aim) return null;
    if (section.aimChanged > seen) conflict(edit.section, section.aimChanged);
    return { type: 'RoadmapSectionDrafted', occurredAt: now, data: { ...at, aim: edit.aim } };
  }
  const { measure } = edit;
  const present = section.measures.get(measure);
  if ('remove' in edit) {
    if (present === undefined) return null;
    const latest = Math.max(...Object.values(present.changed));
    if (latest > seen) conflict(`${edit.section}/${measure}`, latest);
    return { type: 'RoadmapMeasureRemoved', occurredAt: now, data: { ...at, measure } };
  }
  const elsewhere = sectionOfMeasure(draft, measure);
  if (elsewhere !== undefined && elsewhere !== section) throw new DomainError('roadmap-measure-elsewhere', { measure, section: elsewhere.section });
  const removed = draft.removed.get(measure);
  if (removed !== undefined && removed > seen) conflict(`${edit.section}/${measure}`, removed);
  const set = differing(edit.set, present);
  if (present !== undefined && Object.keys(set).length === 0) return null;
  for (const field of fieldNames) {
    const changed = present?.changed[field] ?? 0;
    if (field in set && changed > seen) conflict(`${edit.section}/${measure}/${field}`, changed);
  }
  return { type: 'RoadmapMeasureDrafted', occurredAt: now, data: { ...at, measure, set } };
};

const differing = (set: Partial<MeasureFields>, present: DraftMeasure | undefined): Partial<MeasureFields> =>
  Object.fromEntries(Object.entries(set).filter(([field, value]) => value !== undefined && (present === undefined || present.fields[field as keyof MeasureFields] !== value)));
