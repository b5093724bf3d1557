import { createAccounts } from '@uplift/infra/identity/accounts';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { postgresForTests, type TestDatabase } from '@uplift/infra/postgres/postgres-for-tests';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { jsonOf, runUplift } from '../../terminal.fixture.js';

describe('people first', () => {
  let database: TestDatabase;
  beforeEach(async () => { database = await (await postgresForTests()).createDatabase(); });
  afterEach(() => database.drop());
  const env = () => ({ DATABASE_URL: database.url, UPLIFT_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'), UPLIFT_NEW_PASSWORD: 'long enough', LANG: 'en_GB.UTF-8' });
  const first = (...more: string[]) => runUplift(['people', 'first', '--region', 'kamchatka', '--name', 'Somebody', ...more], { env: env() });

  it('makes someone who can sign in and do everything else, once', async () => {
    const made = await first('--login', 'admin', '--json');
    expect([made.code, made.err]).toStrictEqual([0, '']);
    const { person } = jsonOf(made) as { person: string };
    const [pool, store] = [openPool(database.url, 'test', 1, () => undefined), await openPostgresEventStore({ url: database.url })];
    expect(await createAccounts({ pool }).verify('admin', 'long enough')).toStrictEqual({ personId: person });
    const events = await store.readStream(`person-${person}`);
    expect(events.map(({ type }) => type)).toStrictEqual(['PersonRegistered', 'RoleGranted', 'RoleGranted']);
    expect(JSON.stringify(events)).not.toContain('Somebody');
    expect(await first('--login', 'other')).toStrictEqual({ code: 1, out: '', err: 'The first administrator exists already\n'
      + 'Region kamchatka has had one before. Nothing was changed. Everyone else is registered by them: uplift people register.\n' });
    expect(await store.readStream(`person-${person}`)).toHaveLength(3);
    await store.close();
    await pool.end();
  });

  it('asks for what is missing', async () => {
    expect(await first()).toMatchObject({ code: 2, err: 'Give --login\n' });
    expect(await runUplift(['people', 'first', '--region', 'x', '--name', 'y', '--login', 'z', '--lang', 'en'])).toMatchObject({ code: 2, err: 'Name the database in DATABASE_URL\n' });
  });
});
