import type { Instant, PlainDate } from '../core/instant.js';
import type { EventOf } from '../core/event.js';
import type { VisitEvent, VisitLogged } from './events.js';

export interface Outcome { readonly held: boolean; readonly reason: string; readonly by: string; readonly at: Instant }
export type LoggedVisit = Omit<EventOf<typeof VisitLogged>['data'], 'planned'> & {
  readonly at: Instant;
  /** Days that lay ahead when they were logged. */
  readonly planned: readonly PlainDate[];
  /** By day, where somebody has said whether it took place. */
  readonly outcomes: Readonly<Record<PlainDate, Outcome>>;
};
export interface VisitsState { readonly visits: readonly LoggedVisit[] }
export type VisitDayStatus = 'planned' | 'held' | 'not-held';

export const noVisits: VisitsState = { visits: [] };

export const evolve = (state: VisitsState, event: VisitEvent): VisitsState => {
  switch (event.type) {
    case 'VisitLogged': return { visits: [...state.visits, { ...event.data, planned: event.data.planned ?? [], at: event.occurredAt, outcomes: {} }] };
    case 'VisitSettled': {
      const { visit, date, recommendations, ...outcome } = event.data;
      return { visits: state.visits.map((one) => (one.visit !== visit ? one
        : { ...one, recommendations: [...one.recommendations, ...recommendations], outcomes: { ...one.outcomes, [date]: { ...outcome, at: event.occurredAt } } })) };
    }
  }
};

/** What was logged on its day or later took place; what was planned, when somebody says so. */
export const dayStatusOf = ({ planned, outcomes }: Pick<LoggedVisit, 'planned' | 'outcomes'>, date: PlainDate): VisitDayStatus => {
  const outcome = outcomes[date];
  if (outcome !== undefined) return outcome.held ? 'held' : 'not-held';
  return planned.includes(date) ? 'planned' : 'held';
};
