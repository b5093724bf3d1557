import type { Language } from '@uplift/domain/core/domain-error';

const catalogue = {
  'wrong-credentials': {
    ru: 'Логин или пароль не подошли. Ничего не изменено. Проверьте их и повторите.',
    en: 'The login or the password is wrong. Nothing was changed. Check both and repeat.' },
  'code-needed': {
    ru: 'Вход подтверждается кодом с телефона, а здесь его ввести нельзя. Ничего не изменено. Войдите через браузер.',
    en: 'The sign-in is confirmed by a code of a phone, which cannot be typed here. Nothing was changed. Sign in with a browser.' },
  'too-many-attempts': {
    ru: 'Слишком много неудачных попыток входа. Учётная запись не изменилась. Повторите через четверть часа.',
    en: 'There were too many failed attempts to sign in. The account is unchanged. Try again in a quarter of an hour.' },
  declined: {
    ru: 'Вход отклонён. Ничего не изменено. Если это ошибка, начните вход заново.',
    en: 'The sign-in was declined. Nothing was changed. If that was a mistake, start again.' },
  expired: {
    ru: 'Код входа устарел. Ничего не изменено. Начните вход заново.',
    en: 'The code has expired. Nothing was changed. Start the sign-in again.' },
  'refresh-refused': {
    ru: 'Вход завершён или отозван. Ничего не изменено. Войдите снова.',
    en: 'The sign-in has ended or was revoked. Nothing was changed. Sign in again.' },
  'issuer-unreachable': {
    ru: 'Сервис входа не отвечает. Ничего не изменено. Проверьте его адрес и повторите.',
    en: 'The sign-in service does not answer. Nothing was changed. Check its address and repeat.' },
  'unknown-page': {
    ru: 'Сервис входа показал незнакомую страницу. Ничего не изменено. Войдите через браузер.',
    en: 'The sign-in service showed an unknown page. Nothing was changed. Sign in with a browser.' },
} as const;

export type SignInErrorCode = keyof typeof catalogue;

/** A program could not sign in. `technical` is for its log. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly technical: string | null;
  constructor(readonly code: SignInErrorCode, { technical = null, cause }: { technical?: string | null; cause?: unknown } = {}) {
    super(technical === null ? catalogue[code].en : `${catalogue[code].en} (${technical})`, { cause });
    this.technical = technical;
  }

  detail(language: Language): string { return catalogue[this.code][language]; }
}
