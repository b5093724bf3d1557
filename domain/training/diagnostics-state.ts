import type { PlainDate } from '../core/instant.js';
import type { CompetenceResult, DiagnosticsEvent, DropReason, RouteItem } from './diagnostics-events.js';

export type Course =
  | { readonly status: 'not-begun' }
  | { readonly status: 'begun'; readonly modules: readonly string[]; readonly completed: readonly string[] }
  | { readonly status: 'completed'; readonly modules: readonly string[]; readonly on: PlainDate };

export interface Participant {
  readonly participant: string; readonly sealed: string; readonly on: PlainDate; readonly late: boolean; readonly results: readonly CompetenceResult[];
  readonly recommended: { readonly modules: readonly string[]; readonly required: boolean };
  readonly course: Course;
  readonly dropped: DropReason | null;
  readonly route: readonly (RouteItem & { readonly done: PlainDate | null })[];
  readonly erased: boolean;
  readonly lessons: readonly { readonly on: PlainDate; readonly verdict: 'shown' | 'partly' | 'not-yet' }[];
}
/** The teachers of one school who took the diagnostics, by their pseudonyms, in the order they did. */
export interface SchoolDiagnostics { readonly participants: ReadonlyMap<string, Participant> }
export const noDiagnostics: SchoolDiagnostics = { participants: new Map() };

export const evolve = (state: SchoolDiagnostics, event: DiagnosticsEvent): SchoolDiagnostics => {
  if (event.type === 'DiagnosticTaken') {
    const { participant, sealed, on, late, results } = event.data;
    return withParticipant(state, { participant, sealed, on, late, results, recommended: { modules: [], required: false }, course: { status: 'not-begun' },
      dropped: null, route: [], lessons: [], erased: false });
  }
  const known = state.participants.get(event.data.participant);
  return known === undefined ? state : withParticipant(state, next(known, event));
};

const next = (one: Participant, event: Exclude<DiagnosticsEvent, { type: 'DiagnosticTaken' }>): Participant => {
  switch (event.type) {
    case 'CourseRecommended': return { ...one, recommended: { modules: event.data.modules, required: event.data.required } };
    case 'CourseBegun': return { ...one, dropped: null, course: { status: 'begun', modules: event.data.modules, completed: [] } };
    case 'ModuleCompleted': return one.course.status !== 'begun' ? one
      : { ...one, course: { ...one.course, completed: [...one.course.completed, event.data.module] } };
    case 'CourseCompleted': return one.course.status !== 'begun' ? one
      : { ...one, course: { status: 'completed', modules: one.course.modules, on: event.data.on } };
    case 'ParticipantDropped': return { ...one, dropped: event.data.reason };
    case 'RouteDrawn': return { ...one, route: event.data.items.map((item) => ({ ...item, done: null })) };
    case 'RouteItemDone': return { ...one, route: one.route.map((item) => (item.id === event.data.item ? { ...item, done: event.data.on } : item)) };
    case 'ParticipantErased': return { ...one, erased: true };
    case 'LessonObserved': return { ...one, lessons: [...one.lessons, { on: event.data.on, verdict: event.data.verdict }] };
  }
};

const withParticipant = ({ participants }: SchoolDiagnostics, one: Participant): SchoolDiagnostics =>
  ({ participants: new Map([...participants, [one.participant, one]]) });
