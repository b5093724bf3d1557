import { localDateOf } from '../core/calendar/local-time.js';
import { DomainError } from '../core/domain-error.js';
import type { LogVisit, VisitContext } from './decide.js';
import type { VisitEvent } from './events.js';
import { recommended, refuseElsewhere } from './recommended.js';
import type { VisitsState } from './state.js';

/** Logs what was done, or plans it; nothing can have been agreed on before the first day has come. */
export const logVisit = (command: LogVisit, state: VisitsState, { year, zone }: VisitContext): readonly VisitEvent[] => {
  const { type: _type, actor, now, recommendations, ...said } = command;
  if (state.visits.some(({ visit }) => visit === command.visit)) return [];
  const dates = [...new Set(command.dates)].sort();
  const outside = dates.find((date) => date < year.firstDay || date > year.lastDay);
  if (outside !== undefined) throw new DomainError('date-outside-year', { date: outside, from: year.firstDay, to: year.lastDay });
  const today = localDateOf(now, zone);
  if (recommendations.length > 0 && dates[0]! > today) throw new DomainError('visit-in-future', { date: dates[0]!, today });
  if (command.kind === 'lesson' && command.subject === null) throw new DomainError('lesson-without-subject', { school: command.school });
  if (command.guests.includes(command.school)) throw new DomainError('lesson-guest-is-host', { school: command.school });
  refuseElsewhere(recommendations, command);
  return [{ type: 'VisitLogged', occurredAt: now, data: {
    ...said, dates, planned: dates.filter((date) => date > today), guests: [...new Set(command.guests)], visitors: [...command.visitors],
    recommendations: recommended(command.visit, 0, recommendations), by: actor.id } }];
};
