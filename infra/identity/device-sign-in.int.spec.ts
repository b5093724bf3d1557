import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { deviceSignIn, type DeviceCodeShown } from './device-sign-in.js';
import { loopbackSignIn } from './loopback-sign-in.js';
import { createPageWalker, type WalkedPage } from './page-walker.js';
import { SignInError } from './sign-in-error.js';
import { serveProvider, type ServedProvider } from './served-provider.fixture.js';
import { createTokenVerifier } from './token-verifier.js';

const credentials = { login: 'curator', password: 'correct horse', action: 'sign-in' };

const page = (reached: WalkedPage | URL): WalkedPage => {
  if (reached instanceof URL) throw new Error(`Expected a page, was sent to ${reached.href}`);
  return reached;
};

describe('Programs without a password of their own', () => {
  let database: TestDatabase;
  let served: ServedProvider;

  beforeAll(async () => {
    database = await createTestDatabase();
    served = await serveProvider({ pool: database.pool });
    await served.accounts.createAccount({ personId: 'person-1', login: 'curator', password: 'correct horse' });
  });
  afterAll(async () => {
    await served.close();
    await database.drop();
  });

  const subjectOf = async (token: string): Promise<string> =>
    (await createTokenVerifier({ issuer: served.issuer, audience: served.audience, keys: served.publicKeys })(token)).subject;

  /** Starts a device sign-in and hands over the code it shows. */
  const startDevice = async () => {
    let shown: (code: DeviceCodeShown) => void = () => {};
    const code = new Promise<DeviceCodeShown>((resolve) => { shown = resolve; });
    const result = deviceSignIn({ issuer: served.issuer, clientId: 'uplift-cli', show: (value) => shown(value) })
      .then((tokens) => ({ tokens }), (error: unknown) => ({ error }));
    return { code: await code, result };
  };

  /** What a person does in the browser, up to the question whether the code matches. */
  const typeCode = async (address: string, userCode: string) => {
    const go = createPageWalker({ until: 'http://127.0.0.1/never' });
    const entry = page(await go(new URL(address)));
    return { go, answer: page(await go(entry.form!.action, { ...entry.form!.fields, user_code: userCode })) };
  };

  it('signs a device in by its code, after confirming, login and consent', async () => {
    const { code, result } = await startDevice();
    expect(code.address).toBe(`${served.issuer}/device`);
    const { go, answer } = await typeCode(code.address, code.userCode.toLowerCase());
    expect(answer.form?.fields.user_code).toBe(code.userCode);
    const login = page(await go(answer.form!.action, { ...answer.form!.fields, confirm: 'yes' }));
    const consent = page(await go(login.form!.action, { ...login.form!.fields, ...credentials }));
    const done = page(await go(consent.form!.action, { ...consent.form!.fields, action: 'allow' }));
    expect({ status: done.status, problem: done.problem, form: done.form }).toStrictEqual({ status: 200, problem: null, form: null });
    const outcome = await result;
    if (!('tokens' in outcome)) throw outcome.error;
    expect(await subjectOf(outcome.tokens.accessToken)).toBe('person-1');
  }, 30_000);

  it('fills in the code that came with the address, without a script', async () => {
    const { code, result } = await startDevice();
    const entry = page(await createPageWalker({ until: 'http://127.0.0.1/never' })(new URL(code.addressWithCode)));
    expect(entry.form?.fields.user_code).toBe(code.userCode);
    const { go, answer } = await typeCode(code.address, code.userCode);
    const refused = page(await go(answer.form!.action, { ...answer.form!.fields, abort: 'yes' }));
    expect(refused.problem).toBe('device-refused');
    const outcome = await result;
    expect('error' in outcome && outcome.error instanceof SignInError && outcome.error.code).toBe('declined');
  }, 30_000);

  it('explains a missing and an unknown code, and stops guessing', async () => {
    const { answer: missing } = await typeCode(`${served.issuer}/device`, '');
    expect(missing.problem).toBe('code-missing');
    const { go, answer } = await typeCode(`${served.issuer}/device`, 'BBBB-BBBB');
    expect({ problem: answer.problem, kept: answer.form?.fields.user_code }).toStrictEqual({ problem: 'code-unknown', kept: 'BBBB-BBBB' });
    const guess = async () => page(await go(new URL(`${served.issuer}/device`), { xsrf: '', user_code: 'CCCC-CCCC' }));
    for (let guesses = 0; guesses < 20; guesses += 1) await typeCode(`${served.issuer}/device`, 'CCCC-CCCC');
    const stopped = await guess();
    expect({ status: stopped.status, problem: stopped.problem }).toStrictEqual({ status: 429, problem: 'too-many-codes' });
    await database.pool.query('DELETE FROM identity.attempts');
  }, 30_000);

  it('signs in a program on the person’s machine through their browser', async () => {
    const browser = async (address: string): Promise<void> => {
      const start = new URL(address);
      const go = createPageWalker({ until: start.searchParams.get('redirect_uri') ?? '' });
      const login = page(await go(start));
      const consent = page(await go(login.form!.action, { ...login.form!.fields, ...credentials }));
      const back = await go(consent.form!.action, { ...consent.form!.fields, action: 'allow' });
      if (!(back instanceof URL)) throw new Error('Expected the program’s address');
      await (await fetch(back)).text();
    };
    let browsing: Promise<void> = Promise.resolve();
    const tokens = await loopbackSignIn({ issuer: served.issuer, clientId: 'uplift-cli', open: (address) => { browsing = browser(address); } });
    await browsing;
    expect(await subjectOf(tokens.accessToken)).toBe('person-1');
  });
});
