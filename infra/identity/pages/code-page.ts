import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { alarm, pageLayout } from './page-layout.js';
import { pageTexts, type SignInProblem } from './page-texts.js';

export interface CodePage {
  readonly language: Language;
  /** Address of the form, also where it is sent to. */
  readonly address: string;
  readonly formToken: string;
  readonly ticket: string;
  readonly problem: { readonly code: SignInProblem; readonly minutes: number } | null;
}

/** The second proof, after a right password. */
export const codePage = ({ language, address, formToken, ticket, problem }: CodePage): string => {
  const texts = pageTexts[language];
  return pageLayout({
    language, address, title: texts.code.title, isError: problem !== null,
    body: html`${problem ? alarm(problem.code, texts.signInProblem(problem.code, problem.minutes)) : null}
<form method="post" action="${address}" novalidate>
<input type="hidden" name="form_token" value="${formToken}">
<input type="hidden" name="ticket" value="${ticket}">
<label for="code">${texts.code.label}</label>
<p id="hint">${texts.code.hint}</p>
<input id="code" name="code" type="text" inputmode="numeric" required maxlength="10" autocomplete="one-time-code"
  aria-describedby="${problem ? 'problem hint' : 'hint'}"${problem ? html` aria-invalid="true"` : null} autofocus>
<div class="actions">
<button type="submit" name="action" value="sign-in">${texts.code.submit}</button>
<button type="submit" name="action" value="cancel" class="second">${texts.code.cancel}</button>
</div>
</form>`,
  });
};
