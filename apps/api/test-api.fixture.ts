import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

import { advanceCases } from '@uplift/activities/advance-cases';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { EventStore, Position } from '@uplift/infra/event-store/event-store';
import { PostgresCheckpoints } from '@uplift/infra/event-store/integrity/postgres-checkpoints';
import { openSeal } from '@uplift/infra/event-store/integrity/seal';
import { signingKeyFrom } from '@uplift/infra/event-store/integrity/signing-key';
import { writeCheckpoint } from '@uplift/infra/event-store/integrity/write-checkpoint';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostgresPersonKeys } from '@uplift/infra/event-store/personal-data/postgres-person-keys';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openLocalFileStore } from '@uplift/infra/files/local/local-file-store';
import type { Accounts } from '@uplift/infra/identity/accounts';
import { createEmbeddedProvider } from '@uplift/infra/identity/embedded-provider';
import { createSubjectLinks } from '@uplift/infra/identity/subject-links';
import { createTokenVerifier } from '@uplift/infra/identity/token-verifier';
import { createLogger } from '@uplift/infra/observability/logger';
import { createMetrics } from '@uplift/infra/observability/metrics';
import { freePort } from '@uplift/infra/postgres/free-port';
import { createTestDatabase, type TestDatabase } from '@uplift/infra/postgres/test-database.fixture';
import { Projector } from '@uplift/infra/projections/projector';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ApiDependencies } from './api-dependencies.js';
import { createApi } from './create-api.js';
import { demoPersonId, loadDemoRegion } from './demo/demo-region.js';
import { engineRoom } from './operate/engine-room.js';
import { VerifiedTokens } from './parts/verified-tokens.js';

export interface Answer<Body = Record<string, unknown>> { readonly status: number; readonly body: Body; readonly headers: Headers; readonly text: string }
export interface Sending { readonly key?: string | null; readonly headers?: Record<string, string>; readonly type?: string }
export interface Client {
  get<Body = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  /** Waits until lists show it. A fresh key unless one is given; `null` for none. */
  post<Body = Record<string, unknown>>(path: string, body?: unknown, sending?: Sending): Promise<Answer<Body>>;
  /** Uploads a file. */
  upload<Body = Record<string, unknown>>(content: Uint8Array, headers?: Record<string, string>, query?: string): Promise<Answer<Body>>;
}
export interface TestApi {
  readonly origin: string; readonly app: NestExpressApplication; readonly store: EventStore; readonly cycle: string;
  /** The demo's finished cycle, where it was asked for. */
  readonly lastYear: string | null;
  now: Instant;
  readonly people: { readonly accounts: Accounts; readonly personalData: PersonalData };
  /** A client of a demo person by login, or of nobody. */
  as(login: string | null): Client;
  token(person: string): Promise<string>;
  /** Does what the workflows do when they wake: opens cases and does what is due by now. */
  work(cycle: string): Promise<void>;
  /** Signs the log as it stands, as the relay does at intervals. */
  signLog(): Promise<void>;
  close(): Promise<void>;
}

const bearer = async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...await exportJWK(privateKey), kid: 'test', alg: 'ES256', use: 'sig' };
  const sign = (issuer: string, audience: string, person: string) =>
    new SignJWT({ scope: 'uplift' }).setProtectedHeader({ alg: 'ES256', kid: 'test' }).setIssuer(issuer).setAudience(audience).setSubject(person)
      .setIssuedAt().setExpirationTime('1h').sign(privateKey);
  return { jwk, sign };
};

/** The real API on a database of its own with the demo region in it, its projector beside it, and time in the test's hands. `withLastYear` brings the demo's finished cycle. */
export const startTestApi = async (
  { now = '2026-09-01T06:00:00.000Z', database: given, withLastYear = false, ...overrides }:
  { now?: Instant; database?: TestDatabase; withLastYear?: boolean } & Partial<ApiDependencies> = {},
): Promise<TestApi> => {
  const clock = { now };
  const database = given ?? await createTestDatabase();
  const { pool, url } = database;
  const store = await openPostgresEventStore({ url, clock: () => clock.now, poolSize: 6, pollEvery: 50 });
  const { jwk, sign } = await bearer();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const provider = await createEmbeddedProvider({ issuer: `${origin}/oidc`, pool, jwks: { keys: [jwk] }, hashing: { memoryCost: 1024, timeCost: 1 } });
  const masterKey = randomBytes(32);
  const personalData = new PersonalData(await PostgresPersonKeys.open(pool), masterKey);
  const folder = await mkdtemp(join(tmpdir(), 'uplift-test-files-'));
  const files = await openLocalFileStore({ folder, limit: 1_048_576 });
  const { cycle, lastYear } = await loadDemoRegion({ store, accounts: provider.accounts, personalData, clock: () => clock.now, ...withLastYear && { files } });
  const stopping = new AbortController();
  const projector = new Projector({ pool, store, decode: (event) => engineCodec.decode(event), holder: 'test' }).run(stopping.signal);
  const progress = new ReadProgress({ pool, url, store, pollMs: 50 });
  const room = engineRoom({ config: { temporal: { address: '127.0.0.1:1', namespace: 'default', apiKey: undefined, tls: null, uiPort: undefined } },
    pool, store, decode: (event) => engineCodec.decode(event) });
  const app = await createApi({
    clock: () => clock.now, store, pool, progress, provider, accounts: provider.accounts, personalData, seal: await openSeal(pool, masterKey), engine: room, files, cohortSize: 200,
    tokens: new VerifiedTokens(
      createTokenVerifier({ issuer: provider.issuer, audience: provider.audience, keys: provider.publicKeys }),
      createSubjectLinks({ pool, embeddedIssuer: provider.issuer })),
    logger: createLogger({ service: 'test', level: 'silent' }), metrics: createMetrics('test'), readiness: { postgres: () => pool.query('SELECT 1') }, ...overrides,
  });
  await app.listen(port, '127.0.0.1');
  const token = (person: string) => sign(provider.issuer, provider.audience, person);
  const reached = async (position: Position): Promise<void> => {
    if (!await progress.waitFor(position, 30_000)) throw new Error('the read models did not catch up');
  };
  await reached((await store.readStream(cycleStreamOf(cycle))).at(-1)!.position);

  const handler = new CommandHandler(store, engineCodec);
  const rosters = new CycleRosters(store, engineCodec);
  const advance = advanceCases({ store, codec: engineCodec, handler, contexts: new CaseContexts(store, engineCodec), rosters });
  const work = async (id: string): Promise<void> => {
    const roster = await rosters.current(id);
    for (const cohort of [null, ...roster?.cohorts ?? []]) await advance({ cycle: id, cohort, cases: null, because: {}, now: clock.now });
    const cases = [null, ...roster?.cohorts ?? []].flatMap((cohort) => roster!.casesOf(cohort).map((one) => caseStreamOf(one.id)));
    const positions = [...(await store.readStreams(cases)).values()].flatMap((events) => events.at(-1)?.position ?? []);
    for (const position of positions) await reached(position);
  };
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const known = tokens.get(login) ?? token(demoPersonId(login));
    tokens.set(login, known);
    return known;
  };
  const as = (login: string | null): Client => client(origin, async () => (login === null ? null : tokenOf(login)));
  const close = async (): Promise<void> => {
    await app.close();
    stopping.abort();
    await projector;
    await room.close();
    await files.close();
    await rm(folder, { recursive: true, force: true });
    await progress.close();
    await store.close();
    await database.drop();
  };
  const signLog = async (): Promise<void> => { await writeCheckpoint(store, await PostgresCheckpoints.open(pool), signingKeyFrom(masterKey), clock.now); };
  const people = { accounts: provider.accounts, personalData };
  return { origin, people, app, store, cycle, lastYear, as, token, work, signLog, close, get now() { return clock.now; }, set now(next: Instant) { clock.now = next; } };
};

const client = (origin: string, tokenOf: () => Promise<string | null>): Client => {
  const send = async <Body>(method: string, path: string, headers: Record<string, string>, body?: string | Uint8Array): Promise<Answer<Body>> => {
    const token = await tokenOf();
    const response = await fetch(`${origin}${path.startsWith('/api') ? path : `/api/v1${path}`}`, {
      method, headers: { ...token !== null && { authorization: `Bearer ${token}` }, ...headers }, ...body !== undefined && { body: body as string | Uint8Array<ArrayBuffer> } });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Body };
  };
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body = {}, { key = randomUUID(), headers = {}, type = 'application/json' } = {}) => send('POST', path, {
      'content-type': type, prefer: 'wait', ...key !== null && { 'idempotency-key': key }, ...headers,
    }, typeof body === 'string' ? body : JSON.stringify(body)),
    upload: (content, headers = {}, query = '') => send('POST', `/files${query}`, { 'content-type': 'application/octet-stream', ...headers }, content),
  };
};

/** The instant so many days later. */
export const daysLater = (instant: Instant, days: number): Instant => instantOf(Date.parse(instant) + days * 86_400_000);
