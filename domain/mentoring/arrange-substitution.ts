import { startOfDay } from '../core/calendar/local-time.js';
import { addDays } from '../core/calendar/plain-day.js';
import { DomainError } from '../core/domain-error.js';
import type { ArrangeSubstitution } from './commands.js';
import type { MentoringContext } from './context.js';
import type { MentoringEvent } from './events.js';
import type { MentoringState } from './state.js';

/** Lets one act for another at the other's schools within whole days. A substitute’s load is not counted: it is for days only. */
export const arrangeSubstitution = (command: ArrangeSubstitution, state: MentoringState, context: MentoringContext): readonly MentoringEvent[] => {
  const { substitution, absent, substitute, firstDay, lastDay, actor, now } = command;
  if (state.substitutions.some((one) => one.substitution === substitution)) return [];
  if (absent === substitute) throw new DomainError('substitution-of-oneself', { person: absent });
  const [from, until] = [startOfDay(firstDay, context.zone), startOfDay(addDays(lastDay, 1), context.zone)];
  if (firstDay > lastDay || until <= now) throw new DomainError('substitution-period', { from: firstDay, to: lastDay });

  const accompanied = new Set(state.assignments.filter(({ mentor, role }) => mentor === absent && role !== 'tutor-school').map(({ school }) => school));
  const foreign = (command.schools ?? []).find((school) => !accompanied.has(school));
  if (foreign !== undefined) throw new DomainError('mentor-not-assigned', { school: foreign, role: 'curator', mentor: absent });
  const schools = command.schools === null ? [...accompanied] : [...new Set(command.schools)];
  if (schools.length === 0) throw new DomainError('substitution-without-schools', { person: absent });
  const own = schools.find((school) => (context.worksAt[substitute] ?? []).includes(school));
  if (own !== undefined) throw new DomainError('mentor-works-there', { mentor: substitute, school: own });
  for (const other of state.substitutions) {
    if (other.absent !== absent || other.endedAt !== null || other.from >= until || other.until <= from) continue;
    const twice = schools.find((school) => other.schools.includes(school));
    if (twice !== undefined) throw new DomainError('substitution-overlaps', { school: twice, from: other.firstDay, to: other.lastDay });
  }
  return [{ type: 'SubstitutionArranged', occurredAt: now, data: { substitution, absent, substitute, schools, firstDay, lastDay, from, until, by: actor.id } }];
};
