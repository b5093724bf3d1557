import type { z } from 'zod';
import { calendarIds } from '../core/calendar/calendar-of.js';
import type { Text } from './vocabulary.js';

type Issue = z.core.$ZodIssue;

/** Words for the codes that schemas of the programme give as their message. */
const coded: Readonly<Record<string, Text>> = {
  'month-day': { ru: 'нужны месяц и день, например 11-13', en: 'a month and day is needed, such as 11-13' },
  'clock-time': { ru: 'нужно время, например 09:30', en: 'a time is needed, such as 09:30' },
  'slug': { ru: 'обозначение пишется строчными латинскими буквами, цифрами и дефисами',
    en: 'an id is written in lower case letters, digits and hyphens' },
  'field-type': {
    ru: 'вид поля: text, long-text, number, count, share, date, yes-no, choice, multi-choice, table (столбцы: без long-text, share, multi-choice, table)',
    en: 'a field type: text, long-text, number, count, share, date, yes-no, choice, multi-choice, table (columns: no long-text, share, multi-choice, table)' },
  'number-ref': { ru: 'число формы пишется как поле, поле.numerator или поле.denominator',
    en: 'a number of the form is written as field, field.numerator or field.denominator' },
  'zone': { ru: 'часовой пояс неизвестен; пример: Europe/Moscow', en: 'the time zone is unknown; example: Europe/Moscow' },
  'signal-kind': { ru: 'вид признака (kind): low-results, below-similar, social-index или resources',
    en: 'the kind of a signal is low-results, below-similar, social-index or resources' },
  'resource-risk': { ru: 'риск ресурсов (of): no-stable-internet, computers-per-hundred или teacher-vacancies',
    en: 'a risk of resources is of no-stable-internet, computers-per-hundred or teacher-vacancies' },
  'calendar': { ru: `календарь неизвестен; есть: ${calendarIds.join(', ')}`,
    en: `the calendar is unknown; known: ${calendarIds.join(', ')}` },
};

const kinds: Readonly<Record<string, Text>> = {
  string: { ru: 'текст', en: 'text' }, number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' }, array: { ru: 'список', en: 'a list' }, object: { ru: 'раздел с полями',
    en: 'a section with fields' },
};

/** Nothing stands where something must; issues tell it when they were made with `reportInput`. */
export const isMissing = (issue: Issue): boolean => 'input' in issue && issue.input === undefined && issue.code !== 'custom';

const missingText = (field: string): Text => ({ ru: `не хватает поля «${field}»`, en: `the field “${field}” is missing` });

/** What is wrong, for a person who writes programme documents. */
export const issueText = (issue: Issue): Text => {
  if (isMissing(issue)) return missingText(String(issue.path.at(-1)));
  switch (issue.code) {
    case 'custom': return (issue.params?.['text'] as Text | undefined) ?? messageText(issue.message);
    case 'invalid_type': return typeText(issue);
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return issue.keys.length === 1
        ? { ru: `поля «${keys}» здесь не бывает`, en: `there is no field “${keys}” here` }
        : { ru: `полей «${keys}» здесь не бывает`, en: `there are no fields “${keys}” here` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { ru: `здесь допустимо только: ${values}`, en: `only these are allowed here: ${values}` };
    }
    case 'too_small':
    case 'too_big': return sizeText(issue);
    case 'invalid_format': return issue.format === 'date'
      ? { ru: 'нужна дата, например 2026-10-08', en: 'a date is needed, such as 2026-10-08' }
      : issue.format === 'starts_with' ? { ru: 'правило повторения начинается с FREQ=', en: 'a recurrence rule starts with FREQ=' }
        : messageText(issue.message);
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element': return messageText(issue.message);
  }
};

const messageText = (message: string): Text => coded[message] ?? { ru: `неверное значение (${message})`, en: `wrong value (${message})` };

const typeText = (issue: Extract<Issue, { code: 'invalid_type' }>): Text => {
  const kind = kinds[issue.expected] ?? { ru: issue.expected, en: issue.expected };
  return { ru: `здесь ожидается ${kind.ru}`, en: `${kind.en} is expected here` };
};

const sizeText = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Text => {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  const bound = { ru: `${small ? 'не меньше' : 'не больше'} ${limit}`, en: `${small ? 'at least' : 'at most'} ${limit}` };
  if (small && Number(limit) === 1 && issue.origin === 'array') return { ru: 'список пуст, а здесь нужна хотя бы одна строка', en: 'the list is empty, it needs an item at least' };
  if (small && Number(limit) === 1 && issue.origin === 'string') return { ru: 'здесь нужен текст', en: 'a text is needed here' };
  switch (issue.origin) {
    case 'array': return { ru: `в списке должно быть ${bound.ru} строк`, en: `the list needs ${bound.en} items` };
    case 'string': return { ru: `в тексте должно быть ${bound.ru} знаков`, en: `the text needs ${bound.en} characters` };
    default: return { ru: `число должно быть ${bound.ru}`, en: `the number must be ${bound.en}` };
  }
};
