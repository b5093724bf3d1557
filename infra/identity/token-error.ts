import type { Language } from '@uplift/domain/core/domain-error';

const signInAgain = { ru: 'Ничего не изменено. Войдите снова и повторите.', en: 'Nothing was changed. Sign in again and repeat.' };
const foreign = {
  ru: 'Ничего не изменено. Войдите через эту установку и повторите.',
  en: 'Nothing was changed. Sign in to this installation and repeat.' };

const catalogue = {
  'token-malformed': {
    ru: ['Маркер доступа повреждён', `Он не читается как подписанный маркер. ${signInAgain.ru}`],
    en: ['The access token is malformed', `It cannot be read as a signed token. ${signInAgain.en}`] },
  'token-expired': {
    ru: ['Срок действия входа истёк', `Маркер доступа больше не действует. ${signInAgain.ru}`],
    en: ['The sign-in has expired', `The access token is no longer valid. ${signInAgain.en}`] },
  'token-not-yet-valid': {
    ru: ['Маркер доступа ещё не действует', 'Ничего не изменено. Проверьте часы сервера и повторите позже.'],
    en: ['The access token is not valid yet', 'Nothing was changed. Check the clocks of the servers and repeat later.'] },
  'token-wrong-audience': {
    ru: ['Маркер доступа выдан не для этого сервера', `Его адресат другой. ${foreign.ru}`],
    en: ['The access token is meant for another server', `Its audience differs. ${foreign.en}`] },
  'token-wrong-issuer': {
    ru: ['Маркер доступа выдан другим сервисом входа', `Его издатель не тот, которому доверяет этот сервер. ${foreign.ru}`],
    en: ['Another sign-in service issued the access token', `Its issuer is not the one trusted here. ${foreign.en}`] },
  'token-unknown-key': {
    ru: ['Маркер доступа подписан неизвестным ключом', `Среди ключей сервиса входа его нет. ${signInAgain.ru}`],
    en: ['The access token is signed with an unknown key', `The sign-in service has no such key. ${signInAgain.en}`] },
  'token-bad-signature': {
    ru: ['Подпись маркера доступа неверна', `Маркер изменён после выдачи. ${signInAgain.ru}`],
    en: ['The signature of the access token is wrong', `The token was changed after it was issued. ${signInAgain.en}`] },
  'token-incomplete': {
    ru: ['В маркере доступа не хватает сведений', `Нет субъекта или срока действия, либо это маркер другого вида. ${signInAgain.ru}`],
    en: ['The access token lacks what is needed', `It has no subject or expiry, or it is another kind of token. ${signInAgain.en}`] },
  'issuer-unreachable': {
    ru: ['Сервис входа не отвечает', 'Проверить вход сейчас нельзя. Ничего не изменено. Повторите через минуту.'],
    en: ['The sign-in service does not answer', 'The sign-in cannot be checked now. Nothing was changed. Repeat in a minute.'] },
} as const;

export type TokenErrorCode = keyof typeof catalogue;

/** Why a bearer token was not accepted. All are answered with 401, except `issuer-unreachable`: 503. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  constructor(readonly code: TokenErrorCode, options?: ErrorOptions) {
    super(`${catalogue[code].en[0]}. ${catalogue[code].en[1]}`, options);
  }

  get status(): 401 | 503 { return this.code === 'issuer-unreachable' ? 503 : 401; }
  title(language: Language): string { return catalogue[this.code][language][0]; }
  detail(language: Language): string { return catalogue[this.code][language][1]; }
}
