import { localDateOf } from '../core/calendar/local-time.js';
import { DomainError } from '../core/domain-error.js';
import type { SettleVisit, VisitContext } from './decide.js';
import type { Recommendation, VisitEvent } from './events.js';
import { recommended, refuseElsewhere } from './recommended.js';
import type { VisitsState } from './state.js';

/** A day took place, with what was agreed on then, or did not, with the reason. Said anew it replaces what was said before; what was agreed stays. */
export const settleVisit = (command: SettleVisit, state: VisitsState, { zone }: VisitContext): readonly VisitEvent[] => {
  const { visit, date, held, reason, actor, now } = command;
  const known = state.visits.find((one) => one.visit === visit);
  if (known === undefined) throw new DomainError('visit-unknown', { visit });
  if (!known.dates.includes(date)) throw new DomainError('visit-day-unknown', { date, known: known.dates.join(', ') });
  const today = localDateOf(now, zone);
  if (held && date > today) throw new DomainError('visit-in-future', { date, today });
  if (!held && (reason.trim() === '' || command.recommendations.length > 0)) throw new DomainError('visit-reason-missing', { date });
  const fresh = command.recommendations.filter((one) => !known.recommendations.some((other) => sameAgreement(one, other)));
  refuseElsewhere(fresh, known);
  const present = known.outcomes[date];
  if (present?.held === held && present.reason === reason && fresh.length === 0) return [];
  return [{ type: 'VisitSettled', occurredAt: now, data: { visit, date, held, reason, recommendations: recommended(visit, known.recommendations.length, fresh), by: actor.id } }];
};

type Agreed = Omit<Recommendation, 'item'>;
const sameAgreement = (a: Agreed, b: Agreed): boolean => a.school === b.school && a.due === b.due && a.title.ru === b.title.ru && a.title.en === b.title.en;
