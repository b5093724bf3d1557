import type { Language } from '@uplift/domain/core/domain-error';

const catalogue = {
  'login-taken': {
    ru: ['Логин уже занят', 'Учётная запись с таким логином есть у другого человека. Ничего не изменено. Выберите другой логин.'],
    en: ['The login is taken', 'Another person has an account with this login. Nothing was changed. Choose another login.'] },
  'person-has-account': {
    ru: ['У человека уже есть учётная запись', 'Её логин другой. Ничего не изменено. Задайте для неё новый пароль.'],
    en: ['The person has an account already', 'Its login is a different one. Nothing was changed. Set a new password for it.'] },
  'login-invalid': {
    ru: ['Логин не подходит', 'Логин — от 2 до 200 знаков без пробелов. Ничего не изменено.'],
    en: ['The login is not valid', 'A login has 2 to 200 characters and no spaces. Nothing was changed.'] },
  'password-invalid': {
    ru: ['Пароль не подходит', 'В пароле должно быть от 8 до 256 знаков. Прежний пароль сохранён.'],
    en: ['The password is not valid', 'A password has 8 to 256 characters. The old one was kept.'] },
  'account-unknown': {
    ru: ['Учётной записи нет', 'У этого человека нет учётной записи. Ничего не изменено.'],
    en: ['There is no such account', 'This person has no account. Nothing was changed.'] },
  'password-wrong': {
    ru: ['Нынешний пароль не подошёл', 'Пароль не изменён. Проверьте раскладку и Caps Lock и введите нынешний пароль ещё раз.'],
    en: ['The present password is wrong', 'The password was not changed. Check the keyboard layout and Caps Lock and type the present password again.'] },
  'second-factor-present': {
    ru: ['Второй фактор уже включён', 'Вход уже подтверждается кодом. Ничего не изменено. Чтобы перейти на другой телефон, сначала отключите прежний.'],
    en: ['The second factor is on already', 'Sign-ins are confirmed by a code already. Nothing was changed. To use another phone, remove the present one first.'] },
  'second-factor-unknown': {
    ru: ['Второй фактор не подключён', 'Подключение не начато или уже отменено. Ничего не изменено. Начните его заново.'],
    en: ['There is no second factor', 'Its set-up was not begun, or was undone. Nothing was changed. Begin it anew.'] },
  'code-wrong': {
    ru: ['Код не подошёл', 'Код неверен, устарел или уже использован. Ничего не изменено. Введите код, который программа показывает сейчас.'],
    en: ['The code is wrong', 'The code is wrong, too old or was used before. Nothing was changed. Type the code the program shows now.'] },
  'code-too-many': {
    ru: ['Слишком много неверных кодов', 'Проверка кодов приостановлена. Ничего не изменено. Повторите через четверть часа.'],
    en: ['There were too many wrong codes', 'Codes are not looked at for a while. Nothing was changed. Try again in a quarter of an hour.'] },
  'subject-linked': {
    ru: ['Эта учётная запись уже связана', 'Внешняя учётная запись связана с другим человеком. Связь сохранена.'],
    en: ['The account is linked already', 'The external account is linked with another person. The link was kept.'] },
} as const;

export type AccountErrorCode = keyof typeof catalogue;

/** A change to accounts that was refused; nothing was stored. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  constructor(readonly code: AccountErrorCode) {
    super(catalogue[code].en[1]);
  }

  title(language: Language): string { return catalogue[this.code][language][0]; }
  detail(language: Language): string { return catalogue[this.code][language][1]; }
}
