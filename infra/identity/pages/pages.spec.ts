import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { html } from './html.js';
import { loginPage } from './login-page.js';
import { pageLanguage } from './page-language.js';
import { pageStyleSource } from './page-style.js';
import { pageTexts } from './page-texts.js';

const asking = (headers: IncomingMessage['headers']): IncomingMessage => ({ headers }) as IncomingMessage;

describe('The sign-in pages', () => {
  it('choose the language: switch, cookie, program, browser, Russian', () => {
    const browser = { 'accept-language': 'en-GB, ru;q=0.5' };
    expect(pageLanguage(asking({ ...browser, cookie: 'a=b; uplift_language=ru' }), 'en', 'ru')).toBe('en');
    expect(pageLanguage(asking({ ...browser, cookie: 'a=b; uplift_language=ru' }), null, 'en')).toBe('ru');
    expect(pageLanguage(asking(browser), null, 'de ru')).toBe('ru');
    expect(pageLanguage(asking(browser), null)).toBe('en');
    expect(pageLanguage(asking({ 'accept-language': 'en;q=0, de, ru;q=0.1' }), null)).toBe('ru');
    expect(pageLanguage(asking({ 'accept-language': 'zh' }), 'xx')).toBe('ru');
  });

  it('escape everything that came from outside', () => {
    expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.markup).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>');
    const page = loginPage({ language: 'en', address: '/x', formToken: 't', login: '"><script>alert(1)</script>', problem: null });
    expect(page).not.toContain('<script');
  });

  it('have exactly the style that their policy allows', () => {
    const page = loginPage({ language: 'ru', address: '/x', formToken: 't', login: '', problem: null });
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(pageStyleSource).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page).not.toMatch(/ style="| on\w+="/);
  });

  it('count minutes in Russian', () => {
    const texts = [1, 3, 15, 21].map((minutes) => /через (\d+ \S+)/.exec(pageTexts.ru.signInProblem('too-many-attempts', minutes).next)?.[1]);
    expect(texts).toStrictEqual(['1 минуту', '3 минуты', '15 минут', '21 минуту']);
  });

  it('tie the explanation to the fields it is about', () => {
    const page = loginPage({ language: 'ru', address: '/x', formToken: 't', login: 'one', problem: { code: 'password-missing', minutes: 0 } });
    expect(page).toContain('id="problem" role="alert" data-problem="password-missing"');
    expect(page).toMatch(/<input id="password"[^>]* aria-describedby="problem" aria-invalid="true" autofocus>/);
    expect(page).toMatch(/<input id="login"[^>]* value="one"[^>]* aria-describedby="problem">/);
  });
});
