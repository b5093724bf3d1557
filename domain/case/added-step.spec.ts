import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { smallProgramme } from '../testing/small-programme.js';
import { nextInstant } from './advance.js';
import { caseContexts } from './case-context.js';
import type { CaseContext } from './context.js';
import type { CaseCommand } from './commands.js';
import { caseDecider } from './decide.js';
import type { CaseEvent } from './events.js';

const document = smallProgramme();
const context: CaseContext = caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const caseId = 'small-2026.school.s1';
const engine = { kind: 'system', id: 'engine' } as const;
const centre = { kind: 'person', id: 'centre' } as const;
const team = { kind: 'person', id: 'team' } as const;
const step = 'measure~m1~school~s1';
const title = { ru: 'Провести диагностику', en: 'Hold the diagnosis' };
const origin = { kind: 'measure', stream: `roadmap-${caseId}`, item: 'm1' } as const;

const opened: CaseEvent = { type: 'CaseOpened', occurredAt: '2026-09-01T07:00:00.000Z', data: {
  cycle: 'small-2026', subject: { kind: 'school', id: 's1' }, region: 'region-67', municipality: 'm1',
  programme: { id: 'small', edition: 1 }, year: '2026/27', launchedAt: '2026-09-01T07:00:00.000Z' } };
const addedAt = '2026-09-02T09:00:00.000Z';
const add = (more: object = {}): CaseCommand => ({ type: 'AddStep', case: caseId, actor: centre, now: addedAt, title, responsible: ['school-team'],
  assignee: null, due: '2026-09-30', origin, ...more });
const cancel: CaseCommand = { type: 'CancelStep', case: caseId, step, actor: centre, now: '2026-09-03T09:00:00.000Z', reason: 'done by the district' };
const submit = (now: string): CaseCommand => ({ type: 'SubmitStep', case: caseId, step, actor: team, as: ['school-team'], now, note: 'done',
  attachments: [{ kind: 'evidence', name: 'note.pdf', sha256: 'a'.repeat(64), bytes: 10 }] });
const advance = (now: string): CaseCommand => ({ type: 'Advance', case: caseId, actor: engine, now });
const history = (...commands: readonly CaseCommand[]): CaseEvent[] => {
  const events: CaseEvent[] = [opened];
  for (const command of commands) events.push(...caseDecider.decide(command, fold(caseDecider, events), context));
  return events;
};
const after = (...commands: readonly CaseCommand[]) => given(caseDecider, context, ...history(...commands));

describe('a step added during the year', () => {
  it('opens at once with reminders before its day and escalations to those above the responsible', () => {
    const events = after().when(add()).thenTypes('StepAdded', 'StepOpened');
    expect(events[0]).toStrictEqual({ type: 'StepAdded', occurredAt: addedAt,
      data: { step, title, responsible: ['school-team'], assignee: null, due: '2026-09-30', origin, by: 'centre' } });
    expect(events[1]).toMatchObject({ data: { step, round: 1, responsible: ['school-team'], plan: { due: '2026-09-30', endsAt: '2026-09-30T21:00:00.000Z',
      reminders: [{ id: 'r1', at: '2026-09-23T06:00:00.000Z' }, { id: 'r2', at: '2026-09-29T06:00:00.000Z' }],
      escalations: [{ id: 'e1', at: '2026-10-01T06:00:00.000Z', to: 'municipal-centre' }, { id: 'e2', at: '2026-10-07T06:00:00.000Z', to: 'institute-coordinator' }],
      explanation: { rule: { on: '09-30', years: 0, shift: 'none' } } } } });
  });

  it('does not escalate to those who are responsible themselves', () => {
    const [, open] = after().when(add({ responsible: ['municipal-centre'] })).thenTypes('StepAdded', 'StepOpened');
    expect(open).toMatchObject({ data: { plan: { escalations: [{ to: 'institute-coordinator' }] } } });
  });

  it('names the person it is for', () => {
    const events = after().when(add({ assignee: 'p7' })).thenTypes('StepAdded', 'StepOpened', 'StepReassigned');
    expect(events[2]).toMatchObject({ data: { step, from: null, to: 'p7' } });
  });

  it('wakes the case for its reminder, reminds and escalates once', () => {
    expect(nextInstant(fold(caseDecider, history(add())), addedAt, context)).toBe('2026-09-23T06:00:00.000Z');
    after(add()).when(advance('2026-09-23T06:00:00.000Z')).thenTypes('ReminderIssued');
    after(add(), advance('2026-09-29T06:00:00.000Z')).when(advance('2026-10-01T06:00:00.000Z')).thenTypes('StepEscalated');
  });

  it('is handed in with its evidence and is done', () => {
    after(add()).when(submit('2026-09-20T09:00:00.000Z'), { repeats: true }).thenTypes('StepSubmitted', 'StepCompleted');
    const late = after(add()).when(submit('2026-10-20T09:00:00.000Z'), { repeats: true }).thenTypes('StepSubmitted', 'StepCompleted');
    expect(late[1]).toMatchObject({ data: { late: true } });
  });

  it('is extended like any other, but not added a second time with another date', () => {
    after(add()).when({ type: 'ExtendDeadline', case: caseId, step, actor: centre, now: addedAt, to: '2026-10-15', reason: 'illness', order: null }).thenTypes('DeadlineExtended');
    after(add()).when(add({ due: '2026-10-01' })).thenRefused('step-added-already', { step, due: '2026-09-30' });
  });

  describe('that those who agreed on it correct', () => {
    const correct = (more: object = {}): CaseCommand => ({ type: 'CorrectStep', case: caseId, step, actor: centre, now: '2026-09-10T09:00:00.000Z', title, responsible: ['school-team'],
      due: '2026-09-30', stream: origin.stream, reason: 'interim monitoring', ...more });
    const correction = { stream: origin.stream, reason: 'interim monitoring' };

    it('gets an earlier day with its own reminders, under the name of the correction', () => {
      const [event] = after(add()).when(correct({ due: '2026-09-18' })).thenTypes('StepCorrected');
      expect(event).toMatchObject({ occurredAt: '2026-09-10T09:00:00.000Z', data: { step, round: 1, due: '2026-09-18', correction, by: 'centre', plan: { due: '2026-09-18', endsAt: '2026-09-18T21:00:00.000Z',
        reminders: [{ at: '2026-09-11T06:00:00.000Z' }, { at: '2026-09-17T06:00:00.000Z' }], escalations: [{ at: '2026-09-21T06:00:00.000Z', to: 'municipal-centre' }, { to: 'institute-coordinator' }] } } });
      expect(nextInstant(fold(caseDecider, history(add(), correct({ due: '2026-09-18' }))), '2026-09-10T09:00:00.000Z', context)).toBe('2026-09-11T06:00:00.000Z');
    });

    it('keeps its dates, also an extension, when only its name changes', () => {
      const extended: CaseCommand = { type: 'ExtendDeadline', case: caseId, step, actor: centre, now: addedAt, to: '2026-10-15', reason: 'illness', order: null };
      const named = correct({ title: { ru: 'Повторить диагностику', en: 'Repeat the diagnosis' } });
      after(add(), extended).when(named).then({ type: 'StepCorrected', occurredAt: '2026-09-10T09:00:00.000Z', data: {
        step, round: 1, title: { ru: 'Повторить диагностику', en: 'Repeat the diagnosis' }, responsible: ['school-team'], due: '2026-09-30', plan: null, correction, by: 'centre' } });
      expect(fold(caseDecider, history(add(), extended, named))).toMatchObject({ steps: { [step]: { plan: { due: '2026-10-15' } } }, added: { [step]: { title: { en: 'Repeat the diagnosis' } } } });
    });

    it('goes to others, and escalates to those above them', () => {
      const [event] = after(add()).when(correct({ responsible: ['municipal-centre'] })).thenTypes('StepCorrected');
      expect(event).toMatchObject({ data: { plan: { due: '2026-09-30', escalations: [{ to: 'institute-coordinator' }] } } });
      expect(fold(caseDecider, history(add(), correct({ responsible: ['municipal-centre'] })))).toMatchObject({ steps: { [step]: { responsible: ['municipal-centre'] } } });
    });

    it('stays as it was when it is done, when nothing differs, or when the day has passed', () => {
      after(add(), submit('2026-09-05T09:00:00.000Z')).when(correct({ due: '2026-09-18' })).then();
      after(add()).when(correct()).then();
      after(add()).when(correct({ due: '2026-09-09' })).thenRefused('added-step-date');
      after(add()).when({ ...correct(), step: 'package' } as CaseCommand).thenRefused('step-not-added');
    });
  });

  it('may be due in the next year, not in the past', () => {
    const [, open] = after().when(add({ due: '2027-10-10' })).thenTypes('StepAdded', 'StepOpened');
    expect(open).toMatchObject({ data: { plan: { due: '2027-10-10', explanation: { rule: { on: '10-10', years: 1 } } } } });
    after().when(add({ due: '2026-09-01' })).thenRefused('added-step-date');
    after().when(add({ due: '2029-01-01' })).thenRefused('added-step-date');
  });

  it('is cancelled with a reason; a step of the programme is not', () => {
    after(add()).when(cancel).then({ type: 'StepCancelled', occurredAt: '2026-09-03T09:00:00.000Z', data: { step, round: 1, reason: 'done by the district', by: 'centre' } });
    after(add(), cancel).when(advance('2026-09-23T06:00:00.000Z')).then();
    after(advance('2026-10-12T00:00:00.000Z')).when({ ...cancel, step: 'package' }).thenRefused('step-not-added');
  });

  const done = (at: string): CaseEvent[] => context.steps.flatMap(({ id }): CaseEvent[] => [
    { ...history(add()).find(({ type }) => type === 'StepOpened')!, data: { step: id, round: 1, responsible: ['school-team'], plan: planOf(id) } } as CaseEvent,
    { type: 'StepCompleted', occurredAt: at, data: { step: id, round: 1, late: false } }]);
  const planOf = (id: string) => context.planner.due(context.steps.find((one) => one.id === id)!, { launch: addedAt, opened: addedAt, approved: {} }, addedAt);
  const completed: CaseEvent = { type: 'CaseCompleted', occurredAt: '2026-09-05T09:00:00.000Z', data: {} };

  it('holds the case open until it has ended', () => {
    given(caseDecider, context, ...history(add()), ...done('2026-09-05T09:00:00.000Z')).when(advance('2026-09-06T09:00:00.000Z')).then();
    given(caseDecider, context, ...history(add(), submit('2026-09-04T09:00:00.000Z')), ...done('2026-09-05T09:00:00.000Z')).when(advance('2026-09-06T09:00:00.000Z')).then(completed);
  });

  describe('that comes after the case has completed', () => {
    const complete = [opened, ...done('2026-09-05T09:00:00.000Z'), completed];
    const later = '2026-09-10T09:00:00.000Z';
    const handedIn = (now: string): CaseEvent[] => caseDecider.decide(submit(now), fold(caseDecider, reopened), context).slice();
    const reopened: CaseEvent[] = [...complete, ...caseDecider.decide(add({ now: later }), fold(caseDecider, complete), context)];

    it('opens the case again while its cycle runs, once', () => {
      const events = given(caseDecider, context, ...complete).when(add({ now: later })).thenTypes('CaseReopened', 'StepAdded', 'StepOpened');
      expect(events[0]).toStrictEqual({ type: 'CaseReopened', occurredAt: later, data: { by: 'centre' } });
      expect(fold(caseDecider, reopened)).toMatchObject({ status: 'open', steps: { [step]: { status: 'open' } } });
      expect(nextInstant(fold(caseDecider, reopened), later, context)).toBe('2026-09-23T06:00:00.000Z');
    });

    it('completes the case once more when it is done or taken back', () => {
      given(caseDecider, context, ...reopened, ...handedIn('2026-09-20T09:00:00.000Z')).when(advance('2026-09-20T09:00:00.000Z'))
        .then({ ...completed, occurredAt: '2026-09-20T09:00:00.000Z' });
      given(caseDecider, context, ...reopened, ...caseDecider.decide({ ...cancel, now: later }, fold(caseDecider, reopened), context)).when(advance('2026-09-11T09:00:00.000Z'))
        .then({ ...completed, occurredAt: later });
    });

    it('is nothing new when it was done before the case completed', () => {
      const all = [...reopened, ...handedIn('2026-09-20T09:00:00.000Z'), { ...completed, occurredAt: '2026-09-20T09:00:00.000Z' }];
      given(caseDecider, context, ...all).when(add({ now: '2026-09-21T09:00:00.000Z' })).then();
    });

    it('finds the case closed once its cycle has ended, or was closed', () => {
      given(caseDecider, { ...context, cycleRuns: false }, ...complete).when(add({ now: later })).thenRefused('case-closed', { case: caseId });
      given(caseDecider, context, opened, { type: 'CaseClosed', occurredAt: '2026-09-05T09:00:00.000Z', data: { reason: 'end' } }).when(add({ now: later })).thenRefused('case-closed', { case: caseId });
      given(caseDecider, context, ...complete).when(cancel).thenRefused('case-closed', { case: caseId });
    });
  });
});
