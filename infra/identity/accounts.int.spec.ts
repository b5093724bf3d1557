import { createTestDatabase, type TestDatabase } from '../postgres/test-database.fixture.js';
import { AccountError } from './account-error.js';
import { createAttemptThrottle } from './attempt-throttle.js';
import { createBrowserSessions } from './browser-sessions.js';
import { createPasswordResets } from './password-resets.js';
import { defaultSignInLimits } from './sign-in-check.js';
import { createSecondFactors } from './second-factors.js';
import { totpCode, totpStep } from './totp.js';
import { createAccounts, type Accounts } from './accounts.js';
import { migrateIdentity } from './identity-schema.js';
import { createSubjectLinks } from './subject-links.js';

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof AccountError)) throw new Error(`Expected an AccountError, got ${String(error)}`);
  return error.code;
};

describe('Accounts', () => {
  let database: TestDatabase;
  let accounts: Accounts;

  beforeAll(async () => {
    database = await createTestDatabase();
    await Promise.all([migrateIdentity(database.pool), migrateIdentity(database.pool)]);
    accounts = createAccounts({ pool: database.pool, hashing: { memoryCost: 1024, timeCost: 1 } });
  });
  beforeEach(async () => {
    await database.pool.query('DELETE FROM identity.accounts');
  });
  afterAll(() => database.drop());

  it('knows a person by login, in any case and spelling, and password', async () => {
    expect(await accounts.createAccount({ personId: 'p1', login: ' Йод ', password: 'correct horse' })).toBe('created');
    expect(await accounts.verify('йод'.normalize('NFD').toUpperCase(), 'correct horse')).toStrictEqual({ personId: 'p1' });
    expect(await accounts.verify('йод', 'Correct horse')).toBeNull();
    expect(await accounts.verify('nobody', 'correct horse')).toBeNull();
    const found = await accounts.find('p1');
    expect(found).toStrictEqual({ personId: 'p1', login: 'Йод', disabled: false, createdAt: found?.createdAt });
    expect(await accounts.find('p2')).toBeNull();
  });

  it('set a password anew by a link that is good once, for a while and until the next, and end open sign-ins', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'methodist', password: 'correct horse' });
    const { pool } = database;
    const throttle = createAttemptThrottle({ pool, secret: 'x' });
    const sessions = createBrowserSessions({ pool });
    const resets = createPasswordResets({ pool, origin: 'https://uplift.example', secret: 'key', accounts, sessions, throttle, limits: { ...defaultSignInLimits, address: { attempts: 2, windowSeconds: 600 } } });
    const issue = async (reset: string, seconds = 600): Promise<string> => (await resets.issue('p1', reset, seconds)).link.split('https://uplift.example/password/new#')[1]!;
    const first = await issue('r1');
    expect(await issue('r1')).toBe(first);
    expect(await resets.find(first)).toStrictEqual({ person: 'p1', reset: 'r1', login: 'methodist' });
    const second = await issue('r2');
    expect([await resets.find(first), await resets.use(first, 'a new password')]).toStrictEqual([null, false]);
    expect(await codeOf(resets.use(second, 'short'))).toBe('password-invalid');
    await pool.query(`INSERT INTO identity.artifacts (model, id, payload, expires_at) VALUES ('Session', 's1', '{"accountId": "p1", "loginTs": 1}', now() + interval '1 hour')`);
    expect(await sessions.listOf('p1')).toHaveLength(1);
    expect(await Promise.all([resets.use(second, 'a new password'), resets.use(second, 'a new password')]).then((all) => all.filter(Boolean))).toHaveLength(1);
    expect([await accounts.verify('methodist', 'a new password'), await sessions.listOf('p1')]).toStrictEqual([{ personId: 'p1' }, []]);
    expect(await resets.use(second, 'a third password')).toBe(false);
    expect(await resets.use(await issue('r3', -1), 'a third password')).toBe(false);
    const closed = await issue('r4');
    await accounts.setDisabled('p1', true);
    expect([await resets.find(closed), await resets.personOf('methodist')]).toStrictEqual([null, null]);
    expect((await pool.query<{ found: boolean }>('SELECT bool_or(secret_hash = $1) AS found FROM identity.password_resets', [closed])).rows).toStrictEqual([{ found: false }]);
    expect([await resets.waitOf('10.0.0.1'), await resets.waitOf('10.0.0.1'), await resets.waitOf('10.0.0.1') > 0]).toStrictEqual([0, 0, true]);
  });

  it('adds a second factor once a code of it was given, take each code once, and go without it for another', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'methodist', password: 'correct horse' });
    let now = 1_800_000_000_000;
    const throttle = createAttemptThrottle({ pool: database.pool, secret: 'x' });
    const factors = createSecondFactors({ pool: database.pool, throttle, limit: { attempts: 3, windowSeconds: 600 }, now: () => now });
    expect(await codeOf(factors.begin('nobody'))).toBe('account-unknown');
    expect(await codeOf(factors.confirm('p1', '000000'))).toBe('second-factor-unknown');
    const first = await factors.begin('p1');
    const { secret, address } = await factors.begin('p1');
    expect([first.secret === secret, address]).toStrictEqual([false, `otpauth://totp/Uplift:methodist?issuer=Uplift&secret=${secret}&algorithm=SHA1&digits=6&period=30`]);
    const code = (): string => totpCode(secret, totpStep(now));
    expect(await codeOf(factors.confirm('p1', totpCode(first.secret, totpStep(now))))).toBe('code-wrong');
    expect([await factors.enabledAt('p1'), await factors.verify('p1', code())]).toStrictEqual([null, false]);
    await factors.confirm('p1', code());
    await factors.confirm('p1', code());
    expect(await factors.enabledAt('p1')).toMatch(/^\d{4}-/);
    expect(await codeOf(factors.begin('p1'))).toBe('second-factor-present');
    expect(await factors.verify('p1', code())).toBe(false);
    now += 30_000;
    expect([await factors.verify('p1', code()), await factors.verify('p1', code())]).toStrictEqual([true, false]);
    now += 30_000;
    for (const wrong of ['000000', '111111', '222222']) expect(await codeOf(factors.remove('p1', wrong === code() ? '333333' : wrong))).toBe('code-wrong');
    expect(await codeOf(factors.remove('p1', code()))).toBe('code-too-many');
    await database.pool.query('DELETE FROM identity.attempts');
    await factors.remove('p1', code());
    expect(await factors.enabledAt('p1')).toBeNull();
  });

  it('stores argon2id hashes, never passwords', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'one', password: 'correct horse' });
    const { rows } = await database.pool.query('SELECT * FROM identity.accounts');
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$/);
    expect(JSON.stringify(rows)).not.toContain('correct horse');
  });

  it('hashes the password of an unknown login too: with a cost argon2 refuses, that fails as for a known one', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'one', password: 'correct horse' });
    const impossible = createAccounts({ pool: database.pool, hashing: { memoryCost: 1, timeCost: 1 } });
    await expect(impossible.verify('nobody', 'a guess')).rejects.toThrow('Memory cost');
  });

  it('changes nothing on a repeat, and refuses what contradicts', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'one', password: 'correct horse' });
    expect(await accounts.createAccount({ personId: 'p1', login: 'ONE', password: 'another horse' })).toBe('existing');
    expect(await accounts.verify('one', 'another horse')).toBeNull();
    expect(await codeOf(accounts.createAccount({ personId: 'p2', login: 'one', password: 'correct horse' }))).toBe('login-taken');
    expect(await codeOf(accounts.createAccount({ personId: 'p1', login: 'two', password: 'correct horse' }))).toBe('person-has-account');
    expect(await codeOf(accounts.createAccount({ personId: 'p3', login: 'with space', password: 'correct horse' }))).toBe('login-invalid');
    expect(await codeOf(accounts.createAccount({ personId: 'p3', login: 'three', password: 'short' }))).toBe('password-invalid');
    expect(await codeOf(accounts.setPassword('p9', 'correct horse'))).toBe('account-unknown');
  });

  it('creates an account once when asked twice at the same time', async () => {
    const create = () => accounts.createAccount({ personId: 'p1', login: 'one', password: 'correct horse' });
    const outcomes = await Promise.all([create(), create(), create(), create()]);
    expect(outcomes.sort()).toStrictEqual(['created', 'existing', 'existing', 'existing']);
  });

  it('disables and enables', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'one', password: 'correct horse' });
    await accounts.setDisabled('p1', true);
    expect(await accounts.verify('one', 'correct horse')).toBeNull();
    await accounts.setDisabled('p1', false);
    expect(await accounts.verify('one', 'correct horse')).toStrictEqual({ personId: 'p1' });
  });

  it('shows the passwords of demo accounts until someone changes them', async () => {
    await accounts.createAccount({ personId: 'p1', login: 'demo-one', password: 'shown at start', demo: true });
    await accounts.createAccount({ personId: 'p2', login: 'demo-two', password: 'shown at start', demo: true });
    await accounts.createAccount({ personId: 'p3', login: 'real', password: 'correct horse' });
    await accounts.setPassword('p2', 'private now');
    expect(await accounts.listDemoAccounts()).toStrictEqual([
      { personId: 'p1', login: 'demo-one', password: 'shown at start' }, { personId: 'p2', login: 'demo-two', password: null }]);
    expect(await accounts.verify('demo-two', 'private now')).toStrictEqual({ personId: 'p2' });
  });

  it('links subjects of an outside provider to people', async () => {
    const links = createSubjectLinks({ pool: database.pool, embeddedIssuer: 'http://127.0.0.1:3000/oidc' });
    const subject = { issuer: 'https://login.example', subject: 'abc' };
    expect(await links.personOf(subject)).toBeNull();
    await links.linkSubject({ ...subject, personId: 'p1' });
    await links.linkSubject({ ...subject, personId: 'p1' });
    expect(await codeOf(links.linkSubject({ ...subject, personId: 'p2' }))).toBe('subject-linked');
    expect(await links.personOf(subject)).toBe('p1');
    expect(await links.personOf({ ...subject, issuer: 'https://another.example' })).toBeNull();
    expect(await links.personOf({ issuer: 'http://127.0.0.1:3000/oidc', subject: 'p7' })).toBe('p7');
    expect([await links.unlinkSubject(subject), await links.unlinkSubject(subject)]).toStrictEqual([true, false]);
    expect(await links.personOf(subject)).toBeNull();
  });
});
