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
import { p99Of, type BenchOptions, type BenchResult } from './bench-result.js';
import { startChild } from './child-process.js';
import type { ApiOptions } from './api-child.js';
import { shippedProgramme } from './shipped-programme.js';
import { Stage } from './stage.js';
import { historyCycle, liveThrough } from './year-history.js';

const requests = 500;
/** Into November: packages are handed in and reviewed, some steps are late. */
const days = [30, 45, 60, 75];

/** The status of a cycle of n schools, asked by a signed-in coordinator over HTTP. The floor is a plain count over the same cases. */
export const benchStatus = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const url = await stage.database();
  const temporal = await stage.temporal('engine');
  const store = await openPostgresEventStore({ url });
  stage.atEnd(() => store.close());
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  stage.atEnd(() => pool.end());
  await liveThrough(store, { schools: n, days, say });
  const ask = await signedIn(stage, { url, pool, temporalAddress: temporal.address, store });
  await rebuildReadModels({ pool, store, decode: engineCodec.decode, signal: new AbortController().signal, holder: 'bench' });
  const { cases } = await ask() as { cases: unknown };
  say(`cases: ${JSON.stringify(cases).slice(0, 200)}`);
  const [times, floors]: [number[], number[]] = [[], []];
  for (let request = 0; request < requests; request += 1) {
    times.push(await timed(ask));
    floors.push(await timed(() => pool.query('SELECT kind, stage, status, count(*) FROM read.cases WHERE cycle = $1 GROUP BY kind, stage, status', [historyCycle])));
  }
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0) / 1000;
  const [seconds, floorSeconds] = [sum(times), sum(floors)];
  return { bench: 'status', n, seconds, rate: requests / seconds, floorRate: requests / floorSeconds, ratio: floorSeconds / seconds, p99Ms: p99Of(times) };
});

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

interface Parts {
  readonly url: string; readonly pool: pg.Pool; readonly temporalAddress: string; readonly store: Awaited<ReturnType<typeof openPostgresEventStore>>;
}

/** The API in a process of its own, and a coordinator of the region signed in at it: answers how to ask for the status. */
const signedIn = async (stage: Stage, { url, pool, temporalAddress, store }: Parts): Promise<() => Promise<unknown>> => {
  const port = await freePort();
  const options: ApiOptions = { databaseUrl: url, temporalAddress, port, dataDir: await stage.subfolder('data'), masterKey: randomBytes(32).toString('base64') };
  const api = await startChild('api-child', options);
  stage.atEnd(() => api.stop());
  const account = { login: 'bench', password: randomBytes(12).toString('base64url') };
  const person = 'p-bench';
  const about = { person, actor: { kind: 'system' as const, id: 'bench' }, now: '2026-09-01T00:00:00.000Z' };
  const scope = { kind: 'region' as const, id: (await shippedProgramme('smolensk')).region.id };
  const commands = [
    { type: 'RegisterPerson' as const, sealed: 'sealed', language: 'en' as const, ...about },
    { type: 'GrantRole' as const, grant: { role: 'institute-coordinator' as const, scope }, ...about },
  ];
  const around = { context: undefined, id: null, correlationId: 'bench', expectedVersion: null };
  for (const result of await new CommandHandler(store, engineCodec).handleMany(personAggregate, commands.map((command) => ({ command, ...around })))) stateOrThrow(result);
  await createAccounts({ pool }).createAccount({ personId: person, ...account });
  const { accessToken } = await signIn({ issuer: `http://127.0.0.1:${port}/oidc`, ...account });
  return async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/cycles/${historyCycle}`, { headers: { authorization: `Bearer ${accessToken}` } });
    if (!response.ok) throw new Error(`the status was answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
};
