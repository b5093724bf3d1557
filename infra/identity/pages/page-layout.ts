import type { Language } from '@uplift/domain/core/domain-error';
import { html, Html } from './html.js';
import { pageStyle } from './page-style.js';
import { pageTexts, type Explanation } from './page-texts.js';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** Path and query of a page that can be asked for again: there the switch of language leads, with `lang` added. */
  readonly address: string;
  readonly isError?: boolean;
}

const other: Readonly<Record<Language, Language>> = { ru: 'en', en: 'ru' };
const style = new Html(pageStyle);

const inLanguage = (address: string, language: Language): string => {
  const url = new URL(address.replace(/^\/+/, '/'), 'http://origin');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
};

/** One whole document. No script, no request to anywhere: it works with both switched off. */
export const pageLayout = ({ language, title, body, address, isError = false }: Page): string => {
  const texts = pageTexts[language];
  const change = other[language];
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isError ? `${texts.errorInTitle}: ` : ''}${title} — ${texts.product}</title>
<style>${style}</style>
</head>
<body>
<header>
<strong>${texts.product}</strong>
<a href="${inLanguage(address, change)}" lang="${change}" hreflang="${change}">${texts.otherLanguage}</a>
</header>
<main><div class="card">
<h1>${title}</h1>
${body}
</div></main>
</body>
</html>
`.markup;
};

/** The explanation above a form. `code` is for programs that fill the form in. */
export const alarm = (code: string, { what, next }: Explanation): Html =>
  html`<div class="alarm" id="problem" role="alert" data-problem="${code}"><p>${what}</p><p>${next}</p></div>`;
