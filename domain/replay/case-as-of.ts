import type { CaseEvent } from '../case/events.js';
import { caseDecider } from '../case/decide.js';
import type { CaseState } from '../case/state.js';
import { fold } from '../core/decider.js';
import type { Instant } from '../core/instant.js';

/** `known`: what the store had learnt by a moment. `true`: what was true at it, by all that is known today. */
export type ReplayMode = 'known' | 'true';
export interface Recorded<Event> { readonly event: Event; readonly occurredAt: Instant; readonly recordedAt: Instant }

/** The events that count at a moment, in the order of the stream. */
export const eventsAsOf = <Event>(events: readonly Recorded<Event>[], at: Instant, mode: ReplayMode): readonly Event[] =>
  events.filter(({ occurredAt, recordedAt }) => (mode === 'known' ? recordedAt : occurredAt) <= at).map(({ event }) => event);

/** A case as it stood at a moment; costs by the length of its own stream. */
export const caseAsOf = (events: readonly Recorded<CaseEvent>[], at: Instant, mode: ReplayMode): CaseState =>
  fold(caseDecider, eventsAsOf(events, at, mode));
