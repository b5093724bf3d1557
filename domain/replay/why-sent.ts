import { isTicking, type CaseState } from '../case/state.js';
import type { CaseEvent, Side } from '../case/events.js';
import { localDateOf } from '../core/calendar/local-time.js';
import { countedSpan, writtenDate } from '../core/deadline/counted-words.js';
import type { Text } from '../programme/vocabulary.js';

/** Why a reminder or an escalation went out: which line of the deadline's plan asked for it, and what it found. `null` for what nothing had planned. */
export const whySent = (event: CaseEvent, before: CaseState): Text | null => {
  if (event.type !== 'ReminderIssued' && event.type !== 'ReminderLapsed' && event.type !== 'StepEscalated') return null;
  const step = before.status === 'none' ? undefined : before.steps[event.data.step];
  if (step === undefined || !isTicking(step)) return null;
  const { plan } = step;
  const day = writtenDate(localDateOf(event.data.plannedAt, plan.explanation.zone));
  const found = waiting(event.data.side);
  if (event.type === 'StepEscalated') {
    const rule = plan.escalations.find(({ id }) => id === event.data.escalation);
    const span = rule === undefined ? { ru: 'после срока', en: 'after the due day' } : { ru: `через ${countedSpan(rule.after).ru} после срока`, en: `${countedSpan(rule.after).en} after the due day` };
    return { ru: `План назначил сообщить об этом ${day.ru}, ${span.ru}; к этому времени ${found.ru}.`, en: `The plan set this for ${day.en}, ${span.en}; by then ${found.en}.` };
  }
  const rule = plan.reminders.find(({ id }) => id === event.data.reminder);
  const span = rule === undefined ? { ru: 'до срока', en: 'before the due day' } : { ru: `за ${countedSpan(rule.before).ru} до срока`, en: `${countedSpan(rule.before).en} before the due day` };
  if (event.type === 'ReminderLapsed') return { ru: `План назначил это напоминание на ${day.ru}, ${span.ru}, но движок тогда не работал, а потом помочь оно уже не могло.`,
    en: `The plan set this reminder for ${day.en}, ${span.en}, but the engine was not running then, and later it could no longer help.` };
  return { ru: `План назначил это напоминание на ${day.ru}, ${span.ru}; к этому времени ${found.ru}.`, en: `The plan set this reminder for ${day.en}, ${span.en}; by then ${found.en}.` };
};

const waiting = (side: Side): Text => (side === 'holder' ? { ru: 'работа ещё не была сдана', en: 'the work had not been handed in' } : { ru: 'работа ещё не была проверена', en: 'the work had not been reviewed' });
