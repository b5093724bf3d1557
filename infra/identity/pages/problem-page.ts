import type { Language } from '@uplift/domain/core/domain-error';
import { html } from './html.js';
import { alarm, pageLayout } from './page-layout.js';
import { pageTexts, type PageProblem } from './page-texts.js';

export interface ProblemPage {
  readonly language: Language;
  readonly address: string;
  readonly home: string;
  readonly problem: PageProblem;
  /** The protocol's own words, for whoever has to look into it. */
  readonly technical: string | null;
}

export const problemPage = ({ language, address, home, problem, technical }: ProblemPage): string => {
  const texts = pageTexts[language];
  const explanation = texts.pageProblem[problem];
  return pageLayout({
    language, address, title: texts.signIn.title, isError: true,
    body: html`${alarm(problem, explanation)}
${technical === null ? null : html`<p class="hint">${texts.technical}: ${technical}</p>`}
<p><a class="button" href="${home}">${texts.home}</a></p>`,
  });
};
