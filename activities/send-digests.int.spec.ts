import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { ApplicationFailure } from '@temporalio/common';
import type { MailboxEvent } from '@uplift/domain/mailbox/events';
import { mailboxStreamOf } from '@uplift/domain/mailbox/stream';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { personStreamOf } from '@uplift/domain/person/stream';
import type { Position } from '@uplift/infra/event-store/event-store';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { InMemoryPersonKeys } from '@uplift/infra/event-store/personal-data/in-memory-person-keys';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { startMailSink, type MailSink } from '@uplift/infra/launcher/mail-sink';
import { createMailer, type Mailer } from '@uplift/infra/mail/mailer';
import { createTestDatabase, type TestDatabase } from '@uplift/infra/postgres/test-database.fixture';
import { History } from '@uplift/infra/projections/history/history.fixture';
import { smallProgramme, smallYear } from '@uplift/infra/projections/history/small-programme.fixture';
import { Projector } from '@uplift/infra/projections/projector';
import { digestsByDay } from '@uplift/infra/projections/queries/digests';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { DigestsSent } from './create-activities.js';
import { createSendDigests } from './send-digests.js';

jest.setTimeout(120_000);

const cycle = 'north-2026';
let database: TestDatabase;
let store: PostgresEventStore;
let progress: ReadProgress;
let handler: CommandHandler;
let history: History;
let personal: PersonalData;
let folder: string;
let sink: MailSink;
let mailer: Mailer;
let files: string[];
const stopping = new AbortController();
let projecting: Promise<void>;

/** Where the newest event of cases and people lies; the head may be held back by any open transaction. */
const newest = async (): Promise<Position> => {
  const streams = await store.readStreams([...history.cases.map(caseStreamOf), ...history.schools.flatMap(({ school }) => [personStreamOf(`p-${school}`), mailboxStreamOf(`p-${school}`, cycle)])]);
  return [...streams.values()].flatMap((events) => events.slice(-1)).map(({ position }) => position).sort((a, b) => store.comparePositions(a, b)).at(-1)!;
};
const run = async (at: string, over: Partial<Parameters<typeof createSendDigests>[0]> = {}): Promise<DigestsSent> => {
  const activity = createSendDigests({
    db: database.pool, progress, store, codec: engineCodec, handler, personalData: personal, mailer, baseUrl: 'https://uplift.example.org', clock: () => at, ...over });
  return new MockActivityEnvironment().run(activity, { cycle, at, positions: [await newest()] });
};
/** Mails since the last look. */
const mails = async (): Promise<ParsedMail[]> => Promise.all(files.splice(0).map(async (file) => simpleParser(await readFile(file))));
const recipients = (parsed: readonly ParsedMail[]): string[] => parsed.map(({ to }) => (Array.isArray(to) ? to[0]! : to!).value[0]!.address!).sort();
const mailboxEvents = async (): Promise<MailboxEvent[]> => {
  const { events } = await store.readAll({ after: null, limit: 1_000_000 });
  return events.filter(({ stream }) => stream.startsWith('mailbox-')).map((stored) => engineCodec.decode(stored) as MailboxEvent);
};
/** A person's own reminder: a notice for a school, whenever the test wants one. */
const remind = (school: string, now: string, message = 'please') => history.sendToCases(
  [{ type: 'RequestReminder', case: caseIdOf(cycle, { kind: 'school', id: school }), step: 'survey', message, actor: { kind: 'person', id: 'p-coordinator' }, now }]);

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openPostgresEventStore({ url: database.url });
  progress = new ReadProgress({ pool: database.pool, url: database.url, store });
  handler = new CommandHandler(store, engineCodec);
  personal = new PersonalData(new InMemoryPersonKeys(), randomBytes(32));
  const seal = (person: string) => personal.encryptFor(person,
    JSON.stringify({ name: `Name of ${person}`, email: person === 'p-m-1-s-3' ? null : `${person}@example.org`, phone: null }));
  history = new History(handler, { document: smallProgramme, year: smallYear, cycle, municipalities: 1, schoolsEach: 14, seed: 1, seal });
  await history.launch();
  files = [];
  folder = await mkdtemp(join(tmpdir(), 'uplift-digest-'));
  sink = await startMailSink({ folder, onMail: ({ file }) => files.push(file) });
  mailer = createMailer({ url: sink.url, from: 'uplift@example.org', timeoutMs: 5_000 });
  projecting = new Projector({ pool: database.pool, store, decode: engineCodec.decode, holder: 'test', leaseMs: 60_000 }).run(stopping.signal);
});
afterAll(async () => {
  stopping.abort();
  await projecting;
  mailer.close();
  await progress.close();
  await store.close();
  await sink.stop();
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

describe('the digest', () => {
  it('tells each person everything in one mail, once', async () => {
    const at = '2026-09-03T06:15:00.000Z';
    for (const school of ['m-1-s-1', 'm-1-s-2', 'm-1-s-1']) await remind(school, '2026-09-03T05:00:00.000Z', `to ${school} at ${files.length}`);
    await remind('m-1-s-4', '2026-09-03T06:30:00.000Z');
    await run(at);
    const sent = await mails();
    expect(recipients(sent)).toStrictEqual(['p-m-1-s-1@example.org', 'p-m-1-s-2@example.org']);
    const first = sent.find(({ to }) => recipients([{ to } as ParsedMail])[0] === 'p-m-1-s-1@example.org')!;
    expect(first.text!.match(/•/g)).toHaveLength(2);
    await run(at);
    expect(await mails()).toStrictEqual([]);
    expect((await mailboxEvents()).map(({ type, data, occurredAt }) => [type, data.person, data.day, 'notices' in data ? data.notices.length : 0, occurredAt]).sort())
      .toStrictEqual([['DigestSent', 'p-m-1-s-1', '2026-09-03', 2, at], ['DigestSent', 'p-m-1-s-2', '2026-09-03', 1, at]]);
  });

  it('comes once a day: what arrives later waits for the next day', async () => {
    await remind('m-1-s-1', '2026-09-03T08:00:00.000Z');
    // Whoever runs it has to come again: somebody was written to that day already.
    expect(await run('2026-09-03T09:00:00.000Z')).toStrictEqual({ left: true });
    expect(recipients(await mails())).toStrictEqual(['p-m-1-s-4@example.org']);
    expect(await run('2026-09-04T06:15:00.000Z')).toStrictEqual({ left: false });
    expect(recipients(await mails())).toStrictEqual(['p-m-1-s-1@example.org']);
  });

  it('goes out when the mail server is back, and only to those not told yet', async () => {
    const at = '2026-09-07T06:15:00.000Z';
    const told = (await mailboxEvents()).length;
    for (let school = 1; school <= 14; school += 1) await remind(`m-1-s-${school}`, '2026-09-07T05:00:00.000Z');
    const { port } = sink;
    await sink.stop();
    const down = run(at);
    await expect(down).rejects.toThrow(ApplicationFailure);
    await expect(down).rejects.toMatchObject({ type: 'MailNotTaken', nonRetryable: false });
    const failed = (await mailboxEvents()).slice(told).filter(({ type }) => type === 'DigestFailed');
    expect(failed.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(failed)).not.toContain('example.org');
    sink = await startMailSink({ folder, port, onMail: ({ file }) => files.push(file) });
    await run(at);
    const sent = recipients(await mails());
    expect(sent).toHaveLength(13);
    expect(new Set(sent).size).toBe(13);
    const events = (await mailboxEvents()).slice(told);
    const attempts = events.flatMap((event) => (event.type === 'DigestSent' ? [event.data.attempts] : []));
    expect(attempts).toHaveLength(13);
    expect(Math.max(...attempts)).toBe(2);
    expect(events.filter(({ type }) => type === 'DigestUndeliverable').map(({ data }) => data)).toMatchObject([{ person: 'p-m-1-s-3', why: 'no-address' }]);
    await run(at);
    expect(await mails()).toStrictEqual([]);
  });

  it('records a mail once when it died between sending and recording, and repeats it under the same id', async () => {
    const at = '2026-09-08T06:15:00.000Z';
    await remind('m-1-s-5', '2026-09-08T05:00:00.000Z');
    const dying = { handleMany: () => Promise.reject(new Error('killed')) } as unknown as CommandHandler;
    await expect(run(at, { handler: dying })).rejects.toThrow('killed');
    await run(at);
    const twice = await mails();
    expect(recipients(twice)).toStrictEqual(['p-m-1-s-5@example.org', 'p-m-1-s-5@example.org']);
    expect(twice[0]!.messageId).toBe(twice[1]!.messageId);
    expect((await mailboxEvents()).filter((event) => event.type === 'DigestSent' && event.data.day === '2026-09-08')).toHaveLength(1);
  });

  it('writes to nobody who was erased, not even between the reminder and the mail', async () => {
    const at = '2026-09-09T06:15:00.000Z';
    await remind('m-1-s-6', '2026-09-09T05:00:00.000Z');
    await remind('m-1-s-7', '2026-09-09T05:00:00.000Z');
    await history.send(personAggregate, [{ type: 'ErasePerson', person: 'p-m-1-s-6', reason: 'asked for', actor: { kind: 'person', id: 'p-coordinator' }, now: at }]);
    await personal.destroyKey('p-m-1-s-7');
    await run(at);
    expect(await mails()).toStrictEqual([]);
    const events = (await mailboxEvents()).filter(({ data }) => data.day === '2026-09-09');
    expect(events.map((event) => [event.type, event.data.person, event.type === 'DigestUndeliverable' ? event.data.why : null]).sort())
      .toStrictEqual([['DigestUndeliverable', 'p-m-1-s-6', 'erased'], ['DigestUndeliverable', 'p-m-1-s-7', 'erased']]);
  });

  it('leaves out what people do not wish to be told, and counts it as told', async () => {
    const at = '2026-09-09T10:00:00.000Z';
    const choose = (school: string, digest: 'daily' | 'none', leftOut: string[], language: 'ru' | 'en') => ({
      type: 'ChoosePreferences' as const, person: `p-${school}`, preferences: { digest, leftOut, language }, actor: { kind: 'person' as const, id: `p-${school}` }, now: at });
    await history.send(personAggregate, [choose('m-1-s-9', 'none', [], 'ru'), choose('m-1-s-10', 'daily', ['request'], 'ru'), choose('m-1-s-11', 'daily', ['review'], 'en')]);
    for (const school of ['m-1-s-9', 'm-1-s-10', 'm-1-s-11']) await remind(school, at);
    await run('2026-09-10T05:00:00.000Z');
    const sent = await mails();
    expect([recipients(sent), /[а-яё]/i.test(sent[0]!.subject!)]).toStrictEqual([['p-m-1-s-11@example.org'], false]);
    const declined = (await mailboxEvents()).flatMap(({ type, data }) => ('why' in data && data.why === 'declined' ? [[type, data.person]] : []));
    expect(declined.sort()).toStrictEqual([['DigestUndeliverable', 'p-m-1-s-10'], ['DigestUndeliverable', 'p-m-1-s-9']]);
    await run('2026-09-10T06:00:00.000Z');
    expect(await mails()).toStrictEqual([]);
  });

  it('does not write while the read models do not know what to write about', async () => {
    const behind = run('2026-09-10T06:15:00.000Z', { progress: { waitFor: () => Promise.resolve(false) } });
    await expect(behind).rejects.toMatchObject({ type: 'ProjectionsBehind', nonRetryable: false });
  });

  it('says when it was late', async () => {
    await remind('m-1-s-8', '2026-09-11T05:00:00.000Z');
    await run('2026-09-11T06:15:00.000Z', { clock: () => '2026-09-11T10:00:00.000Z' });
    const [event] = (await mailboxEvents()).filter(({ data }) => data.day === '2026-09-11');
    expect(event!.occurredAt).toBe('2026-09-11T10:00:00.000Z');
    expect(await progress.waitFor(await newest(), 30_000)).toBe(true);
    const days = await digestsByDay(database.pool, { cycle });
    expect(days.map(({ day, sent, failed, undeliverable }) => [day, sent, failed, undeliverable])).toStrictEqual([
      ['2026-09-11', 1, 0, 0], ['2026-09-10', 1, 0, 2], ['2026-09-09', 0, 0, 2], ['2026-09-08', 1, 0, 0], ['2026-09-07', 13, 0, 1], ['2026-09-04', 1, 0, 0], ['2026-09-03', 3, 0, 0]]);
  });
});
