import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { alarm, pageLayout } from './page-layout.js';
import { pageTexts, type SignInProblem } from './page-texts.js';

export interface LoginPage {
  readonly language: Language;
  /** Address of the form, also where it is sent to. */
  readonly address: string;
  readonly formToken: string;
  readonly login: string;
  readonly problem: { readonly code: SignInProblem; readonly minutes: number } | null;
}

export const loginPage = ({ language, address, formToken, login, problem }: LoginPage): string => {
  const texts = pageTexts[language];
  const described = problem ? html` aria-describedby="problem"` : null;
  const loginWrong = problem?.code === 'wrong-credentials' || problem?.code === 'login-missing';
  const passwordWrong = problem?.code === 'wrong-credentials' || problem?.code === 'password-missing';
  const invalid = html` aria-invalid="true"`;
  const focus = html` autofocus`;
  return pageLayout({
    language, address, title: texts.signIn.title, isError: problem !== null,
    body: html`${problem ? alarm(problem.code, texts.signInProblem(problem.code, problem.minutes)) : null}
<form method="post" action="${address}" novalidate>
<input type="hidden" name="form_token" value="${formToken}">
<label for="login">${texts.signIn.login}</label>
<input id="login" name="login" type="text" value="${login}" required maxlength="200" autocomplete="username"
  autocapitalize="none" spellcheck="false"${described}${loginWrong ? invalid : null}${login === '' ? focus : null}>
<label for="password">${texts.signIn.password}</label>
<input id="password" name="password" type="password" required maxlength="256" autocomplete="current-password"${
  described}${passwordWrong ? invalid : null}${login === '' ? null : focus}>
<div class="actions">
<button type="submit" name="action" value="sign-in">${texts.signIn.submit}</button>
<button type="submit" name="action" value="cancel" class="second">${texts.signIn.cancel}</button>
</div>
</form>
<p><a href="/password/forgotten">${texts.signIn.forgotten}</a></p>`,
  });
};
