import { jest } from '@jest/globals';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { recoverRunningCycles } from '@uplift/infra/relay/recover';
import { caseProgress } from '@uplift/workflows/messages';
import { quietRuntime, TestEngine, type EngineOptions } from './engine.fixture.js';

jest.setTimeout(120_000);
quietRuntime();

const cycle = 'small-2026';
const one = `${cycle}.school.one`;
const two = `${cycle}.school.two`;
const file = { kind: 'programme', name: 'programme.pdf', sha256: 'a'.repeat(64), bytes: 10 };
const start = '2026-10-01T06:00:00.000Z';

/** School one hands in, is returned and approved; school two does nothing. */
const firstHalf = async (engine: TestEngine): Promise<void> => {
  await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'vyazma/two', 'yelnya/three']);
  await engine.passTo('2026-11-09T08:00:00.000Z');
  await engine.act({ type: 'SubmitStep', case: one, step: 'package', note: '', attachments: [file], as: ['school-team'] });
  await engine.passTo('2026-11-12T08:00:00.000Z');
  await engine.act({ type: 'ReturnStep', case: one, step: 'package', remarks: [{ place: 'programme', text: 'Too short.' }], as: ['expert'], by: 'person-2' });
  await engine.settle();
};
const secondHalf = async (engine: TestEngine): Promise<void> => {
  if (await engine.now() < '2026-11-16T08:00:00.000Z') await engine.passTo('2026-11-16T08:00:00.000Z');
  await engine.act({ type: 'SubmitStep', case: one, step: 'package', note: 'longer', attachments: [file], as: ['school-team'] });
  await engine.act({ type: 'ApproveStep', case: one, step: 'package', note: '', as: ['expert'], by: 'person-2' });
  await engine.passTo('2026-12-13T08:00:00.000Z');
};
const storyOfOne = [
  'CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00', 'ReminderIssued package 2026-11-06T06:00', 'StepSubmitted package 2026-11-09T08:00',
  'ReviewOpened package 2026-11-09T08:00', 'StepReturned package 2026-11-12T08:00', 'ReminderIssued package 2026-11-16T06:00',
  'StepSubmitted package 2026-11-16T08:00', 'ReviewOpened package 2026-11-16T08:00', 'StepApproved package 2026-11-16T08:00',
  'StepCompleted package 2026-11-16T08:00', 'StepOpened plan 2026-11-16T08:00', 'ReminderIssued plan 2026-11-23T06:00',
  'ReminderIssued plan 2026-11-27T06:00', 'StepEscalated plan 2026-12-01T06:00', 'StepOpened survey 2026-11-30T21:00',
  'ReminderIssued survey 2026-12-04T06:00', 'StepEscalated plan 2026-12-07T06:00', 'ReminderIssued survey 2026-12-10T06:00',
  'StepClosed survey 2026-12-11T21:00'];
const storyOfTwo = [
  'CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00', 'ReminderIssued package 2026-11-06T06:00', 'ReminderIssued package 2026-11-12T06:00',
  'StepEscalated package 2026-11-16T06:00', 'StepEscalated package 2026-11-20T06:00', 'StepOpened survey 2026-11-30T21:00',
  'ReminderIssued survey 2026-12-04T06:00', 'ReminderIssued survey 2026-12-10T06:00', 'StepClosed survey 2026-12-11T21:00'];

describe('workflows under strain', () => {
  let engine: TestEngine;
  const begin = async (options: Partial<EngineOptions> = {}): Promise<void> => { engine = await TestEngine.start({ at: start, ...options }); };
  afterEach(async () => {
    try {
      await engine.replayAll();
    } finally {
      await engine.stop();
    }
  });

  it('tells the same year when every message comes twice and all of them come again', async () => {
    await begin({ twice: true });
    await firstHalf(engine);
    const before = (await engine.log()).length;
    await engine.endRelay();
    await engine.startRelay(null);
    await engine.settle();
    expect(await engine.log()).toHaveLength(before);
    await secondHalf(engine);
    expect((await engine.story(one)).toSorted()).toStrictEqual(storyOfOne.toSorted());
    expect(await engine.story(two)).toStrictEqual(storyOfTwo);
  });

  it('tells the same year in many short runs', async () => {
    await begin({ continueAfter: 12 });
    await firstHalf(engine);
    await secondHalf(engine);
    expect((await engine.story(one)).toSorted()).toStrictEqual(storyOfOne.toSorted());
    expect(await engine.story(two)).toStrictEqual(storyOfTwo);
    for (const id of [`annual-cycle/${cycle}`, `cohort-cycle/${cycle}/vyazma.1`]) {
      const [started] = (await engine.env.client.workflow.getHandle(id).fetchHistory()).events!;
      expect(started!.workflowExecutionStartedEventAttributes!.continuedExecutionRunId).not.toBe('');
    }
  });

  it('gives an empty Temporal back all it had, days later, with nothing lost and nothing twice', async () => {
    await begin();
    await firstHalf(engine);
    const { store } = engine;
    const told = engine.mails.length;
    await engine.stop();
    await begin({ store, at: '2026-11-14T08:00:00.000Z' });
    expect(await engine.statusOf(`annual-cycle/${cycle}`)).toBe('NONE');
    expect(await recoverRunningCycles({ store, rosters: engine.rosters, workflows: engine.workflows })).toStrictEqual([
      { cycle, status: 'running', workflows: 3, digest: true }]);
    await engine.settle();
    const before = (await engine.log()).length;
    await recoverRunningCycles({ store, rosters: engine.rosters, workflows: engine.workflows });
    await engine.settle();
    expect(await engine.log()).toHaveLength(before);
    await secondHalf(engine);
    expect((await engine.story(one)).toSorted()).toStrictEqual(storyOfOne.toSorted());
    expect(await engine.story(two)).toStrictEqual(storyOfTwo);
    expect(told).toBe(7);
    expect(engine.mails.length).toBeGreaterThan(0);
  });

  it('takes up a cohort that is missing as soon as something happens in it', async () => {
    await begin();
    await firstHalf(engine);
    await engine.env.client.workflow.getHandle(`cohort-cycle/${cycle}/vyazma.1`).terminate();
    await engine.letPass('2026-11-16T08:00:00.000Z');
    expect(await engine.story(two)).toStrictEqual(storyOfTwo.slice(0, 4));
    await secondHalf(engine);
    // Nobody was there on the 16th at 06:00. Who had acted by 08:00 needs no reminder any more; the other's escalation came then.
    expect((await engine.story(one)).toSorted()).toStrictEqual(storyOfOne.filter((line) => line !== 'ReminderIssued package 2026-11-16T06:00').toSorted());
    expect(await engine.story(two)).toStrictEqual(storyOfTwo.with(4, 'StepEscalated package 2026-11-16T08:00'));
  });

  it('carries every school by a workflow of its own when cohorts hold one', async () => {
    await begin();
    const schools = Array.from({ length: 25 }, (_, index) => `vyazma/s${index}`);
    await engine.launch(smallProgramme(), cycle, '2026/27', schools, 1);
    await engine.passTo('2026-11-06T08:00:00.000Z');
    expect((await engine.runningCarriers()).length).toBe(26);
    const reminded = (await engine.log()).filter(({ type, stream }) => type === 'ReminderIssued' && stream.includes('.school.'));
    expect(reminded.map(({ stream }) => stream).sort()).toStrictEqual(schools.map((school) => `case-${cycle}.school.${school.slice('vyazma/'.length)}`).sort());
    // Cohorts are no children of the annual cycle: its history does not grow with them.
    const { events } = await engine.env.client.workflow.getHandle(`annual-cycle/${cycle}`).fetchHistory();
    expect(events!.filter(({ startChildWorkflowExecutionInitiatedEventAttributes }) => startChildWorkflowExecutionInitiatedEventAttributes != null)).toStrictEqual([]);
    expect(events!.length).toBeLessThan(40);
  });

  it('sets a poisoned school aside with its reason; its cohort goes on, and it comes back when it was mended', async () => {
    await begin();
    await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'vyazma/two', 'yelnya/three']);
    await engine.passTo('2026-10-13T08:00:00.000Z');
    const good = (await engine.store.readStream(caseStreamOf(one))).at(-1)!.data as { plan: object };
    await appendRaw(engine, one, 'DeadlineExtended', { step: 'package', round: 1, side: 'holder', plan: {} });
    await engine.passTo('2026-11-10T08:00:00.000Z');
    const handle = engine.env.client.workflow.getHandle(`cohort-cycle/${cycle}/vyazma.1`);
    expect(await handle.query(caseProgress, one)).toStrictEqual({
      case: one, version: 4, stage: null, status: 'set-aside', reason: expect.stringContaining('TypeError') as string });
    expect((await engine.story(one)).slice(2)).toStrictEqual(['DeadlineExtended package 2026-10-13T08:00', 'CaseSetAside 2026-11-06T06:00']);
    expect(await engine.story(two)).toStrictEqual(storyOfTwo.slice(0, 3));

    await appendRaw(engine, one, 'DeadlineExtended', { step: 'package', round: 1, side: 'holder', plan: good.plan });
    await engine.act({ type: 'ResumeCase', case: one });
    await engine.passTo('2026-11-17T08:00:00.000Z');
    expect((await engine.story(one)).slice(4)).toStrictEqual([
      'DeadlineExtended package 2026-11-10T08:00', 'CaseResumed 2026-11-10T08:00', 'ReminderIssued package 2026-11-10T08:00',
      'ReminderIssued package 2026-11-12T06:00', 'StepEscalated package 2026-11-16T06:00']);
  });

  it('says of a school whose events nobody can read that it is set aside, once', async () => {
    await begin();
    await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'vyazma/two', 'yelnya/three']);
    await engine.passTo('2026-10-13T08:00:00.000Z');
    await appendRaw(engine, one, 'FromTheFuture', {});
    await engine.passTo('2026-11-20T08:00:00.000Z');
    expect((await engine.story(one)).slice(2)).toStrictEqual(['FromTheFuture 2026-10-13T08:00', 'CaseSetAside 2026-11-06T06:00']);
    expect(await engine.story(two)).toStrictEqual(storyOfTwo.slice(0, 6));
    await recoverRunningCycles({ store: engine.store, rosters: engine.rosters, workflows: engine.workflows });
    await engine.settle();
    expect((await engine.story(one)).slice(2)).toStrictEqual(['FromTheFuture 2026-10-13T08:00', 'CaseSetAside 2026-11-06T06:00']);
  });
});

/** Puts an event onto a case's stream that no decision would have made. */
const appendRaw = async (engine: TestEngine, id: string, type: string, data: object): Promise<void> => {
  const stream = caseStreamOf(id);
  const last = (await engine.store.readStream(stream)).at(-1)!;
  const [answer] = await engine.store.append([{ stream, expected: { version: last.version, hash: last.hash }, events: [{
    id: deterministicId(stream, String(last.version + 1)), type, schemaVersion: 1, occurredAt: await engine.now(), actor: { kind: 'system', id: 'engine' },
    correlationId: 'test', causationId: 'test', data }] }]);
  expect(answer!.outcome).toBe('appended');
};
