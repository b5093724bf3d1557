import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { pageLayout } from './page-layout.js';
import { pageTexts } from './page-texts.js';

export interface ConsentPage { readonly language: Language; readonly address: string; readonly formToken: string; readonly client: string }

export const consentPage = ({ language, address, formToken, client }: ConsentPage): string => {
  const texts = pageTexts[language].consent;
  return pageLayout({
    language, address, title: texts.title,
    body: html`<p>${texts.asks(client)}</p>
<p>${texts.warning}</p>
<form method="post" action="${address}">
<input type="hidden" name="form_token" value="${formToken}">
<div class="actions">
<button type="submit" name="action" value="allow">${texts.allow}</button>
<button type="submit" name="action" value="cancel" class="second">${texts.refuse}</button>
</div>
</form>`,
  });
};
