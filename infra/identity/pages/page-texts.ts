import type { Language } from '@uplift/domain/core/domain-error';

/** An explanation to a person: what happened; what was kept and what to do now. */
export interface Explanation { readonly what: string; readonly next: string }

export type SignInProblem = 'wrong-credentials' | 'too-many-attempts' | 'login-missing' | 'password-missing' | 'foreign-form';
export type DeviceProblem = 'code-missing' | 'code-unknown' | 'code-expired' | 'code-used' | 'device-refused' | 'device-failed' | 'too-many-codes';
export type PageProblem = 'sign-in-expired' | 'page-unknown' | 'request-refused' | 'program-unknown' | 'server-failed';

export interface PageTexts {
  readonly product: string;
  readonly otherLanguage: string;
  readonly errorInTitle: string;
  readonly home: string;
  readonly signIn: { readonly title: string; readonly login: string; readonly password: string; readonly submit: string; readonly cancel: string };
  readonly consent: { readonly title: string; readonly asks: (client: string) => string; readonly warning: string; readonly allow: string; readonly refuse: string };
  readonly device: {
    readonly title: string; readonly label: string; readonly hint: string; readonly submit: string;
    readonly confirmTitle: string; readonly confirm: (client: string) => string; readonly compare: string; readonly yes: string; readonly no: string;
    readonly doneTitle: string; readonly done: string;
  };
  readonly signOut: {
    readonly title: string; readonly explain: string; readonly yes: string; readonly no: string; readonly doneTitle: string; readonly done: string;
  };
  readonly signInProblem: (problem: SignInProblem, minutes: number) => Explanation;
  readonly deviceProblem: (problem: DeviceProblem, minutes: number) => Explanation;
  readonly pageProblem: Readonly<Record<PageProblem, Explanation>>;
  readonly technical: string;
}

const russianMinutes = (minutes: number): string => {
  const form = new Intl.PluralRules('ru').select(minutes);
  return `${minutes} ${form === 'one' ? 'минуту' : form === 'few' ? 'минуты' : 'минут'}`;
};
const englishMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

const russianSignInProblem = (problem: SignInProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'wrong-credentials':
      return { what: 'Логин или пароль не подошли.', next: 'Логин сохранён в поле. Проверьте раскладку и Caps Lock и введите пароль ещё раз.' };
    case 'too-many-attempts':
      return { what: 'Слишком много неудачных попыток входа.',
        next: `Учётная запись не изменилась, логин сохранён в поле. Повторите через ${russianMinutes(minutes)} или попросите координатора задать новый пароль.` };
    case 'login-missing':
      return { what: 'Логин не указан.', next: 'Вход ещё не выполнен. Введите логин и пароль.' };
    case 'password-missing':
      return { what: 'Пароль не указан.', next: 'Логин сохранён в поле. Введите пароль.' };
    case 'foreign-form':
      return { what: 'Форма пришла с другой страницы или устарела.', next: 'Вход не выполнен, ничего не изменено. Введите логин и пароль ещё раз здесь.' };
  }
};

const englishSignInProblem = (problem: SignInProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'wrong-credentials':
      return { what: 'The login or the password is wrong.', next: 'The login was kept. Check the keyboard layout and Caps Lock and type the password again.' };
    case 'too-many-attempts':
      return { what: 'There were too many failed attempts to sign in.',
        next: `The account is unchanged and the login was kept. Try again in ${englishMinutes(minutes)}, or ask the coordinator for a new password.` };
    case 'login-missing':
      return { what: 'No login was given.', next: 'You are not signed in yet. Type the login and the password.' };
    case 'password-missing':
      return { what: 'No password was given.', next: 'The login was kept. Type the password.' };
    case 'foreign-form':
      return { what: 'The form came from another page or is out of date.', next: 'You are not signed in and nothing was changed. Type both again here.' };
  }
};

const russianDeviceProblem = (problem: DeviceProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'code-missing': return { what: 'Код не указан.', next: 'Ничего не изменено. Введите код, который показала программа.' };
    case 'code-unknown': return { what: 'Такого кода нет.', next: 'Введённое сохранено в поле. Сверьте код с тем, что показала программа.' };
    case 'code-expired': return { what: 'Срок действия кода истёк.', next: 'Ничего не изменено. Запустите вход в программе заново и введите новый код.' };
    case 'code-used': return { what: 'Этот код уже использован.', next: 'Прежний вход сохранён. Для нового входа запустите его в программе заново.' };
    case 'device-refused': return { what: 'Вход программы отклонён.', next: 'Доступ не выдан. Если это была ошибка, запустите вход в программе заново.' };
    case 'device-failed': return { what: 'Вход программы не завершён.', next: 'Доступ не выдан, ничего не изменено. Запустите вход в программе заново.' };
    case 'too-many-codes':
      return { what: 'Слишком много неверных кодов.', next: `Ничего не изменено. Повторите через ${russianMinutes(minutes)}.` };
  }
};

const englishDeviceProblem = (problem: DeviceProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'code-missing': return { what: 'No code was given.', next: 'Nothing was changed. Type the code that the program shows.' };
    case 'code-unknown': return { what: 'There is no such code.', next: 'What you typed was kept. Compare it with the code that the program shows.' };
    case 'code-expired': return { what: 'The code has expired.', next: 'Nothing was changed. Start the sign-in again in the program and type the new code.' };
    case 'code-used': return { what: 'This code was used already.', next: 'The earlier sign-in was kept. For a new one, start it again in the program.' };
    case 'device-refused': return { what: 'The program was refused.', next: 'It got no access. If that was a mistake, start the sign-in again in the program.' };
    case 'device-failed': return { what: 'The program is not signed in.', next: 'It got no access and nothing was changed. Start the sign-in again in the program.' };
    case 'too-many-codes':
      return { what: 'There were too many wrong codes.', next: `Nothing was changed. Try again in ${englishMinutes(minutes)}.` };
  }
};

const russian: PageTexts = {
  product: 'Uplift', otherLanguage: 'English', errorInTitle: 'Ошибка', home: 'На главную', technical: 'Для службы поддержки',
  signIn: { title: 'Вход', login: 'Логин', password: 'Пароль', submit: 'Войти', cancel: 'Отмена' },
  consent: {
    title: 'Разрешить доступ?',
    asks: (client) => `«${client}» просит работать от вашего имени: видеть и делать то же, что можете вы.`,
    warning: 'Разрешайте, только если вы сами запустили эту программу.', allow: 'Разрешить', refuse: 'Отказать' },
  device: {
    title: 'Вход программы', label: 'Код с экрана программы', hint: 'Восемь букв, например BCDF-GHJK. Регистр не важен.', submit: 'Продолжить',
    confirmTitle: 'Тот ли это код?', confirm: (client) => `Программа «${client}» ждёт входа. Она должна показывать код:`,
    compare: 'Если код другой или вы не запускали программу, откажите.', yes: 'Код совпадает', no: 'Отказать',
    doneTitle: 'Программа вошла', done: 'Вернитесь в программу. Эту страницу можно закрыть.' },
  signOut: {
    title: 'Выйти?', explain: 'Всё сохранённое останется. Чтобы продолжить работу, понадобится войти снова.', yes: 'Выйти', no: 'Остаться',
    doneTitle: 'Вы вышли', done: 'Эту страницу можно закрыть или войти снова.' },
  signInProblem: russianSignInProblem,
  deviceProblem: russianDeviceProblem,
  pageProblem: {
    'sign-in-expired': { what: 'Эта страница входа устарела.', next: 'Ничего не изменено. Вернитесь на главную и начните вход заново.' },
    'page-unknown': { what: 'Такой страницы нет.', next: 'Ничего не изменено. Проверьте адрес или вернитесь на главную.' },
    'request-refused': { what: 'Запрос на вход составлен неверно.', next: 'Ничего не изменено. Вернитесь на главную и начните вход заново.' },
    'program-unknown': { what: 'Эта программа не зарегистрирована.', next: 'Доступ не выдан. Обратитесь к тому, кто её установил.' },
    'server-failed': { what: 'Вход не удался из-за ошибки сервера.', next: 'Ничего не изменено. Повторите через минуту; если не поможет, сообщите координатору.' },
  },
};

const english: PageTexts = {
  product: 'Uplift', otherLanguage: 'Русский', errorInTitle: 'Error', home: 'To the start page', technical: 'For support',
  signIn: { title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in', cancel: 'Cancel' },
  consent: {
    title: 'Allow access?', asks: (client) => `“${client}” asks to work in your name: to see and do what you can.`,
    warning: 'Allow it only if you started this program yourself.', allow: 'Allow', refuse: 'Refuse' },
  device: {
    title: 'Sign a program in', label: 'Code shown by the program', hint: 'Eight letters such as BCDF-GHJK. Case does not matter.', submit: 'Continue',
    confirmTitle: 'Is this the code?', confirm: (client) => `“${client}” waits to be signed in. It should show the code:`,
    compare: 'Refuse if the code differs or you did not start the program.', yes: 'The code matches', no: 'Refuse',
    doneTitle: 'The program is signed in', done: 'Go back to the program. You may close this page.' },
  signOut: {
    title: 'Sign out?', explain: 'Everything saved stays. To go on working you will have to sign in again.', yes: 'Sign out', no: 'Stay signed in',
    doneTitle: 'You are signed out', done: 'You may close this page or sign in again.' },
  signInProblem: englishSignInProblem,
  deviceProblem: englishDeviceProblem,
  pageProblem: {
    'sign-in-expired': { what: 'This sign-in page is out of date.', next: 'Nothing was changed. Go to the start page and sign in again.' },
    'page-unknown': { what: 'There is no such page.', next: 'Nothing was changed. Check the address or go to the start page.' },
    'request-refused': { what: 'The request to sign in is malformed.', next: 'Nothing was changed. Go to the start page and sign in again.' },
    'program-unknown': { what: 'This program is not registered.', next: 'It got no access. Ask whoever installed it.' },
    'server-failed': { what: 'The sign-in failed because of a server error.', next: 'Nothing was changed. Try again in a minute; if it stays, tell the coordinator.' },
  },
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { ru: russian, en: english };
