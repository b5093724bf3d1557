import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import { isData, type Data } from '../data-at.js';
import { useForm } from './form-context.js';
import { monthDayWords } from './month-day.js';
import { useNames } from './names.js';
import { optionsAt, titleOf } from './references.js';

const partsOf = (rule: string): Readonly<Record<string, string>> => Object.fromEntries(rule.split(';').map((part) => part.split('=', 2) as [string, string]));

/** Rules and entries in a few plain words, for what is folded. */
export const useWords = () => {
  const { t } = useTranslation('programme-form');
  const { data } = useForm();
  const { option } = useNames();
  const span = (value: unknown): string => {
    if (!isData(value)) return '';
    return 'days' in value ? t('words.days', { count: Number(value['days']) }) : t('words.workdays', { count: Number(value['workdays']) });
  };
  const anchor = (value: unknown): string => {
    if (!isData(value)) return t(`words.anchors.${String(value)}`, { defaultValue: String(value) });
    const step = optionsAt(data, ['approved'])?.find((one) => one.value === value['approved']);
    return t('words.anchors.approved', { step: step === undefined ? String(value['approved']) : inLanguage(step.title) });
  };
  const weekday = (code: string): string => {
    const [, nth = '', day = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(code) ?? [];
    const name = t(`words.weekdays.${day}`, { defaultValue: code });
    return nth === '' ? name : nth.startsWith('-') ? t('words.lastWeekday', { name }) : t('words.nthWeekday', { nth, name });
  };
  const repeats = (rule: string): string => {
    const parts = partsOf(rule);
    const every = Number(parts['INTERVAL'] ?? 1);
    const how = t(`words.frequency.${parts['FREQ'] ?? ''}`, { count: every, defaultValue: rule });
    const months = parts['BYMONTH']?.split(',').map((month) => monthDayWords(`${month.padStart(2, '0')}-01`).replace(/^\d+ | \d+$/g, ''));
    const days = parts['BYMONTHDAY']?.split(',').map((day) => (day === '-1' ? t('words.lastDay') : t('words.monthDay', { day })));
    return [how, ...days ?? [], ...parts['BYDAY']?.split(',').map(weekday) ?? [], ...months === undefined ? [] : [t('words.inMonths', { months: months.join(', ') })]].join(', ');
  };
  const rule = (value: unknown): string | null => {
    if (!isData(value)) return null;
    if ('on' in value) return monthDayWords(value['on']);
    if ('afterEach' in value) return t('words.afterEach', { span: span(value['span']) });
    if ('span' in value) return t('words.after', { span: span(value['span']), anchor: anchor(value['after']) });
    if ('every' in value) return repeats(String(value['every']));
    if (Array.isArray(value['sessions'])) return value['sessions'].map(monthDayWords).join(', ');
    return 'announced' in value ? t('words.announced') : null;
  };
  const note = (value: unknown): string | null => {
    if (!isData(value)) return null;
    const roles = Array.isArray(value['responsible']) ? value['responsible'].map((role) => option([], String(role))).join(', ') : null;
    return [rule(value['due'] ?? value['held']), roles].filter((one) => one !== null && one !== '').join(' · ') || null;
  };
  const shortly = (value: Data): string | null => {
    if (typeof value['id'] === 'string') return value['id'] === '' ? t('newEntry') : value['id'];
    if ('before' in value) return t('words.before', { span: span(value['before']) });
    if ('after' in value && 'to' in value) return t('words.escalates', { span: span(value['after']), role: option([], String(value['to'])) });
    if ('on' in value) return [monthDayWords(value['on']), value['from']].filter((one) => one !== undefined).join(', ');
    if ('decree' in value) return String(value['day']);
    if (typeof value['from'] === 'string' && typeof value['to'] === 'string') return `${value['from']} – ${value['to']}`;
    const said = Object.values(value).filter((one) => typeof one === 'string' || typeof one === 'number').slice(0, 3).map((one) => option([], String(one)));
    return said.length === 0 ? null : said.join(' · ');
  };
  /** What an entry of a list is called. */
  const name = (value: unknown, nth: number): string => {
    const title = titleOf(value) ?? (isData(value) ? titleOf({ title: value['unit'] }) : null);
    const plain = title !== null ? inLanguage(title) : isData(value) ? shortly(value) : typeof value === 'string' ? value : null;
    return plain === null || plain === '' ? t('entry', { nth: nth + 1 }) : plain;
  };
  return { span, rule, repeats, note, name };
};
