import { localDateOf } from '../core/calendar/local-time.js';
import type { CycleYearSpan } from '../core/cycle-year.js';
import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import type { Recommendation, VisitEvent, VisitKind } from './events.js';

export interface LogVisit extends CommandBase {
  readonly type: 'LogVisit'; readonly visit: string; readonly cycle: string; readonly kind: VisitKind; readonly school: string; readonly dates: readonly PlainDate[];
  readonly subject: string | null; readonly guests: readonly string[]; readonly visitors: readonly string[]; readonly recommendations: readonly Omit<Recommendation, 'item'>[];
}
export type LoggedVisit = VisitEvent['data'] & { readonly at: VisitEvent['occurredAt'] };
export interface VisitsState { readonly visits: readonly LoggedVisit[] }
export interface VisitContext { readonly year: CycleYearSpan; readonly zone: string }

const evolve = (state: VisitsState, { data, occurredAt }: VisitEvent): VisitsState => ({ visits: [...state.visits, { ...data, at: occurredAt }] });

/** Lessons may be planned ahead; a visit or a consultation is logged when it was. */
const decide = (command: LogVisit, state: VisitsState, { year, zone }: VisitContext): readonly VisitEvent[] => {
  const { type: _type, actor, now, recommendations, ...said } = command;
  if (state.visits.some(({ visit }) => visit === command.visit)) return [];
  const dates = [...new Set(command.dates)].sort();
  const outside = dates.find((date) => date < year.firstDay || date > year.lastDay);
  if (outside !== undefined) throw new DomainError('date-outside-year', { date: outside, from: year.firstDay, to: year.lastDay });
  const today = localDateOf(now, zone);
  if (command.kind !== 'lesson' && dates.at(-1)! > today) throw new DomainError('visit-in-future', { date: dates.at(-1)!, today });
  if (command.kind === 'lesson' && command.subject === null) throw new DomainError('lesson-without-subject', { school: command.school });
  if (command.guests.includes(command.school)) throw new DomainError('lesson-guest-is-host', { school: command.school });
  const foreign = recommendations.find(({ school }) => school !== command.school && !command.guests.includes(school));
  if (foreign !== undefined) throw new DomainError('recommendation-elsewhere', { school: foreign.school });
  return [{ type: 'VisitLogged', occurredAt: now, data: {
    ...said, dates, guests: [...new Set(command.guests)], visitors: [...command.visitors],
    recommendations: recommendations.map((one, nth) => ({ ...one, responsible: [...one.responsible], item: `${command.visit}-r${nth + 1}` })), by: actor.id } }];
};

/** What was done at a school in a cycle: visits, consultations, lessons for guests of other schools. */
export const visitDecider: Decider<LogVisit, VisitEvent, VisitsState, VisitContext> = { initial: { visits: [] }, evolve, decide };
