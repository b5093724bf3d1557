import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { eventNamed } from '../contract/events.js';
import { openPostgresEventStore, type PostgresEventStore } from '../postgres/open-postgres-event-store.js';
import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { checkExport } from './check-export.js';
import { exportLog } from './export-log.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';
import { publicKeyOf, signingKeyFrom } from './signing-key.js';
import { verifyStreams } from './verify-streams.js';
import { writeCheckpoint } from './write-checkpoint.js';

describe('integrity of a log in PostgreSQL', () => {
  const signingKey = signingKeyFrom(randomBytes(32));
  const now = '2027-06-30T18:00:00.120Z';
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;
  let checkpoints: PostgresCheckpoints;

  beforeEach(async () => {
    database = await (await postgresForTests()).createDatabase();
    store = await openPostgresEventStore({ url: database.url });
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    checkpoints = await PostgresCheckpoints.open(pool);
    for (let part = 0; part < 3; part += 1) {
      await store.append(Array.from({ length: 10 }, (_, index) => ({
        stream: `case-${part}-${index}`, expected: null, events: [1, 2, 3].map((step) => eventNamed(`${part} ${index} ${step}`)) })));
      await writeCheckpoint(store, checkpoints, signingKey, now);
    }
  });
  afterEach(async () => {
    await Promise.all([store.close(), pool.end()]);
    await database.drop();
  });

  const check = () => checkExport(exportLog(store, checkpoints, signingKey, now), publicKeyOf(signingKey));
  const place = (report: Awaited<ReturnType<typeof check>>) => (report.sound ? 'sound' : [report.line, report.problem.code]);

  it('is exported and found sound', async () => {
    expect(await check()).toMatchObject({ sound: true, events: 90, streams: 30, checkpoints: 3 });
    expect((await checkpoints.all()).map(({ size, at }) => [size, at])).toStrictEqual([[30, now], [60, now], [90, now]]);
    expect(await verifyStreams(store)).toStrictEqual({ sound: true, events: 90, streams: 30 });
  });

  it('shows what was done behind the store\'s back', async () => {
    const edits: [string, (string | number)[]][] = [
      ['UPDATE events.events SET data = \'{"name":"forged"}\' WHERE stream = \'case-1-4\' AND version = 2', [46, 'changed']],
      ['DELETE FROM events.events WHERE stream = \'case-1-4\' AND version = 2', [46, 'missing']],
      ['DELETE FROM events.events WHERE stream = \'case-1-9\'', [60, 'tree']],
      ['DELETE FROM events.events WHERE stream LIKE \'case-2-%\' AND version = 3', [84, 'tree']],
      ['UPDATE events.events SET recorded_at = recorded_at - interval \'1 day\' WHERE stream = \'case-0-0\'', [32, 'tree']],
      ['UPDATE integrity.checkpoints SET signature = (SELECT signature FROM integrity.checkpoints WHERE size = 30) WHERE size = 60', [63, 'signature']],
    ];
    await pool.query('CREATE TABLE kept_events AS TABLE events.events; CREATE TABLE kept_checkpoints AS TABLE integrity.checkpoints');
    for (const [edit, expected] of edits) {
      await pool.query(edit);
      expect([edit, place(await check())]).toStrictEqual([edit, expected]);
      await pool.query(`TRUNCATE events.events, integrity.checkpoints;
        INSERT INTO events.events OVERRIDING SYSTEM VALUE SELECT * FROM kept_events; INSERT INTO integrity.checkpoints SELECT * FROM kept_checkpoints`);
    }
    expect(place(await check())).toBe('sound');
  });

  it('breaks in the living store at the event that was changed', async () => {
    await pool.query('UPDATE events.events SET actor = \'person:other\' WHERE stream = \'case-1-4\' AND version = 2');
    expect(await verifyStreams(store)).toMatchObject({ sound: false, problem: { code: 'changed', en: expect.stringContaining('Event 2 of stream case-1-4') as string } });
  });
});
