import { postgresForTests, type TestDatabase } from '../../postgres/postgres-for-tests.js';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';

const databases: TestDatabase[] = [];
afterAll(async () => { for (const database of databases) await database.drop(); });

eventStoreContract('PostgreSQL', async () => {
  const database = await (await postgresForTests()).createDatabase();
  databases.push(database);
  let opened = 0;
  return {
    fresh: () => openPostgresEventStore({ url: database.url, schema: `events_${opened += 1}` }),
    beside: () => openPostgresEventStore({ url: database.url, schema: `events_${opened}` }),
  };
}, { idsUniqueIn: 'store', tailingSeconds: 15 });
