import { titleOfRole } from '../../programme/role-titles.js';
import type { Anchor } from '../../programme/date-rule.js';
import { calendarOf, isCalendar } from '../calendar/calendar-of.js';
import { localDateOf } from '../calendar/local-time.js';
import { yearOf } from '../calendar/plain-day.js';
import type { Wording } from '../calendar/working-calendar.js';
import type { Instant } from '../instant.js';
import { countedSpan, countedWorkdays, russianForm, writtenDate } from './counted-words.js';
import type { DeadlineExplanation, DeadlinePlan, Extension, Pause } from './deadline-plan.js';

/** Why a deadline is what it is, in sentences anyone can read, in the order in which it came about. */
export const explainDeadline = (plan: DeadlinePlan): Wording => {
  const { explanation } = plan;
  return together([
    dueSentence(plan), ruleSentence(explanation), ...movedSentence(explanation), ...orderSentence(explanation),
    ...explanation.pauses.map((pause) => pauseSentence(pause, explanation.zone)), ...explanation.extensions.map(extensionSentence),
    ...calendarSentences(plan), ...reminderSentence(plan), ...escalationSentence(plan), ...leftOutSentence(explanation),
  ]);
};

const together = (sentences: readonly Wording[]): Wording => ({
  ru: sentences.map(({ ru }) => ru).join(' '), en: sentences.map(({ en }) => en).join(' '),
});

const dueSentence = ({ due, explanation: { zone } }: DeadlinePlan): Wording => {
  const day = writtenDate(due);
  return { ru: `Срок — ${day.ru} включительно, до конца этого дня по часовому поясу ${zone}.`,
    en: `Due on ${day.en} inclusive, until the end of that day in the time zone ${zone}.` };
};

const ruleSentence = ({ rule, countedFrom }: DeadlineExplanation): Wording => {
  const day = writtenDate(countedFrom);
  if ('on' in rule) return { ru: `Программа называет день: ${day.ru}.`, en: `The programme names the day: ${day.en}.` };
  const [span, event] = [countedSpan(rule.span), anchorWords(rule.after)];
  return { ru: `Отсчитано от ${event.ru} (${day.ru}): ${span.ru}.`, en: `Counted from ${event.en} (${day.en}): ${span.en}.` };
};

const anchorWords = (anchor: Anchor): Wording => {
  switch (anchor) {
    case 'launch': return { ru: 'запуска цикла', en: 'the launch of the cycle' };
    case 'opened': return { ru: 'открытия шага', en: 'the opening of the step' };
    case 'submitted': return { ru: 'сдачи на проверку', en: 'the handing in for review' };
    case 'returned': return { ru: 'возврата на доработку', en: 'the return for rework' };
  }
  return { ru: `завершения шага «${anchor.approved}»`, en: `the end of step “${anchor.approved}”` };
};

const movedSentence = ({ moved }: DeadlineExplanation): Wording[] => {
  if (moved === null) return [];
  const [from, to] = [writtenDate(moved.from), writtenDate(moved.to)];
  return [{ ru: `${from.ru} — нерабочий день (${moved.why.ru}), поэтому срок перенесён на ${to.ru}.`,
    en: `${from.en} is a day off (${moved.why.en}), so the deadline moved to ${to.en}.` }];
};

const orderSentence = ({ order }: DeadlineExplanation): Wording[] => {
  if (order === undefined) return [];
  const day = writtenDate(order.date);
  return [{ ru: `Основание: приказ № ${order.number} от ${day.ru}.`, en: `By order No. ${order.number} of ${day.en}.` }];
};

const pauseSentence = ({ from, until, heldBy, workdays }: Pause, zone: string): Wording => {
  const [first, last] = [writtenDate(localDateOf(from, zone)), writtenDate(localDateOf(until, zone))];
  const [holder, days] = [titleOfRole(heldBy), countedWorkdays(workdays)];
  return { ru: `С ${first.ru} по ${last.ru} работа была на другой стороне (${holder.ru}), срок стоял: добавлено ${days.ru}.`,
    en: `From ${first.en} to ${last.en} the work was with the other side (${holder.en}) and the clock stood still: ${days.en} added.` };
};

/** A person is known here by an id that tells a reader nothing: only a role is named. */
const extensionSentence = ({ from, to, by, reason, order }: Extension): Wording => {
  const [old, later, who] = [writtenDate(from), writtenDate(to), titleOfRole(by)];
  const basis: readonly Wording[] = [
    ...who.ru === by ? [] : [{ ru: `продлил ${who.ru}`, en: `by ${who.en}` }],
    ...order === null ? [] : [{ ru: `приказ № ${order}`, en: `order No. ${order}` }],
  ];
  const told = (language: 'ru' | 'en'): string => (basis.length === 0 ? '' : ` (${basis.map((part) => part[language]).join(', ')})`);
  return { ru: `Срок продлён с ${old.ru} до ${later.ru}: ${reason}${told('ru')}.`, en: `Extended from ${old.en} to ${later.en}: ${reason}${told('en')}.` };
};

const calendarSentences = ({ due, explanation: { calendar } }: DeadlinePlan): Wording[] => {
  const title = isCalendar(calendar.id) ? calendarOf(calendar.id).title : { ru: calendar.id, en: calendar.id };
  return [
    { ru: `Рабочие дни — по календарю «${title.ru}», редакция ${calendar.edition}.`,
      en: `Working days follow “${title.en}”, edition ${calendar.edition}.` },
    ...(calendar.provisional === true ? [{ ru: `Выходные ${yearOf(due)} года ещё не перенесены решением правительства: учтён только закон.`,
      en: `No decree has moved days off in ${yearOf(due)} yet: only the law is counted.` }] : []),
  ];
};

const days = (instants: readonly { readonly at: Instant }[], zone: string, language: keyof Wording): string =>
  instants.map(({ at }) => writtenDate(localDateOf(at, zone))[language]).join(', ');

const reminderSentence = ({ reminders, explanation: { zone } }: DeadlinePlan): Wording[] => reminders.length === 0 ? [] : [{
  ru: `${russianForm(reminders.length, 'Напоминание', 'Напоминания', 'Напоминания')} в 9:00: ${days(reminders, zone, 'ru')}.`,
  en: `${reminders.length === 1 ? 'Reminder' : 'Reminders'} at 09:00: ${days(reminders, zone, 'en')}.`,
}];

const escalationSentence = ({ escalations, explanation: { zone } }: DeadlinePlan): Wording[] => {
  if (escalations.length === 0) return [];
  const rungs = (language: keyof Wording) => escalations
    .map(({ at, to }) => `${writtenDate(localDateOf(at, zone))[language]} — ${titleOfRole(to)[language]}`).join(', ');
  return [{ ru: `Если работы нет, в 9:00 узнают: ${rungs('ru')}.`, en: `If nothing is handed in, told at 09:00: ${rungs('en')}.` }];
};

const leftOutSentence = ({ leftOut }: DeadlineExplanation): Wording[] => {
  const count = leftOut.length;
  const [verb, noun] = [russianForm(count, 'назначено', 'назначены', 'назначено'), russianForm(count, 'уведомление', 'уведомления',
    'уведомлений')];
  return count === 0 ? [] : [{
    ru: `Не ${verb} ${count} ${noun}, чьё время уже прошло.`,
    en: `${count} ${count === 1 ? 'notice was' : 'notices were'} left out because the time had passed.`,
  }];
};
