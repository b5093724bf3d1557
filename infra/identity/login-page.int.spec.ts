import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { createPageWalker, type WalkedPage } from './page-walker.js';
import { totpCode, totpStep } from './totp.js';
import { serveProvider, type ServedProvider } from './served-provider.fixture.js';

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const callback = 'http://127.0.0.1/callback';

describe('The login page', () => {
  let database: TestDatabase;
  let served: ServedProvider;

  beforeAll(async () => {
    database = await createTestDatabase();
    const limits = { account: { attempts: 3, windowSeconds: 600 }, address: { attempts: 8, windowSeconds: 600 } };
    served = await serveProvider({ pool: database.pool, limits });
    await served.accounts.createAccount({ personId: 'person-1', login: 'methodist', password: 'correct horse' });
  });
  beforeEach(async () => {
    await database.pool.query('DELETE FROM identity.attempts');
  });
  afterAll(async () => {
    await served.close();
    await database.drop();
  });

  const authorization = (extra: Readonly<Record<string, string>> = {}): URL => {
    const address = new URL(`${served.issuer}/auth`);
    address.search = new URLSearchParams({
      client_id: 'uplift-cli', response_type: 'code', redirect_uri: callback, scope: 'openid uplift', state: 'kept-by-the-program',
      code_challenge: challenge, code_challenge_method: 'S256', ...extra }).toString();
    return address;
  };
  const page = (reached: WalkedPage | URL): WalkedPage => {
    if (reached instanceof URL) throw new Error(`Expected a page, was sent to ${reached.href}`);
    return reached;
  };
  const begin = async () => {
    const go = createPageWalker({ until: callback });
    const login = page(await go(authorization()));
    const send = (fields: Readonly<Record<string, string>>) => go(login.form!.action, { ...login.form!.fields, action: 'sign-in', ...fields });
    return { go, login, send };
  };

  it('says which field is empty and keeps the login', async () => {
    const { send } = await begin();
    const nothing = page(await send({}));
    expect({ status: nothing.status, problem: nothing.problem }).toStrictEqual({ status: 422, problem: 'login-missing' });
    const half = page(await send({ login: 'methodist' }));
    expect({ status: half.status, problem: half.problem, login: half.form?.fields.login, password: half.form?.fields.password })
      .toStrictEqual({ status: 422, problem: 'password-missing', login: 'methodist', password: '' });
  });

  it('answers a wrong password with what happened and what to do, never with the password', async () => {
    const { send } = await begin();
    const wrong = page(await send({ login: 'methodist', password: 'a guess' }));
    expect({ status: wrong.status, problem: wrong.problem, explanation: wrong.explanation, fields: wrong.form?.fields }).toStrictEqual({
      status: 401, problem: 'wrong-credentials',
      explanation: 'Логин или пароль не подошли. Логин сохранён в поле. Проверьте раскладку и Caps Lock и введите пароль ещё раз.',
      fields: { form_token: wrong.form?.fields.form_token, login: 'methodist', password: '' } });
  });

  it('stops looking at passwords of an account after too many failures, the right one included', async () => {
    const { send } = await begin();
    for (const guess of ['one', 'two', 'three'])
      expect(page(await send({ login: 'Methodist ', password: guess })).problem).toBe('wrong-credentials');
    const right = page(await send({ login: 'methodist', password: 'correct horse' }));
    expect({ status: right.status, problem: right.problem, login: right.form?.fields.login })
      .toStrictEqual({ status: 429, problem: 'too-many-attempts', login: 'methodist' });
    await database.pool.query("UPDATE identity.attempts SET window_ends = now() - interval '1 second'");
    expect(page(await send({ login: 'methodist', password: 'correct horse' })).form?.names).toContain('form_token');
  });

  it('counts guesses sent at the same moment', async () => {
    const { send } = await begin();
    const answers = await Promise.all(Array.from({ length: 7 }, (_, index) => send({ login: 'methodist', password: `guess ${index}` })));
    const problems = answers.map((answer) => page(answer).problem).sort();
    expect(problems).toStrictEqual([...Array<string>(4).fill('too-many-attempts'), ...Array<string>(3).fill('wrong-credentials')]);
  });

  it('counts failures of one address over many logins, and forgets none for a success', async () => {
    const { send } = await begin();
    for (let guess = 0; guess < 8; guess += 1) await send({ login: `somebody-${guess}`, password: 'a guess' });
    expect(page(await send({ login: 'methodist', password: 'correct horse' })).problem).toBe('too-many-attempts');
  });

  it('refuses a form from another page', async () => {
    const { send } = await begin();
    const made = page(await send({ form_token: 'made-up', login: 'methodist', password: 'correct horse' }));
    expect({ status: made.status, problem: made.problem }).toStrictEqual({ status: 403, problem: 'foreign-form' });
  });

  it('refuses its own form, cookies and all, when another origin sends it, and without the cookies', async () => {
    const moved = await fetch(authorization(), { redirect: 'manual' });
    const cookie = moved.headers.getSetCookie().map((value) => value.split(';')[0]).join('; ');
    const address = new URL(moved.headers.get('location') ?? '', served.origin);
    const token = /name="form_token" value="([^"]+)"/.exec(await (await fetch(address, { headers: { cookie } })).text())?.[1] ?? '';
    const send = async (headers: Readonly<Record<string, string>>): Promise<number> => (await fetch(address, {
      method: 'POST', headers, redirect: 'manual',
      body: new URLSearchParams({ form_token: token, login: 'methodist', password: 'a guess', action: 'sign-in' }) })).status;
    expect({
      own: await send({ cookie, origin: served.origin }), foreign: await send({ cookie, origin: 'https://evil.example' }),
      opaque: await send({ cookie, origin: 'null' }), withoutCookies: await send({ origin: served.origin }),
    }).toStrictEqual({ own: 401, foreign: 403, opaque: 403, withoutCookies: 400 });
  });

  it('brings a cancelled sign-in back to the program', async () => {
    const { go, login } = await begin();
    const back = await go(login.form!.action, { ...login.form!.fields, action: 'cancel' });
    if (!(back instanceof URL)) throw new Error('Expected the program’s address');
    expect({ error: back.searchParams.get('error'), state: back.searchParams.get('state') })
      .toStrictEqual({ error: 'access_denied', state: 'kept-by-the-program' });
  });

  it('asks before a program acts in a person’s name, every time', async () => {
    const { go, send } = await begin();
    const consent = page(await send({ login: 'methodist', password: 'correct horse' }));
    expect(consent.form?.names).toStrictEqual(['form_token', 'action', 'action']);
    const back = await go(consent.form!.action, { ...consent.form!.fields, action: 'allow' });
    expect(back instanceof URL && back.searchParams.has('code')).toBe(true);
    expect(page(await go(authorization())).form?.names).toStrictEqual(['form_token', 'action', 'action']);
  });

  it('asks whoever has a second factor for its code, each taken once', async () => {
    const step = (): number => totpStep(Date.now());
    const { secret } = await served.secondFactors.begin('person-1');
    expect(page(await (await begin()).send({ login: 'methodist', password: 'correct horse' })).form?.names).not.toContain('code');
    await served.secondFactors.confirm('person-1', totpCode(secret, step() - 1));
    const { go, send } = await begin();
    const asked = page(await send({ login: 'methodist', password: 'correct horse' }));
    expect([asked.status, asked.problem, asked.form?.names]).toStrictEqual([200, null, ['form_token', 'ticket', 'code', 'action', 'action']]);
    const give = async (fields: Readonly<Record<string, string>>) => page(await go(asked.form!.action, { ...asked.form!.fields, action: 'sign-in', ...fields }));
    expect((await give({ code: ' ' })).problem).toBe('code-needed');
    expect((await give({ code: '000' })).problem).toBe('wrong-code');
    expect((await give({ ticket: `${asked.form!.fields.ticket!.split('.')[0]}.made-up`, code: totpCode(secret, step()) })).problem).toBe('second-code-expired');
    const taken = totpCode(secret, step());
    expect((await give({ code: taken })).form?.names).toStrictEqual(['form_token', 'action', 'action']);
    const next = await begin();
    const again = page(await next.send({ login: 'methodist', password: 'correct horse' }));
    expect(page(await next.go(again.form!.action, { ...again.form!.fields, code: taken, action: 'sign-in' })).problem).toBe('wrong-code');
    await database.pool.query('DELETE FROM identity.second_factors');
  });

  it('speaks the language asked for and remembers the switch', async () => {
    const titleOf = async (address: URL, headers: Readonly<Record<string, string>>): Promise<string> => {
      const moved = await fetch(address, { redirect: 'manual', headers });
      const cookie = moved.headers.getSetCookie().map((value) => value.split(';')[0]).join('; ');
      const shown = await fetch(new URL(moved.headers.get('location') ?? '', address), {
        headers: { ...headers, cookie: `${headers.cookie ?? ''}; ${cookie}` } });
      return /<title>(.*)<\/title>/.exec(await shown.text())?.[1] ?? '';
    };
    expect(await titleOf(authorization(), {})).toBe('Вход — Uplift');
    expect(await titleOf(authorization(), { 'accept-language': 'de, en;q=0.8, ru;q=0.5' })).toBe('Sign in — Uplift');
    expect(await titleOf(authorization({ ui_locales: 'en' }), { 'accept-language': 'ru' })).toBe('Sign in — Uplift');
    expect(await titleOf(authorization(), { cookie: 'uplift_language=en', 'accept-language': 'ru' })).toBe('Sign in — Uplift');
    const switched = await fetch(`${served.issuer}/device?lang=en`);
    expect(switched.headers.getSetCookie().find((value) => value.startsWith('uplift_language')))
      .toBe('uplift_language=en; path=/oidc; samesite=lax; httponly');
  });

  it('loads nothing from anywhere and cannot be framed', async () => {
    const response = await fetch(`${served.issuer}/device`);
    const markup = await response.text();
    expect(markup).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    const policy = (response.headers.get('content-security-policy') ?? '').replace(/sha256-[\w+/=]+/, 'sha256-…').split('; ');
    expect(policy).toStrictEqual([
      "default-src 'none'", "style-src 'sha256-…'", 'script-src', `form-action 'self' ${served.origin} http://127.0.0.1:*`,
      "base-uri 'none'", "frame-ancestors 'none'"]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('explains an expired page, an unknown page and an unknown program', async () => {
    const problemAt = async (path: string): Promise<unknown> => {
      const response = await fetch(`${served.issuer}${path}`, { headers: { accept: 'text/html' } });
      return [response.status, /data-problem="([\w-]+)"/.exec(await response.text())?.[1]];
    };
    expect(await problemAt('/interaction/not-begun-here')).toStrictEqual([400, 'sign-in-expired']);
    expect(await problemAt('/nothing-here')).toStrictEqual([404, 'page-unknown']);
    expect(await problemAt('/auth?client_id=stranger&response_type=code')).toStrictEqual([400, 'program-unknown']);
    expect(await problemAt('/auth?client_id=uplift-cli&response_type=code&redirect_uri=https://evil.example/&scope=openid'))
      .toStrictEqual([400, 'program-unknown']);
  });

  it('signs out after asking', async () => {
    const { go, send } = await begin();
    await send({ login: 'methodist', password: 'correct horse' });
    const asked = page(await go(new URL(`${served.issuer}/session/end`)));
    expect(asked.form?.names).toStrictEqual(['xsrf', 'logout']);
    const done = page(await go(asked.form!.action, { ...asked.form!.fields, logout: 'yes' }));
    expect({ status: done.status, path: done.address.pathname }).toStrictEqual({ status: 200, path: '/oidc/session/end/success' });
    expect(page(await go(authorization())).form?.names).toContain('password');
  });
});
