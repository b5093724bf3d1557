import type { Language } from '@uplift/domain/core/domain-error';
import { englishPageTexts } from './page-texts-english.js';
import { russianPageTexts } from './page-texts-russian.js';

/** An explanation to a person: what happened; what was kept and what to do now. */
export interface Explanation { readonly what: string; readonly next: string }

export type SignInProblem = 'wrong-credentials' | 'too-many-attempts' | 'login-missing' | 'password-missing' | 'foreign-form' | 'code-needed' | 'wrong-code' | 'second-code-expired';
export type DeviceProblem =
  | 'code-missing' | 'code-unknown' | 'code-expired' | 'code-used' | 'device-refused' | 'device-failed' | 'too-many-codes';
export type PageProblem = 'sign-in-expired' | 'page-unknown' | 'request-refused' | 'program-unknown' | 'server-failed';

type Words<Names extends string> = Readonly<Record<Names, string>>;

export interface PageTexts {
  readonly product: string;
  readonly otherLanguage: string;
  readonly errorInTitle: string;
  readonly home: string;
  readonly technical: string;
  readonly signIn: Words<'title' | 'login' | 'password' | 'submit' | 'cancel' | 'forgotten'>;
  readonly code: Words<'title' | 'label' | 'hint' | 'submit' | 'cancel'>;
  readonly consent: Words<'title' | 'warning' | 'allow' | 'refuse'> & { asks(client: string): string };
  readonly device: Words<'title' | 'label' | 'hint' | 'submit'>;
  readonly deviceConfirm: Words<'title' | 'compare' | 'yes' | 'no'> & { waits(client: string): string };
  readonly deviceDone: Words<'title' | 'text'>;
  readonly signOut: Words<'title' | 'text' | 'yes' | 'no'>;
  readonly signedOut: Words<'title' | 'text'>;
  signInProblem(problem: SignInProblem, minutes: number): Explanation;
  deviceProblem(problem: DeviceProblem, minutes: number): Explanation;
  readonly pageProblem: Readonly<Record<PageProblem, Explanation>>;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = { ru: russianPageTexts, en: englishPageTexts };
