/** What a person is told about the way to sign in. `hours`: for how long the link is good. */
export type SignInNews =
  | { readonly kind: 'password-link'; readonly link: string; readonly hours: number; /** Somebody who looks after accounts sent it. */ readonly byManager: boolean }
  | { readonly kind: 'password-set' }
  | { readonly kind: 'second-factor-reset' };

interface Words { readonly subject: string; readonly greeting: string; readonly lines: readonly string[]; readonly link: string | null; readonly footer: string }

const hoursInRussian = (hours: number): string => {
  const form = new Intl.PluralRules('ru').select(hours);
  return `${hours} ${form === 'one' ? 'час' : form === 'few' ? 'часа' : 'часов'}`;
};
const footers = { ru: 'Письмо отправлено автоматически, отвечать на него не нужно.', en: 'This mail was sent automatically; there is no need to answer it.' } as const;
const greetings = { ru: (name: string) => `Здравствуйте, ${name}!`, en: (name: string) => `Hello ${name},` } as const;

const russian = (news: SignInNews): Pick<Words, 'subject' | 'lines' | 'link'> => {
  switch (news.kind) {
    case 'password-link': return {
      subject: 'Новый пароль для входа', link: news.link,
      lines: [
        news.byManager ? 'Тот, кто ведёт учётные записи, отправил вам ссылку, чтобы задать новый пароль.' : 'Кто-то попросил ссылку, чтобы задать новый пароль для вашей учётной записи.',
        `Ссылка сработает один раз и действует ${hoursInRussian(news.hours)}. Прежний пароль работает, пока вы не задали новый.`,
        news.byManager ? 'Если вы об этом не просили, не открывайте ссылку и сообщите координатору.' : 'Если это были не вы, ничего не делайте: пароль останется прежним.',
      ] };
    case 'password-set': return {
      subject: 'Пароль для входа изменён', link: null,
      lines: ['Пароль вашей учётной записи задан заново по ссылке из письма или полученной от координатора. Все открытые входы закрыты.', 'Если это были не вы, сразу сообщите координатору.'] };
    case 'second-factor-reset': return {
      subject: 'Второй фактор входа отключён', link: null,
      lines: ['Тот, кто ведёт учётные записи, отключил код с телефона для вашего входа. Теперь хватает пароля. Все открытые входы закрыты.',
        'Подключите код заново в настройках. Если вы об этом не просили, смените пароль и сразу сообщите координатору.'] };
  }
};
const english = (news: SignInNews): Pick<Words, 'subject' | 'lines' | 'link'> => {
  switch (news.kind) {
    case 'password-link': return {
      subject: 'A new password to sign in', link: news.link,
      lines: [
        news.byManager ? 'Whoever looks after accounts has sent you a link to set a new password.' : 'Somebody asked for a link to set a new password of your account.',
        `The link works once and for ${news.hours === 1 ? 'one hour' : `${news.hours} hours`}. Your present password works until you have set a new one.`,
        news.byManager ? 'If you did not ask for it, do not open the link and tell the coordinator.' : 'If it was not you, do nothing: the password stays as it is.',
      ] };
    case 'password-set': return {
      subject: 'Your password was changed', link: null,
      lines: ['The password of your account was set anew, by a link from a mail or from the coordinator. All open sign-ins were ended.', 'If it was not you, tell the coordinator at once.'] };
    case 'second-factor-reset': return {
      subject: 'Your second factor was turned off', link: null,
      lines: ['Whoever looks after accounts has turned off the code of your phone. Your password is enough now. All open sign-ins were ended.',
        'Turn it on anew in the settings. If you did not ask for this, change your password and tell the coordinator at once.'] };
  }
};

/** A letter about the way to sign in. It names no login, and links to nothing but where a password is set. */
export const signInMail = (news: SignInNews, { language, name }: { readonly language: 'ru' | 'en'; readonly name: string }): { readonly subject: string; readonly text: string; readonly html: string } => {
  const { subject, lines, link } = language === 'ru' ? russian(news) : english(news);
  const [greeting, footer] = [greetings[language](name), footers[language]];
  const text = [greeting, '', ...lines.flatMap((line) => [line, '']), ...link === null ? [] : [link, ''], '--', footer, ''].join('\n');
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head>
<body style="font-family: sans-serif; max-width: 40em; line-height: 1.45; color: #1a1a1a">
${[greeting, ...lines].map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${link === null ? '' : `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`}
<p style="color: #5a5a5a; font-size: .85em">${escaped(footer)}</p>
</body></html>
`;
  return { subject, text, html };
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
