import { jest } from '@jest/globals';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { caseProgress, type Progress } from '@uplift/workflows/messages';
import { quietRuntime, TestEngine } from './engine.fixture.js';

jest.setTimeout(120_000);
quietRuntime();

const cycle = 'small-2026';
const one = `${cycle}.school.one`;
const two = `${cycle}.school.two`;
const file = { kind: 'programme', name: 'programme.pdf', sha256: 'a'.repeat(64), bytes: 10 };

describe('a year on virtual time', () => {
  let engine: TestEngine;
  beforeEach(async () => {
    engine = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z' });
    await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'vyazma/two', 'yelnya/three']);
    await engine.settle();
  });
  afterEach(async () => { await engine.stop(); });

  it('opens every case once, and every step on its day', async () => {
    expect((await engine.log()).filter(({ type }) => type === 'CaseOpened').map(({ stream }) => stream).sort()).toStrictEqual([
      'case-small-2026.municipality.vyazma', 'case-small-2026.municipality.yelnya', 'case-small-2026.region.region-67',
      'case-small-2026.school.one', 'case-small-2026.school.three', 'case-small-2026.school.two']);
    expect(await engine.story(one)).toStrictEqual(['CaseOpened 2026-10-01T06:00']);
    expect(await engine.nextInstant()).toBe('2026-10-11T21:00:00.000Z');
    await engine.passTo('2026-10-12T06:00:00.000Z');
    expect(await engine.story(one)).toStrictEqual(['CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00']);
  });

  it('reminds before a deadline and climbs the ladder after it, each at its very moment', async () => {
    await engine.passTo('2026-12-30T06:00:00.000Z');
    expect(await engine.story(one)).toStrictEqual([
      'CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00', 'ReminderIssued package 2026-11-06T06:00', 'ReminderIssued package 2026-11-12T06:00',
      'StepEscalated package 2026-11-16T06:00', 'StepEscalated package 2026-11-20T06:00', 'StepOpened survey 2026-11-30T21:00',
      'ReminderIssued survey 2026-12-04T06:00', 'ReminderIssued survey 2026-12-10T06:00', 'StepClosed survey 2026-12-11T21:00']);
    for (const { type, occurredAt, data } of await engine.log()) {
      if (type === 'ReminderIssued' || type === 'StepEscalated') expect(occurredAt).toBe((data as { plannedAt: string }).plannedAt);
    }
  });

  it('sends nothing more to who has handed in, starts the reviewer’s clock, and takes up the next step', async () => {
    await engine.passTo('2026-11-09T08:00:00.000Z');
    await engine.act({ type: 'SubmitStep', case: one, step: 'package', note: '', attachments: [file], as: ['school-team'] });
    await engine.passTo('2026-11-12T08:00:00.000Z');
    await engine.act({ type: 'ReturnStep', case: one, step: 'package', remarks: [{ place: 'programme', text: 'Too short.' }], as: ['expert'], by: 'person-2' });
    await engine.passTo('2026-11-13T08:00:00.000Z');
    await engine.act({ type: 'SubmitStep', case: one, step: 'package', note: 'longer', attachments: [file], as: ['school-team'] });
    await engine.passTo('2026-11-16T08:00:00.000Z');
    await engine.act({ type: 'ApproveStep', case: one, step: 'package', note: '', as: ['expert'], by: 'person-2' });
    await engine.passTo('2026-11-17T08:00:00.000Z');
    expect(await engine.story(one)).toStrictEqual([
      'CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00', 'ReminderIssued package 2026-11-06T06:00', 'StepSubmitted package 2026-11-09T08:00',
      'ReviewOpened package 2026-11-09T08:00', 'StepReturned package 2026-11-12T08:00', 'StepSubmitted package 2026-11-13T08:00',
      'ReviewOpened package 2026-11-13T08:00', 'StepApproved package 2026-11-16T08:00', 'StepCompleted package 2026-11-16T08:00',
      'StepOpened plan 2026-11-16T08:00']);
    // The school that did nothing goes its own way.
    expect((await engine.story(two)).slice(2)).toStrictEqual([
      'ReminderIssued package 2026-11-06T06:00', 'ReminderIssued package 2026-11-12T06:00', 'StepEscalated package 2026-11-16T06:00']);
  });

  it('reminds the reviewer who lets a submission lie', async () => {
    await engine.passTo('2026-11-02T08:00:00.000Z');
    await engine.act({ type: 'SubmitStep', case: one, step: 'package', note: '', attachments: [file], as: ['school-team'] });
    await engine.passTo('2026-11-20T08:00:00.000Z');
    expect((await engine.story(one)).slice(2)).toStrictEqual([
      'StepSubmitted package 2026-11-02T08:00', 'ReviewOpened package 2026-11-02T08:00', 'ReminderIssued package 2026-11-09T06:00',
      'StepEscalated package 2026-11-11T06:00']);
  });

  it('answers for any school of the cohort', async () => {
    await engine.passTo('2026-10-12T06:00:00.000Z');
    const handle = engine.env.client.workflow.getHandle(`cohort-cycle/${cycle}/vyazma.1`);
    expect(await handle.query(caseProgress, two)).toStrictEqual({ case: two, version: 2, stage: 'start', status: 'open', nextInstant: '2026-11-06T06:00:00.000Z' });
    expect(await handle.query(caseProgress, 'small-2026.school.nobody')).toBeNull();
    const whole = await handle.query<Progress>('progress');
    expect(whole.cases.map((known) => known.case)).toStrictEqual([one, two]);
    expect(whole.nextInstant).toBe('2026-11-06T06:00:00.000Z');
  });

  it('tells what came by one digest a day, a quarter of an hour after the reminders', async () => {
    await engine.passTo('2026-11-13T06:00:00.000Z');
    expect(engine.mails.map(({ at }) => at)).toStrictEqual([
      '2026-10-23T06:15:00.000Z', '2026-10-29T06:15:00.000Z', '2026-11-02T06:15:00.000Z', '2026-11-06T06:15:00.000Z', '2026-11-09T06:15:00.000Z',
      '2026-11-12T06:15:00.000Z']);
    expect(new Set(engine.mails.map((mail) => mail.cycle))).toStrictEqual(new Set([cycle]));
  });

  it('completes the cycle when every case has ended, and nothing runs on', async () => {
    await engine.passTo('2026-12-12T06:00:00.000Z');
    const act = async (id: string, step: string, reviewers: readonly string[], responsible: string, attachments: readonly (typeof file)[]) => {
      await engine.act({ type: 'SubmitStep', case: id, step, note: '', attachments, as: [responsible] });
      for (const role of reviewers) await engine.act({ type: 'ApproveStep', case: id, step, note: '', as: [role], by: 'person-2' });
      await engine.settle();
    };
    for (const municipality of ['vyazma', 'yelnya']) await act(`${cycle}.municipality.${municipality}`, 'centre', [], 'municipality', []);
    for (const school of ['one', 'two', 'three']) {
      await act(`${cycle}.school.${school}`, 'package', ['expert'], 'school-team', [file]);
      await act(`${cycle}.school.${school}`, 'plan', ['municipal-centre', 'institute-coordinator'], 'school-team', []);
    }
    await engine.passTo('2026-12-13T08:00:00.000Z');
    expect((await engine.story(one)).at(-1)).toBe('CaseCompleted 2026-12-12T06:00');
    const completed = (await engine.log()).filter(({ type }) => type === 'CycleCompleted');
    expect(completed.map(({ stream }) => stream)).toStrictEqual([`cycle-${cycle}`]);
    expect(await engine.runningCarriers()).toStrictEqual([]);
    expect(await engine.statusOf(`annual-cycle/${cycle}`)).toBe('COMPLETED');
  });

  it('runs a cohort again for a case that is opened again, and completes the cycle only after it', async () => {
    await engine.passTo('2026-12-12T06:00:00.000Z');
    const three = `${cycle}.school.three`;
    const done = async (id: string): Promise<void> => {
      await engine.act({ type: 'SubmitStep', case: id, step: 'package', note: '', attachments: [file], as: ['school-team'] });
      await engine.act({ type: 'ApproveStep', case: id, step: 'package', note: '', as: ['expert'], by: 'person-2' });
      await engine.settle();
      await engine.act({ type: 'SubmitStep', case: id, step: 'plan', note: '', attachments: [], as: ['school-team'] });
      for (const role of ['municipal-centre', 'institute-coordinator']) await engine.act({ type: 'ApproveStep', case: id, step: 'plan', note: '', as: [role], by: 'person-2' });
    };
    await done(three);
    await engine.untilStatus(`cohort-cycle/${cycle}/yelnya.1`, 'COMPLETED');
    await engine.act({ type: 'AddStep', case: three, title: { ru: 'Показать опыт', en: 'Show the practice' }, responsible: ['school-team'], assignee: null, due: '2026-12-24',
      origin: { kind: 'decision', stream: 'meeting-m', item: 'm1' } });
    await engine.passTo('2026-12-23T08:00:00.000Z');
    expect((await engine.story(three)).slice(-6)).toStrictEqual(['CaseCompleted 2026-12-12T06:00', 'CaseReopened 2026-12-12T06:00', 'StepAdded decision~m1~school~three 2026-12-12T06:00',
      'StepOpened decision~m1~school~three 2026-12-12T06:00', 'ReminderIssued decision~m1~school~three 2026-12-17T06:00', 'ReminderIssued decision~m1~school~three 2026-12-23T06:00']);
    expect(await engine.runningCarriers()).toContain(`cohort-cycle/${cycle}/yelnya.1`);
    for (const id of [one, two]) await done(id);
    for (const municipality of ['vyazma', 'yelnya']) await engine.act({ type: 'SubmitStep', case: `${cycle}.municipality.${municipality}`, step: 'centre', note: '', attachments: [], as: ['municipality'] });
    await engine.untilStatus(`cohort-cycle/${cycle}/vyazma.1`, 'COMPLETED');
    expect((await engine.log()).some(({ type }) => type === 'CycleCompleted')).toBe(false);
    await engine.act({ type: 'SubmitStep', case: three, step: 'decision~m1~school~three', note: '', attachments: [], as: ['school-team'] });
    await engine.untilStatus(`annual-cycle/${cycle}`, 'COMPLETED');
    expect((await engine.story(three)).at(-1)).toBe('CaseCompleted 2026-12-23T08:00');
    expect((await engine.log()).at(-1)).toMatchObject({ type: 'CycleCompleted' });
    await engine.replayAll();
  });

  it('ends every case with a cycle that is closed', async () => {
    await engine.passTo('2026-11-06T08:00:00.000Z');
    const before = (await engine.log()).length;
    await engine.onCycle({ type: 'CloseCycle', cycle, reason: 'merged into another', actor: { kind: 'person', id: 'person-1' }, now: await engine.now() });
    await engine.passTo('2026-12-31T08:00:00.000Z');
    const after = (await engine.log()).slice(before);
    expect(after.map(({ type, stream }) => `${type} ${stream}`).sort()).toStrictEqual([
      'CaseClosed case-small-2026.municipality.vyazma', 'CaseClosed case-small-2026.municipality.yelnya', 'CaseClosed case-small-2026.school.one',
      'CaseClosed case-small-2026.school.three', 'CaseClosed case-small-2026.school.two', 'CycleClosed cycle-small-2026']);
    expect(after.filter(({ type }) => type === 'CaseClosed').map(({ data }) => data)).toStrictEqual(Array.from({ length: 5 }, () => ({ reason: 'merged into another' })));
    expect(await engine.runningCarriers()).toStrictEqual([]);
    expect(await engine.statusOf(`annual-cycle/${cycle}`)).toBe('COMPLETED');
  });
});
