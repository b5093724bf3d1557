import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { alarm, pageLayout } from './page-layout.js';
import { pageTexts, type DeviceProblem } from './page-texts.js';

interface DevicePage { readonly language: Language; readonly address: string }

export interface DeviceCodePage extends DevicePage {
  readonly formToken: string;
  readonly code: string;
  readonly problem: { readonly code: DeviceProblem; readonly minutes: number } | null;
}

export const deviceCodePage = ({ language, address, formToken, code, problem }: DeviceCodePage): string => {
  const texts = pageTexts[language];
  return pageLayout({
    language, address, title: texts.device.title, isError: problem !== null,
    body: html`${problem ? alarm(problem.code, texts.deviceProblem(problem.code, problem.minutes)) : null}
<form method="post" action="${address}" novalidate>
<input type="hidden" name="xsrf" value="${formToken}">
<label for="user_code">${texts.device.label}</label>
<input id="user_code" name="user_code" type="text" class="code" value="${code}" required maxlength="40" autocomplete="off"
  autocapitalize="characters" spellcheck="false" aria-describedby="hint${problem ? ' problem' : ''}"${
  problem ? html` aria-invalid="true"` : null} autofocus>
<p class="hint" id="hint">${texts.device.hint}</p>
<div class="actions"><button type="submit">${texts.device.submit}</button></div>
</form>`,
  });
};

export interface DeviceConfirmPage extends DevicePage { readonly formToken: string; readonly code: string; readonly client: string }

export const deviceConfirmPage = ({ language, address, formToken, code, client }: DeviceConfirmPage): string => {
  const texts = pageTexts[language].deviceConfirm;
  return pageLayout({
    language, address, title: texts.title,
    body: html`<p>${texts.waits(client)}</p>
<p class="shown-code">${code}</p>
<p>${texts.compare}</p>
<form method="post" action="${address}">
<input type="hidden" name="xsrf" value="${formToken}">
<input type="hidden" name="user_code" value="${code}">
<div class="actions">
<button type="submit" name="confirm" value="yes">${texts.yes}</button>
<button type="submit" name="abort" value="yes" class="second">${texts.no}</button>
</div>
</form>`,
  });
};

export const deviceDonePage = ({ language, address }: DevicePage): string => {
  const texts = pageTexts[language].deviceDone;
  return pageLayout({ language, address, title: texts.title, body: html`<p role="status">${texts.text}</p>` });
};
