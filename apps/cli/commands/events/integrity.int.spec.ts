import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresForTests, type TestDatabase } from '@uplift/infra/postgres/postgres-for-tests';
import { jsonOf, runUplift } from '../../terminal.fixture.js';

describe('the log under the eyes of an auditor', () => {
  let database: TestDatabase;
  let cwd: string;
  const run = (args: readonly string[]) => runUplift([...args, '--lang', 'en'], { cwd, env: {
    DATABASE_URL: database.url, UPLIFT_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'), UPLIFT_NEW_PASSWORD: 'long enough' } });
  const offline = (args: readonly string[]) => runUplift([...args, '--lang', 'en'], { cwd });

  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'uplift-log-'));
    database = await (await postgresForTests()).createDatabase();
    expect(await run(['people', 'first', '--region', 'kansk', '--name', 'Somebody', '--login', 'admin'])).toMatchObject({ code: 0 });
  });
  afterEach(async () => {
    await database.drop();
    await rm(cwd, { recursive: true, force: true });
  });

  it('is exported, and checked without the database', async () => {
    expect(jsonOf(await run(['events', 'verify', '--json']))).toStrictEqual({ sound: true, events: 3, streams: 1 });
    expect(await run(['events', 'export', 'log.jsonl', '--key-out', 'key.pem'])).toStrictEqual({ code: 0, err: '',
      out: 'Lines exported: 5. To check: uplift events check log.jsonl --key key.pem\n' });
    expect(await offline(['events', 'check', 'log.jsonl', '--key', 'key.pem', '--at-least', '3'])).toStrictEqual({ code: 0, err: '',
      out: 'The log is sound: 3 events, 1 streams, 1 signed checkpoints.\n' });
    expect(await offline(['events', 'check', 'log.jsonl', '--key', 'key.pem', '--at-least', '4'])).toMatchObject({ code: 1, out: expect.stringContaining('should hold at least 4') as string });
  });

  it('is found out when it was changed, in the file and in the database', async () => {
    await run(['events', 'export', 'log.jsonl', '--key-out', 'key.pem']);
    await writeFile(join(cwd, 'forged.jsonl'), (await readFile(join(cwd, 'log.jsonl'), 'utf8')).replace('"administrator"', '"expert"'));
    const forged = await offline(['events', 'check', 'forged.jsonl', '--key', 'key.pem']);
    expect(forged).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/^forged\.jsonl:3: Event 2 of stream person-\S+ was changed/) as string });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('UPDATE events.events SET data = replace(data::text, \'administrator\', \'expert\')::jsonb WHERE version = 2');
    await client.end();
    expect(await run(['events', 'verify'])).toMatchObject({ code: 1, out: expect.stringMatching(/Event 2 of stream person-\S+ was changed/) as string });
  });
});
