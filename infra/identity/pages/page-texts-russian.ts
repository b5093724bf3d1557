import type { DeviceProblem, Explanation, PageTexts, SignInProblem } from './page-texts.js';

const minutesInWords = (minutes: number): string => {
  const form = new Intl.PluralRules('ru').select(minutes);
  return `${minutes} ${form === 'one' ? 'минуту' : form === 'few' ? 'минуты' : 'минут'}`;
};

const signInProblem = (problem: SignInProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'wrong-credentials':
      return {
        what: 'Логин или пароль не подошли.',
        next: 'Логин сохранён в поле. Проверьте раскладку и Caps Lock и введите пароль ещё раз.' };
    case 'too-many-attempts':
      return {
        what: 'Слишком много неудачных попыток входа.',
        next: `Учётная запись не изменилась, логин сохранён в поле. Повторите через ${minutesInWords(minutes)} `
          + 'или попросите координатора задать новый пароль.' };
    case 'login-missing':
      return {
        what: 'Логин не указан.',
        next: 'Вход ещё не выполнен. Введите логин и пароль.' };
    case 'password-missing':
      return {
        what: 'Пароль не указан.',
        next: 'Логин сохранён в поле. Введите пароль.' };
    case 'code-needed':
      return {
        what: 'Код не указан.',
        next: 'Пароль принят. Введите код из программы-аутентификатора.' };
    case 'wrong-code':
      return {
        what: 'Код не подошёл.',
        next: 'Вход ещё не выполнен. Введите код, который программа показывает сейчас; каждый код действует один раз.' };
    case 'second-code-expired':
      return {
        what: 'Подтверждение устарело.',
        next: 'Вход не выполнен, ничего не изменено. Введите логин и пароль ещё раз.' };
    case 'foreign-form':
      return {
        what: 'Форма пришла с другой страницы или устарела.',
        next: 'Ничего не изменено. Повторите здесь.' };
  }
};

const deviceProblem = (problem: DeviceProblem, minutes: number): Explanation => {
  switch (problem) {
    case 'code-missing':
      return {
        what: 'Код не указан.',
        next: 'Ничего не изменено. Введите код, который показала программа.' };
    case 'code-unknown':
      return {
        what: 'Такого кода нет.',
        next: 'Введённое сохранено в поле. Сверьте код с тем, что показала программа.' };
    case 'code-expired':
      return {
        what: 'Срок действия кода истёк.',
        next: 'Ничего не изменено. Запустите вход в программе заново и введите новый код.' };
    case 'code-used':
      return {
        what: 'Этот код уже использован.',
        next: 'Прежний вход сохранён. Для нового входа запустите его в программе заново.' };
    case 'device-refused':
      return {
        what: 'Вход программы отклонён.',
        next: 'Доступ не выдан. Если это была ошибка, запустите вход в программе заново.' };
    case 'device-failed':
      return {
        what: 'Вход программы не завершён.',
        next: 'Доступ не выдан, ничего не изменено. Запустите вход в программе заново.' };
    case 'too-many-codes':
      return {
        what: 'Слишком много неверных кодов.',
        next: `Ничего не изменено. Повторите через ${minutesInWords(minutes)}.` };
  }
};

export const russianPageTexts: PageTexts = {
  product: 'Uplift', otherLanguage: 'English', errorInTitle: 'Ошибка', home: 'На главную', technical: 'Для службы поддержки',
  signIn: { title: 'Вход', login: 'Логин', password: 'Пароль', submit: 'Войти', cancel: 'Отмена', forgotten: 'Забыли пароль?' },
  code: {
    title: 'Код подтверждения', label: 'Код из программы-аутентификатора', submit: 'Подтвердить', cancel: 'Отмена',
    hint: 'Шесть цифр. Код меняется каждые полминуты.' },
  consent: {
    title: 'Разрешить доступ?',
    asks: (client) => `«${client}» просит работать от вашего имени: видеть и делать то же, что можете вы.`,
    warning: 'Разрешайте, только если вы сами запустили эту программу.', allow: 'Разрешить', refuse: 'Отказать' },
  device: {
    title: 'Вход программы', label: 'Код с экрана программы', submit: 'Продолжить',
    hint: 'Восемь букв, например BCDF-GHJK. Регистр не важен.' },
  deviceConfirm: {
    title: 'Тот ли это код?', waits: (client) => `Программа «${client}» ждёт входа. Она должна показывать код:`,
    compare: 'Если код другой или вы не запускали программу, откажите.', yes: 'Код совпадает', no: 'Отказать' },
  deviceDone: { title: 'Программа вошла', text: 'Вернитесь в программу. Эту страницу можно закрыть.' },
  signOut: {
    title: 'Выйти?', yes: 'Выйти', no: 'Остаться',
    text: 'Всё сохранённое останется. Чтобы продолжить работу, понадобится войти снова.' },
  signedOut: { title: 'Вы вышли', text: 'Эту страницу можно закрыть или войти снова.' },
  signInProblem,
  deviceProblem,
  pageProblem: {
    'sign-in-expired': {
      what: 'Эта страница входа устарела.',
      next: 'Ничего не изменено. Вернитесь на главную и начните вход заново.' },
    'page-unknown': {
      what: 'Такой страницы нет.',
      next: 'Ничего не изменено. Проверьте адрес или вернитесь на главную.' },
    'request-refused': {
      what: 'Запрос на вход составлен неверно.',
      next: 'Ничего не изменено. Вернитесь на главную и начните вход заново.' },
    'program-unknown': {
      what: 'Эта программа не зарегистрирована.',
      next: 'Доступ не выдан. Обратитесь к тому, кто её установил.' },
    'server-failed': {
      what: 'Вход не удался из-за ошибки сервера.',
      next: 'Ничего не изменено. Повторите через минуту; если не поможет, сообщите координатору.' },
  },
};
