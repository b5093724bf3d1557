import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { createAccounts } from '@uplift/infra/identity/accounts';
import { signIn } from '@uplift/infra/identity/sign-in-client';
import { freePort } from '@uplift/infra/postgres/free-port';
import { rebuildReadModels } from '@uplift/infra/projections/rebuild';
import type { ApiOptions } from './api-child.js';
import type { BenchOptions } from './bench-result.js';
import { startChild } from './child-process.js';
import { shippedProgramme } from './shipped-programme.js';
import type { Stage } from './stage.js';
import { liveThrough } from './year-history.js';

/** Into November: packages are handed in and reviewed, some steps are late. */
const days = [30, 45, 60, 75];

export interface ServedCycle {
  readonly origin: string;
  readonly pool: pg.Pool;
  /** Of the region's coordinator. */
  readonly account: { readonly login: string; readonly password: string };
  /** Asks the API as the coordinator; throws unless the answer is good. */
  readonly get: (path: string) => Promise<unknown>;
}

/** A cycle of n schools in November, its read models up to date, and the API in a process of its own with a coordinator who has signed in. */
export const servedCycle = async (stage: Stage, { n, say }: Pick<BenchOptions, 'n' | 'say'>): Promise<ServedCycle> => {
  const url = await stage.database();
  const temporal = await stage.temporal('engine');
  const store = await openPostgresEventStore({ url });
  stage.atEnd(() => store.close());
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  stage.atEnd(() => pool.end());
  await liveThrough(store, { schools: n, days, say });
  const port = await freePort();
  const options: ApiOptions = { databaseUrl: url, temporalAddress: temporal.address, port, dataDir: await stage.subfolder('data'), masterKey: randomBytes(32).toString('base64') };
  const api = await startChild('api-child', options);
  stage.atEnd(() => api.stop());
  const account = { login: 'bench', password: randomBytes(12).toString('base64url') };
  await appointCoordinator(new CommandHandler(store, engineCodec));
  await createAccounts({ pool }).createAccount({ personId: person, ...account });
  await rebuildReadModels({ pool, store, decode: engineCodec.decode, signal: new AbortController().signal, holder: 'bench' });
  const origin = `http://127.0.0.1:${port}`;
  const { accessToken } = await signIn({ issuer: `${origin}/oidc`, ...account });
  return { origin, pool, account, get: async (path) => {
    const response = await fetch(`${origin}/api/v1${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    return response.json();
  } };
};

const person = 'p-bench';

const appointCoordinator = async (handler: CommandHandler): Promise<void> => {
  const about = { person, actor: { kind: 'system' as const, id: 'bench' }, now: '2026-09-01T00:00:00.000Z' };
  const scope = { kind: 'region' as const, id: (await shippedProgramme('smolensk')).region.id };
  const commands = [
    { type: 'RegisterPerson' as const, sealed: 'sealed', language: 'en' as const, ...about },
    { type: 'GrantRole' as const, grant: { role: 'institute-coordinator' as const, scope }, ...about },
  ];
  const around = { context: undefined, id: null, correlationId: 'bench', expectedVersion: null };
  for (const result of await handler.handleMany(personAggregate, commands.map((command) => ({ command, ...around })))) stateOrThrow(result);
};
