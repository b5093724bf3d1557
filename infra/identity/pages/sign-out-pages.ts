import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { pageLayout } from './page-layout.js';
import { pageTexts } from './page-texts.js';

export interface SignOutPage { readonly language: Language; readonly address: string; readonly action: string; readonly formToken: string }

export const signOutPage = ({ language, address, action, formToken }: SignOutPage): string => {
  const texts = pageTexts[language].signOut;
  return pageLayout({
    language, address, title: texts.title,
    body: html`<p>${texts.text}</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${formToken}">
<div class="actions">
<button type="submit" name="logout" value="yes">${texts.yes}</button>
<button type="submit" class="second">${texts.no}</button>
</div>
</form>`,
  });
};

export const signedOutPage = ({ language, address, home }: { language: Language; address: string; home: string }): string => {
  const texts = pageTexts[language];
  return pageLayout({
    language, address, title: texts.signedOut.title,
    body: html`<p role="status">${texts.signedOut.text}</p><p><a class="button" href="${home}">${texts.home}</a></p>`,
  });
};
