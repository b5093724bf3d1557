import type { Language } from '@uplift/domain/core/domain-error';
import { foundText } from '@uplift/domain/report/figure-text';
import type { Figure, Found, ReportModel } from '@uplift/domain/report/model';

/** What stands in every report beside its own words. */
export const reportWords = {
  ru: {
    asOf: 'Данные на', edition: 'редакция программы', year: 'год', sources: 'Источники чисел', figure: 'Число', value: 'Значение', source: 'Откуда', trueOn: 'Верно на',
    nothing: 'Данных не зарегистрировано.', page: 'Стр.', of: 'из', number: '№ п/п', unit: 'Наименование подразделения', position: 'Должность', name: 'Ф. И. О.',
    signature: 'Подпись', date: 'Дата', contents: 'Содержание', events: 'события потока', query: 'запрос', until: 'журнал до', untilAll: 'Все запросы прочитали журнал событий до', stated: 'сообщено',
  },
  en: {
    asOf: 'Data as of', edition: 'programme edition', year: 'year', sources: 'Sources of the figures', figure: 'Figure', value: 'Value', source: 'Source', trueOn: 'True on',
    nothing: 'No data recorded.', page: 'Page', of: 'of', number: 'No.', unit: 'Unit', position: 'Position', name: 'Name',
    signature: 'Signature', date: 'Date', contents: 'Contents', events: 'events of the stream', query: 'query', until: 'log up to', untilAll: 'All queries have read the log of events up to', stated: 'stated',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Letters that the columns of an approval or distribution sheet leave room for: name, signature and day are written by hand. */
export const sheetRoom: readonly number[] = [4, 24, 20, 26, 18, 14];

/** A day as people of that language write it. */
export const dayText = (day: string, language: Language): string => (language === 'ru' ? day.split('-').reverse().join('.') : day);

export const subtitleOf = ({ region, year, day, edition }: ReportModel, language: Language): string => {
  const words = reportWords[language];
  return `${region[language]}, ${year} ${words.year}. ${words.asOf} ${dayText(day, language)}. ${words.edition[0]!.toUpperCase()}${words.edition.slice(1)} ${edition}.`;
};

/** How far of the log the queries of a report saw, where it is the same for all of them. */
export const commonPosition = (figures: readonly Figure[]): string | null => {
  const positions = new Set(figures.flatMap(({ found }) => (found.known && found.from.kind === 'query' ? [found.from.position] : [])));
  return positions.size === 1 ? [...positions][0]! : null;
};

/** Where a number comes from, in a line; `common` is the position said once for all. */
export const sourceText = (found: Found, language: Language, common: string | null = null): string => {
  if (!found.known) return reportWords[language].nothing;
  const words = reportWords[language];
  switch (found.from.kind) {
    case 'events': return `${words.events} ${found.from.stream}: ${found.from.events.slice(0, 3).join(', ')}${found.from.events.length > 3 ? ` +${found.from.events.length - 3}` : ''}`;
    case 'query': return found.from.position === common ? `${words.query} ${found.from.query}` : `${words.query} ${found.from.query}, ${words.until} ${found.from.position}`;
    case 'stated': return `${words.stated}: ${found.from.basis} (${found.from.event})`;
  }
};

/** The rows of the table of sources: every number of the report, where it comes from and the day it was true. */
export const sourceRows = (figures: readonly Figure[], language: Language, common: string | null): readonly (readonly [string, string, string, string])[] =>
  figures.map(({ title, found }) => [title[language], foundText(found, language), sourceText(found, language, common), found.known ? dayText(found.trueOn, language) : '—']);
