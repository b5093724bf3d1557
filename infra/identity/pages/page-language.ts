import type { IncomingMessage } from 'node:http';
import type { Language } from '@uplift/domain/core/domain-error';

export const languageCookie = 'uplift_language';

const known = (tag: string | null | undefined): Language | null => {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return primary === 'ru' || primary === 'en' ? primary : null;
};

/** Languages of an Accept-Language header, the most wanted first; those refused with `q=0` are left out. */
const wanted = (header: string): readonly string[] =>
  header.split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);

const firstKnown = (tags: readonly string[]): Language | null => tags.map(known).find((language) => language !== null) ?? null;

const cookie = (header: string | undefined): string | undefined =>
  header?.split(';').map((pair) => pair.trim().split('=')).find(([name]) => name === languageCookie)?.[1];

/** The page's language: switched on the page, chosen before, asked for by the program (`ui_locales`), the browser's; else Russian. */
export const pageLanguage = (request: IncomingMessage, switchedTo: string | null, uiLocales?: unknown): Language =>
  known(switchedTo)
  ?? known(cookie(request.headers.cookie))
  ?? firstKnown(typeof uiLocales === 'string' ? uiLocales.split(' ') : [])
  ?? firstKnown(wanted(request.headers['accept-language'] ?? ''))
  ?? 'ru';
