import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { alarm, pageLayout } from './page-layout.js';
import { pageTexts, type SignInProblem } from './page-texts.js';

export interface ConsentPage {
  readonly language: Language;
  readonly address: string;
  readonly formToken: string;
  readonly client: string;
  readonly problem: SignInProblem | null;
}

export const consentPage = ({ language, address, formToken, client, problem }: ConsentPage): string => {
  const { consent: texts, signInProblem } = pageTexts[language];
  return pageLayout({
    language, address, title: texts.title, isError: problem !== null,
    body: html`${problem ? alarm(problem, signInProblem(problem, 0)) : null}
<p>${texts.asks(client)}</p>
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
