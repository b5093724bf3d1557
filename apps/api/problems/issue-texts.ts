import type { Language } from '@uplift/domain/core/domain-error';

/** The parts of a zod issue that its texts mention. */
export interface Issue {
  readonly code?: string; readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly expected?: string; readonly format?: string; readonly minimum?: number | bigint; readonly maximum?: number | bigint;
  readonly origin?: string; readonly values?: readonly unknown[]; readonly keys?: readonly string[];
  readonly params?: { readonly text?: { readonly ru: string; readonly en: string } };
}
type Both = Readonly<Record<Language, string>>;

const types: Readonly<Record<string, Both>> = {
  string: { ru: 'строка', en: 'text' }, number: { ru: 'число', en: 'a number' }, int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' }, array: { ru: 'список', en: 'a list' }, object: { ru: 'объект', en: 'an object' },
  record: { ru: 'объект', en: 'an object' }, null: { ru: 'null', en: 'null' },
};

/** Formats by their zod name or by the message their schema gives. */
const formats: Readonly<Record<string, Both>> = {
  date: { ru: 'дата вида 2026-11-13', en: 'a date such as 2026-11-13' },
  instant: { ru: 'момент вида 2026-11-13T21:00:00.000Z', en: 'an instant such as 2026-11-13T21:00:00.000Z' },
  slug: { ru: 'обозначение из строчных латинских букв, цифр и дефисов', en: 'an id of lower-case Latin letters, digits and hyphens' },
  'cycle-year': { ru: 'год вида 2026/27 или 2026', en: 'a year such as 2026/27 or 2026' },
  'month-day': { ru: 'день года вида 11-13', en: 'a day of the year such as 11-13' },
  'clock-time': { ru: 'время вида 14:30', en: 'a time such as 14:30' },
  zone: { ru: 'часовой пояс вида Europe/Moscow', en: 'a time zone such as Europe/Moscow' },
  calendar: { ru: 'известный календарь, например ru', en: 'a known calendar such as ru' },
  email: { ru: 'адрес электронной почты', en: 'an e-mail address' },
  sha256: { ru: 'SHA-256 из 64 шестнадцатеричных цифр', en: 'a SHA-256 of 64 hex digits' },
  'plain-text': { ru: 'текст без служебных символов', en: 'text without control characters' },
  cursor: { ru: 'указатель из предыдущего ответа', en: 'the cursor of the answer before' },
};

/** What is wrong at one place and what is expected there, for a person to read. */
export const issueText = (issue: Issue): Both => {
  if (issue.params?.text !== undefined) return issue.params.text;
  const named = formats[issue.message] ?? (issue.format === undefined ? undefined : formats[issue.format]);
  if (named !== undefined) return { ru: `Ожидается ${named.ru}.`, en: `Expected ${named.en}.` };
  switch (issue.code) {
    case 'invalid_type': {
      const expected = types[issue.expected ?? ''] ?? { ru: issue.expected ?? 'другое значение', en: issue.expected ?? 'another value' };
      return { ru: `Ожидается ${expected.ru}.`, en: `Expected ${expected.en}.` };
    }
    case 'invalid_value': {
      const values = (issue.values ?? []).map(String).join(', ');
      return { ru: `Допустимо только: ${values}.`, en: `Only these are possible: ${values}.` };
    }
    case 'too_small': return sized(issue.origin, issue.minimum, { ru: 'не меньше', en: 'at least' });
    case 'too_big': return sized(issue.origin, issue.maximum, { ru: 'не больше', en: 'at most' });
    case 'unrecognized_keys': {
      const keys = (issue.keys ?? []).join(', ');
      return { ru: `Лишние поля: ${keys}.`, en: `Unknown fields: ${keys}.` };
    }
    default: return { ru: 'Недопустимое значение.', en: 'This value is not possible.' };
  }
};

const sized = (origin: string | undefined, bound: number | bigint | undefined, how: Both): Both => {
  const limit = String(bound ?? '');
  if (origin === 'string') return { ru: `Длина ${how.ru} ${limit} знаков.`, en: `The length is ${how.en} ${limit} characters.` };
  if (origin === 'array') return { ru: `Записей ${how.ru} ${limit}.`, en: `There are ${how.en} ${limit} entries.` };
  return { ru: `Значение ${how.ru} ${limit}.`, en: `The value is ${how.en} ${limit}.` };
};

/** Where the issue is, as a JSON pointer. */
export const pointerOf = (path: Issue['path']): string =>
  (path ?? []).map((part) => `/${String(typeof part === 'object' ? part.key : part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** A short stable code: the schema's own name for the format, or zod's code with hyphens. */
export const issueCode = (issue: Issue): string => {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  return (issue.code ?? 'invalid').replace(/_/g, '-');
};
