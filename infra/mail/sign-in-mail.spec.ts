import { signInMail, type SignInNews } from './sign-in-mail.js';

const link: SignInNews = { kind: 'password-link', link: 'https://uplift.example/password/new#abc', hours: 24, byManager: true };

describe('a letter about signing in', () => {
  it('gives the link once in words and once to press, and says how long it is good', () => {
    const { subject, text, html } = signInMail(link, { language: 'ru', name: 'Мария <b>' });
    expect(subject).toBe('Новый пароль для входа');
    expect(text).toContain('действует 24 часа.');
    expect(text).toContain('\nhttps://uplift.example/password/new#abc\n');
    expect(html).toContain('<a href="https://uplift.example/password/new#abc">');
    expect(html).toContain('Мария &#60;b&#62;!');
  });

  it('tells a stranger’s deed so that it does not go unnoticed, and links to nothing', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const kind of ['password-set', 'second-factor-reset'] as const) {
        const { text, html } = signInMail({ kind }, { language, name: 'N' });
        expect(text).toMatch(/сообщите координатору|tell the coordinator/);
        expect(`${text}${html}`).not.toMatch(/https?:/);
      }
    }
    expect(signInMail({ ...link, byManager: false, hours: 1 }, { language: 'en', name: 'N' }).text).toContain('works once and for one hour.');
    expect(signInMail({ ...link, byManager: false, hours: 1 }, { language: 'ru', name: 'N' }).text).toContain('действует 1 час.');
  });
});
