import { PlainDate } from '../core/instant.js';
import { readText, type CellValue } from '../sheet/cell.js';
import type { Text } from '../programme/vocabulary.js';
import { subjectNamed, wordKey } from '../school-record/subjects.js';
import type { Expectation } from './columns.js';

/** A cell's value as its column means it, or what had been expected of it. */
export type ReadValue = { readonly ok: true; readonly value: string | number | boolean } | { readonly ok: false; readonly expected: Text };

const good = (value: string | number | boolean): ReadValue => ({ ok: true, value });
const bad = (ru: string, en: string): ReadValue => ({ ok: false, expected: { ru, en } });

/** Reads a cell by its column. Numbers may come as text with a decimal comma and spaces between thousands, dates as text `10.10.2020`. */
export const readValue = (value: CellValue, expects: Expectation): ReadValue => {
  const text = readText(value).trim();
  switch (expects.type) {
    case 'text': return text.length <= expects.max ? good(text.replace(/[ \u00a0]+/g, ' ')) : bad(`не длиннее ${expects.max} знаков`, `at most ${expects.max} characters`);
    case 'id': return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? good(text) : bad('строчные латинские буквы, цифры и дефисы', 'lower-case Latin letters, digits and hyphens');
    case 'count': {
      const number = numberOf(value);
      return number !== null && Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? good(number) : bad('целое число от 0', 'a whole number from 0');
    }
    case 'number': {
      const number = numberOf(value);
      return number !== null && number >= expects.min && number <= expects.max ? good(number) : bad(`число от ${expects.min} до ${expects.max}`, `a number from ${expects.min} to ${expects.max}`);
    }
    case 'grade': {
      // Parallel classes of a grade come with their letters: 5А, 5 «Б», 11-в.
      const grade = Number(/^(\d{1,2})(?:\s*[-–]?\s*[«"]?\p{L}[»"]?)?$/u.exec(text.replace(/\s*(кл\.?|класс)$/iu, ''))?.[1] ?? 0);
      return grade >= 1 && grade <= 12 ? good(grade) : bad('класс от 1 до 12, можно с буквой', 'a grade from 1 to 12, with or without a letter');
    }
    case 'year': return yearOf(text);
    case 'date': return dateOf(value, text);
    case 'email': return /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;]+$/.test(text) && text.length <= 320 ? good(text) : bad('адрес почты вида имя@домен', 'an address such as name@domain');
    case 'phone': return /^[+\d][\d\s()\-–.доб]{2,38}$/iu.test(text) ? good(text) : bad('номер телефона', 'a telephone number');
    case 'yes-no': return yesNo(value, text);
    case 'subject': {
      const subject = subjectNamed(text);
      return subject === null ? bad('школьный предмет, например «Математика»', 'a school subject such as “Mathematics”') : good(subject.id);
    }
    case 'choice': {
      const wanted = wordKey(text);
      const found = expects.choices.find(({ value: own, title, words = [] }) => [own, title.ru, title.en, ...words].some((word) => wordKey(word) === wanted));
      return found === undefined ? bad(`одно из: ${expects.choices.map(({ title }) => title.ru).join(', ')}`, `one of: ${expects.choices.map(({ title }) => title.en).join(', ')}`) : good(found.value);
    }
  }
};

const numberOf = (value: CellValue): number | null => {
  if (value.kind === 'number') return value.number;
  if (value.kind !== 'text') return null;
  const text = value.text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};

const yearOf = (text: string): ReadValue => {
  const [, first, second] = /^(\d{4})(?:\s*[/\-–—]\s*(\d{4}|\d{2}))?(?:\s*(?:уч\.?\s*г\.?|учебный год|год|г\.?))?$/u.exec(text) ?? [];
  if (first === undefined) return bad('год вида 2022/23 или 2023', 'a year such as 2022/23 or 2023');
  if (second === undefined) return good(first);
  return Number(second.slice(-2)) === (Number(first) + 1) % 100 ? good(`${first}/${second.slice(-2)}`) : bad('два года подряд, например 2022/23', 'two years in a row, such as 2022/23');
};

const dateOf = (value: CellValue, text: string): ReadValue => {
  if (value.kind === 'date') return good(value.date);
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/u.exec(text) ?? [];
  const date = day === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return PlainDate.safeParse(date).success ? good(date) : bad('дата вида 10.10.2020', 'a date such as 10.10.2020');
};

const yesNo = (value: CellValue, text: string): ReadValue => {
  if (value.kind === 'boolean') return good(value.boolean);
  if (['да', 'есть', '+', '1', 'yes', 'true', 'истина'].includes(wordKey(text))) return good(true);
  if (['нет', '-', '–', '—', '0', 'no', 'false', 'ложь'].includes(wordKey(text))) return good(false);
  return bad('да или нет', 'yes or no');
};
