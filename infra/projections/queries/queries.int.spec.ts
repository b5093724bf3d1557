import { jest } from '@jest/globals';
import { covers, rolesOver, type Place } from '@uplift/domain/access/policy';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import { isTicking, type StartedCase } from '@uplift/domain/case/state';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import type { Grant, Scope } from '@uplift/domain/person/events';
import { personAggregate } from '../../command/aggregates.js';
import { CommandHandler } from '../../command/command-handler.js';
import { engineCodec } from '../../command/engine-codec.js';
import { openPostgresEventStore, type PostgresEventStore } from '../../event-store/postgres/open-postgres-event-store.js';
import { createTestDatabase, type TestDatabase } from '../../postgres/test-database.fixture.js';
import { History } from '../history/history.fixture.js';
import { smallProgramme, smallYear } from '../history/small-programme.fixture.js';
import { rebuildReadModels } from '../rebuild.js';
import { caseSteps } from './case-steps.js';
import { cycleBoard, type CycleBoardRow } from './cycle-board.js';
import { cycleStatus } from './cycle-status.js';
import { listCycleSchools } from './cycle-schools.js';
import { digestsByDay, untoldNotices } from './digests.js';
import { countUnread, listInbox, markRead } from './inbox.js';
import { listCases, type CaseListRow } from './list-cases.js';
import { findCycle, listCycles } from './list-cycles.js';
import { listDeadlines } from './list-deadlines.js';
import { findProgramme, listProgrammes } from './list-programmes.js';
import { listTasks } from './list-tasks.js';
import { operateStatus } from './operate-status.js';
import { InvalidCursorError, type Page } from './page.js';
import { findPerson, grantsOf, listPeople } from './people.js';

jest.setTimeout(120_000);

const cycle = 'north-2026';
const wholeRegion: readonly Scope[] = [{ kind: 'region', id: 'north' }];
let database: TestDatabase;
let store: PostgresEventStore;
let history: History;
let now: string;
const states = new Map<string, StartedCase>();
const project = () => rebuildReadModels({ pool: database.pool, store, decode: engineCodec.decode, signal: new AbortController().signal, holder: 'test' });
/** Every page of a list, one row at a time at least once. */
const all = async <Row>(page: (cursor: string | null) => Promise<Page<Row>>): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 500; pages += 1) {
    const { rows: some, next }: Page<Row> = await page(cursor);
    rows.push(...some);
    if (next === null) return rows;
    cursor = next;
  }
  throw new Error('the list does not end');
};
const placeOf = ({ region, municipality, subject }: StartedCase): Place => ({ region, municipality, school: subject.kind === 'school' ? subject.id : null });
const overdueOf = (state: StartedCase) => Object.values(state.steps).filter((step) => step.status === 'open' && step.plan.endsAt <= now);

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openPostgresEventStore({ url: database.url });
  history = new History(new CommandHandler(store, engineCodec), { document: smallProgramme, year: smallYear, cycle, municipalities: 2, schoolsEach: 15, seed: 3 });
  await history.launch();
  for (let days = 1; days < 85; days += 1) await history.live(days);
  now = history.at(85);
  await project();
  const streams = await store.readStreams(history.cases.map(caseStreamOf));
  for (const id of history.cases) {
    const state = fold(caseDecider, streams.get(caseStreamOf(id))!.map((stored) => engineCodec.decode(stored) as CaseEvent));
    if (state.status === 'none') throw new Error(`${id} was not opened`);
    states.set(id, state);
  }
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe('the status of a cycle', () => {
  it('counts what the cases themselves say', async () => {
    const answer = await cycleStatus(database.pool, { cycle, scopes: wholeRegion, now });
    const all = [...states.values()];
    const steps = all.flatMap((state) => Object.values(state.steps));
    expect(answer.steps).toStrictEqual({
      open: steps.filter(({ status }) => status === 'open').length, inReview: steps.filter(({ status }) => status === 'in-review').length,
      done: steps.filter(({ status }) => status === 'done').length, closed: steps.filter(({ status }) => status === 'closed').length,
      doneLate: steps.filter((step) => step.status === 'done' && step.late).length, overdue: all.flatMap(overdueOf).length,
    });
    expect(answer.lateCases).toBe(all.filter((state) => overdueOf(state).length > 0).length);
    expect(answer.lateCases).toBeGreaterThan(0);
    const stageOf = (state: StartedCase): string | null => smallProgramme.stages.find(({ steps: own }) => own.some(({ id, subject }) =>
      subject === state.subject.kind && !['done', 'closed'].includes(state.steps[id]?.status ?? 'waiting')))?.id ?? null;
    const counted = new Map<string, number>();
    for (const state of all) {
      const key = JSON.stringify([state.subject.kind, stageOf(state), state.status]);
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    expect(new Map(answer.cases.map(({ kind, stage, status, cases }) => [JSON.stringify([kind, stage, status]), cases]))).toStrictEqual(counted);
    expect(answer.stages).toStrictEqual(['entry', 'roadmap', 'results'].map((stage, index) => ({ stage, ...smallProgramme.stages[index]!.title })));
    expect(answer.municipalities.map(({ municipality, name, schools }) => [municipality, name, schools])).toStrictEqual([['m-1', 'District m-1', 15], ['m-2', 'District m-2', 15]]);
    expect(answer.municipalities.reduce((sum, row) => sum + row.lateSchools, 0))
      .toBe(all.filter((state) => state.subject.kind === 'school' && overdueOf(state).length > 0).length);
  });

  it('counts nothing outside one’s scopes', async () => {
    const own = await cycleStatus(database.pool, { cycle, scopes: [{ kind: 'municipality', id: 'm-2' }], now });
    expect(own.municipalities.map(({ municipality }) => municipality)).toStrictEqual(['m-2']);
    expect((await cycleStatus(database.pool, { cycle, scopes: [], now })).cases).toStrictEqual([]);
  });
});

describe('lists of cases and steps', () => {
  it('give every case as it stands, a page at a time', async () => {
    const rows = await all((cursor) => listCases(database.pool, { filter: { cycle }, scopes: wholeRegion, now, limit: 7, cursor }));
    expect(rows.map((row) => row.case)).toStrictEqual([...states.keys()].sort());
    for (const row of rows) {
      const state = states.get(row.case)!;
      const under = Object.values(state.steps).filter(isTicking);
      expect([row.status, row.openSteps + row.stepsInReview, row.overdueSteps, row.nextDue])
        .toStrictEqual([state.status, under.length, overdueOf(state).length, under.map((step) => step.plan.due).sort()[0] ?? null]);
    }
  });

  it('give a whole cycle at once as they give its pages', async () => {
    const short = ({ case: id, subject, name, municipality, status, stage, openSteps, stepsInReview, doneSteps, overdueSteps, returns, nextDue, tags }: CycleBoardRow): CycleBoardRow =>
      ({ case: id, subject, name, municipality, status, stage, openSteps, stepsInReview, doneSteps, overdueSteps, returns, nextDue, tags });
    for (const kind of ['school', 'municipality'] as const) {
      const { rows } = await listCases(database.pool, { filter: { cycle, kind }, scopes: wholeRegion, now, limit: 1000 });
      expect(rows.length).toBeGreaterThan(1);
      expect(await cycleBoard(database.pool, { cycle, kind, scopes: wholeRegion, now })).toStrictEqual(rows.map(short));
    }
    const own = await cycleBoard(database.pool, { cycle, kind: 'school', scopes: [{ kind: 'school', id: 'm-1-s-3' }], now });
    expect(own.map((row) => row.case)).toStrictEqual([`${cycle}.school.m-1-s-3`]);
    expect(await cycleBoard(database.pool, { cycle, kind: 'school', scopes: [], now })).toStrictEqual([]);
  });

  it('filter', async () => {
    const list = async (filter: Parameters<typeof listCases>[1]['filter'], scopes = wholeRegion): Promise<CaseListRow[]> =>
      all((cursor) => listCases(database.pool, { filter, scopes, now, limit: 10, cursor }));
    expect((await list({ cycle, kind: 'municipality' })).map(({ name }) => name)).toStrictEqual(['District m-1', 'District m-2']);
    const late = await list({ cycle, late: true });
    expect(late.map((row) => row.case)).toStrictEqual([...states].filter(([, state]) => overdueOf(state).length > 0).map(([id]) => id).sort());
    expect((await list({ cycle, late: false })).length).toBe(states.size - late.length);
    expect((await list({ cycle, municipality: 'm-1', kind: 'school', status: 'open' })).every((row) => row.municipality === 'm-1' && row.status === 'open')).toBe(true);
    expect((await list({ cycle }, [{ kind: 'school', id: 'm-1-s-3' }])).map((row) => row.case)).toStrictEqual([`${cycle}.school.m-1-s-3`]);
    expect(await list({ cycle: 'another' })).toStrictEqual([]);
    expect((await list({ cycle, stage: 'entry' })).every((row) => row.stage === 'entry')).toBe(true);
  });

  it('show the steps of a case as its own history has them', async () => {
    for (const [id, state] of states) {
      const rows = await caseSteps(database.pool, { case: id });
      const shown = Object.fromEntries(rows.map((row) => [row.step, { status: row.status, round: row.round, assignee: row.assignee, since: row.since }]));
      expect(shown).toStrictEqual(Object.fromEntries(Object.values(state.steps).map(({ step, status, round, assignee, since }) => [step, { status, round, assignee, since }])));
      for (const row of rows) {
        const step = state.steps[row.step]!;
        if (isTicking(step)) {
          expect([row.due, row.endsAt, row.holders]).toStrictEqual([step.plan.due, step.plan.endsAt, step.status === 'open' ? step.responsible : step.reviewers]);
        }
      }
    }
  });

  it('give each person the steps their roles hold there, by date', async () => {
    const people: [string, Grant[]][] = [
      ['p-m-1-s-1', [{ role: 'school-team', scope: { kind: 'school', id: 'm-1-s-1' } }]],
      ['p-centre', [{ role: 'municipal-centre', scope: { kind: 'municipality', id: 'm-1' } }, { role: 'expert', scope: { kind: 'municipality', id: 'm-2' } }]],
      ['p-coordinator', [{ role: 'institute-coordinator', scope: { kind: 'region', id: 'north' } }]],
      ['p-stranger', [{ role: 'school-team', scope: { kind: 'region', id: 'south' } }]], ['p-nobody', []],
    ];
    for (const [person, grants] of people) {
      const rows = await all((cursor) => listTasks(database.pool, { person, grants, limit: 4, cursor }));
      const expected = [...states].filter(([, { status }]) => status === 'open').flatMap(([id, state]) => Object.values(state.steps).filter(isTicking)
        .filter((step) => rolesOver(grants, placeOf(state)).some((role) => (step.status === 'open' ? step.responsible : step.reviewers).includes(role)))
        .map((step) => `${step.plan.due} ${id} ${step.step}`)).sort();
      expect(rows.map((row) => `${row.due} ${row.case} ${row.step}`)).toStrictEqual(expected);
    }
  });

  it('give the deadlines of a window within one’s scopes', async () => {
    const scopes: Scope[] = [{ kind: 'municipality', id: 'm-1' }];
    const rows = await all((cursor) => listDeadlines(database.pool, { cycle, scopes, from: '2026-11-01', to: '2026-12-20', limit: 5, cursor }));
    const expected = [...states].filter(([, state]) => scopes.some((scope) => covers(scope, placeOf(state)))).flatMap(([id, state]) => Object.values(state.steps)
      .filter(isTicking).filter(({ plan }) => plan.due >= '2026-11-01' && plan.due <= '2026-12-20').map((step) => `${step.plan.due} ${id} ${step.step}`)).sort();
    expect(expected.length).toBeGreaterThan(2);
    expect(rows.map((row) => `${row.due} ${row.case} ${row.step}`)).toStrictEqual(expected);
  });

  it('refuse a cursor that is none of theirs', async () => {
    for (const cursor of ['nonsense', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')]) {
      await expect(listCases(database.pool, { filter: {}, scopes: wholeRegion, now, limit: 5, cursor })).rejects.toThrow(InvalidCursorError);
    }
    const forged = Buffer.from(JSON.stringify(['2026-01-01', 'x'])).toString('base64url');
    await expect(listInbox(database.pool, { person: 'p', limit: 5, cursor: forged })).rejects.toThrow(InvalidCursorError);
  });
});

describe('the inbox', () => {
  it('has every notice of a person once, newest first, and keeps what was read through a rebuild', async () => {
    const person = 'p-m-1-s-2';
    const rows = await all((cursor) => listInbox(database.pool, { person, limit: 3, cursor }));
    const { events } = await store.readAll({ after: null, limit: 1_000_000 });
    const own = events.filter(({ stream }) => stream === caseStreamOf(`${cycle}.school.m-1-s-2`));
    const reminded = own.filter(({ type }) => type === 'ReminderIssued').filter((event) => (event.data as { to: string[] }).to.includes('school-team'));
    expect(rows.filter(({ kind }) => kind === 'reminder').map(({ notice }) => notice).sort()).toStrictEqual(reminded.map(({ id }) => id).sort());
    expect(rows.map(({ at }) => at)).toStrictEqual(rows.map(({ at }) => at).sort().reverse());
    expect(rows[0]!.name).toBe('School "m-1-s-2"');
    const before = await countUnread(database.pool, { person });
    expect(before).toBe(rows.length);
    expect(await markRead(database.pool, { person, notice: rows[0]!.notice })).toBe(true);
    expect(await markRead(database.pool, { person, notice: rows[0]!.notice })).toBe(true);
    expect(await markRead(database.pool, { person: 'p-m-1-s-1', notice: rows[0]!.notice })).toBe(false);
    expect(await markRead(database.pool, { person, notice: 'no-notice' })).toBe(false);
    await project();
    expect(await countUnread(database.pool, { person })).toBe(before - 1);
    expect((await listInbox(database.pool, { person, limit: 1 })).rows[0]!.read).toBe(true);
    expect((await all((cursor) => listInbox(database.pool, { person, unread: true, limit: 3, cursor }))).map(({ notice }) => notice)).toStrictEqual(rows.slice(1).map(({ notice }) => notice));
  });

  it('brings what nobody is there for to the region’s coordinators, marked', async () => {
    const rows = await all((cursor) => listInbox(database.pool, { person: 'p-coordinator', limit: 50, cursor }));
    const stranded = rows.filter(({ insteadOf }) => insteadOf !== null);
    expect(new Set(stranded.map(({ insteadOf }) => insteadOf))).toStrictEqual(new Set(['expert', 'municipal-centre']));
    expect(new Set(stranded.map(({ kind }) => kind))).toContain('review');
  });

  it('tells which notices no mail has told', async () => {
    const untold = await untoldNotices(database.pool, { cycle, until: now });
    const { rows } = await database.pool.query<{ person: string; n: number }>('SELECT person, count(*)::int AS n FROM read.inbox GROUP BY person');
    expect(new Map([...untold].map(([person, notices]) => [person, notices.length]))).toStrictEqual(new Map(rows.map(({ person, n }) => [person, n])));
    const early = await untoldNotices(database.pool, { cycle, until: history.at(40) });
    expect([...early.values()].flat().every(({ at }) => at <= history.at(40))).toBe(true);
    expect([...early.values()].flat().length).toBeGreaterThan(0);
    expect(await digestsByDay(database.pool, { cycle })).toStrictEqual([]);
  });
});

describe('what is known of cycles, programmes and people', () => {
  it('lists them', async () => {
    const [found] = await listCycles(database.pool, { regions: ['north'] });
    expect(found).toStrictEqual({
      cycle, region: 'north', programme: 'small', edition: 1, title: smallProgramme.title, year: '2026/27', firstDay: '2026-09-01', lastDay: '2027-08-31',
      zone: 'Europe/Moscow', status: 'running', order: { number: '7\\1', date: '2026-09-01', appendixDate: null, title: 'On the list' }, disagreement: null, schools: 30,
      plannedAt: '2026-09-01T06:00:00.000Z', launchedAt: '2026-09-01T06:00:00.000Z', endedAt: null, endReason: null, version: 5,
    });
    expect(await findCycle(database.pool, { cycle })).toStrictEqual(found);
    expect(await findCycle(database.pool, { cycle: 'none' })).toBeNull();
    expect(await listCycles(database.pool, { regions: ['south'] })).toStrictEqual([]);
    expect((await listProgrammes(database.pool)).map(({ programme, edition, cycles }) => [programme, edition, cycles])).toStrictEqual([['small', 1, 1]]);
    expect((await findProgramme(database.pool, { programme: 'small' }))?.document).toStrictEqual(smallProgramme);
    expect(await findProgramme(database.pool, { programme: 'small', edition: 2 })).toBeNull();
    const schools = await all((cursor) => listCycleSchools(database.pool, { cycle, scopes: [{ kind: 'municipality', id: 'm-1' }], limit: 4, cursor }));
    expect(schools.map(({ school }) => school)).toStrictEqual(history.schools.filter(({ municipality }) => municipality === 'm-1').map(({ school }) => school).sort());
  });

  it('lists people within reach, and forgets what named an erased one', async () => {
    const inDistrict = await all((cursor) => listPeople(database.pool, { scopes: [{ kind: 'municipality', id: 'm-2' }], limit: 6, cursor }));
    expect(inDistrict.map(({ person }) => person)).toStrictEqual(
      ['p-m-2', 'p-centre-m-2', ...history.schools.filter(({ municipality }) => municipality === 'm-2').map(({ school }) => `p-${school}`)].sort());
    expect((await all((cursor) => listPeople(database.pool, { scopes: null, limit: 10, cursor }))).length).toBe(36);
    expect(await grantsOf(database.pool, { person: 'p-coordinator' })).toStrictEqual([{ role: 'institute-coordinator', scope: { kind: 'region', id: 'north' } }]);
    const actor = { kind: 'person' as const, id: 'p-coordinator' };
    await history.send(personAggregate, [{ type: 'ErasePerson', person: 'p-m-2-s-1', reason: 'asked for', actor, now }]);
    await history.send(personAggregate, [{ type: 'ChangeContacts', person: 'p-m-2-s-2', sealed: 'sealed anew', actor, now }]);
    await history.send(personAggregate, [{ type: 'RevokeRole', person: 'p-m-2-s-2', grant: { role: 'school-team', scope: { kind: 'school', id: 'm-2-s-2' } }, actor, now }]);
    await project();
    expect(await findPerson(database.pool, { person: 'p-m-2-s-1' })).toStrictEqual({
      person: 'p-m-2-s-1', status: 'erased', sealed: null, language: 'en', grants: [], digest: 'daily', leftOut: [], registeredAt: history.at(0), erasedAt: now, version: 3 });
    expect(await findPerson(database.pool, { person: 'p-m-2-s-2' })).toStrictEqual({
      person: 'p-m-2-s-2', status: 'known', sealed: 'sealed anew', language: 'ru', grants: [], digest: 'daily', leftOut: [], registeredAt: history.at(0), erasedAt: null, version: 4 });
  });

  it('tells operators how far the read models are', async () => {
    const behind = await operateStatus(database.pool, store, '2999-01-01T00:00:00.000Z');
    expect([behind.lag.behind, behind.lag.seconds, behind.lag.position]).toStrictEqual([false, 0, await store.head()]);
    await history.send(personAggregate, [{ type: 'ErasePerson', person: 'p-m-2-s-3', reason: 'asked for', actor: { kind: 'person', id: 'p-coordinator' }, now }]);
    const late = await operateStatus(database.pool, store, '2999-01-01T00:00:00.000Z');
    expect(late.lag.behind).toBe(true);
    expect(late.lag.seconds).toBeGreaterThan(0);
    expect(late.projectors.map(({ name, state }) => [name, state])).toStrictEqual([['rebuild', 'finished']]);
    expect(late.leases.map(({ name, held }) => [name, held])).toStrictEqual([['rebuild', false]]);
  });
});
