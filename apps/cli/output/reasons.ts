import { countedSpan, writtenDate } from '@uplift/domain/core/deadline/counted-words';
import type { DeadlineExplanation, DeadlinePlan, PlannedEscalation, PlannedReminder } from '@uplift/domain/core/deadline/deadline-plan';
import type { Anchor } from '@uplift/domain/programme/date-rule';
import type { Text } from '../language.js';

const join = (parts: readonly Text[]): Text => ({ ru: parts.map(({ ru }) => ru).join('; '), en: parts.map(({ en }) => en).join('; ') });

/** Why a deadline falls on its day, short enough for a table; the whole explanation is the domain's. */
export const dueReason = ({ explanation }: DeadlinePlan): Text => join([ruleReason(explanation), ...movedReason(explanation), ...orderReason(explanation)]);

const ruleReason = ({ rule, countedFrom }: DeadlineExplanation): Text => {
  if ('on' in rule) return { ru: 'день назван программой', en: 'the programme names the day' };
  const [span, from, day] = [countedSpan(rule.span), anchorText(rule.after), writtenDate(countedFrom)];
  return { ru: `${span.ru} от ${from.ru} (${day.ru})`, en: `${span.en} from ${from.en} (${day.en})` };
};

const anchorText = (anchor: Anchor): Text => {
  switch (anchor) {
    case 'launch': return { ru: 'запуска цикла', en: 'the launch' };
    case 'opened': return { ru: 'открытия шага', en: 'the opening' };
    case 'submitted': return { ru: 'сдачи на проверку', en: 'the handing in' };
    case 'returned': return { ru: 'возврата', en: 'the return' };
  }
  return { ru: `завершения «${anchor.approved}»`, en: `the end of “${anchor.approved}”` };
};

const movedReason = ({ moved }: DeadlineExplanation): Text[] => {
  if (moved === null) return [];
  const from = writtenDate(moved.from);
  return [{ ru: `перенесено с ${from.ru}: ${moved.why.ru}`, en: `moved from ${from.en}: ${moved.why.en}` }];
};

const orderReason = ({ order }: DeadlineExplanation): Text[] => order === undefined ? []
  : [{ ru: `приказ № ${order.number}`, en: `order No. ${order.number}` }];

export const reminderReason = ({ before }: PlannedReminder): Text => {
  const span = countedSpan(before);
  const offDay = 'days' in before ? { ru: ' (если это выходной, раньше)', en: ' (earlier when that is a day off)' } : { ru: '', en: '' };
  return { ru: `за ${span.ru} до срока${offDay.ru}`, en: `${span.en} before the deadline${offDay.en}` };
};

export const escalationReason = ({ after }: PlannedEscalation): Text => {
  const span = countedSpan(after);
  return { ru: `через ${span.ru} после срока, если не сделано`, en: `${span.en} after the deadline, if not done` };
};

