import { caseContexts } from './case-context.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { smallProgramme } from '../testing/small-programme.js';
import { nextInstant } from './advance.js';
import type { CaseCommand } from './commands.js';
import { caseDecider } from './decide.js';
import type { CaseEvent } from './events.js';

const document = smallProgramme();
const context = caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const caseId = 'small-2026.school.s1';
const launchedAt = '2026-09-01T07:00:00.000Z';
const engine = { kind: 'system', id: 'engine' } as const;
const team = { kind: 'person', id: 'team' } as const;
const expert = { kind: 'person', id: 'expert' } as const;
const coordinator = { kind: 'person', id: 'coordinator' } as const;
const attachments = [{ kind: 'programme', name: 'programme.pdf', sha256: 'a'.repeat(64), bytes: 10 }];

const opened: CaseEvent = { type: 'CaseOpened', occurredAt: launchedAt, data: {
  cycle: 'small-2026', subject: { kind: 'school', id: 's1' }, region: 'region-67', municipality: 'm1',
  programme: { id: 'small', edition: 1 }, year: '2026/27', launchedAt } };
const advance = (now: string): CaseCommand => ({ type: 'Advance', case: caseId, actor: engine, now });
const submit = (now: string, more: object = {}): CaseCommand =>
  ({ type: 'SubmitStep', case: caseId, step: 'package', actor: team, as: ['school-team'], now, note: '', attachments, ...more });
const approve = (now: string, more: object = {}): CaseCommand =>
  ({ type: 'ApproveStep', case: caseId, step: 'package', actor: expert, as: ['expert'], now, note: '', ...more });
const giveBack = (now: string, more: object = {}): CaseCommand =>
  ({ type: 'ReturnStep', case: caseId, step: 'package', actor: expert, as: ['expert'], now, remarks: [{ place: 'programme', text: 'No goals' }], ...more });
const extend = (now: string, to: string): CaseCommand =>
  ({ type: 'ExtendDeadline', case: caseId, step: 'package', actor: coordinator, now, to, reason: 'quarantine', order: '12-ОД' });

/** The history that these commands make, one after another. */
const history = (...commands: readonly CaseCommand[]): CaseEvent[] => {
  const events: CaseEvent[] = [opened];
  for (const command of commands) events.push(...caseDecider.decide(command, fold(caseDecider, events), context));
  return events;
};
const after = (...commands: readonly CaseCommand[]) => given(caseDecider, context, ...history(...commands));
const stateAfter = (...commands: readonly CaseCommand[]) => fold(caseDecider, history(...commands));
const packageOpen = advance('2026-10-12T00:00:00.000Z');

describe('a case in time', () => {
  it('waits for the opening day of its first step', () => {
    given(caseDecider, context, opened).when(advance('2026-10-11T20:59:59.999Z')).then();
    expect(nextInstant(stateAfter(), launchedAt, context)).toBe('2026-10-11T21:00:00.000Z');
  });

  it('opens the step with its dated plan', () => {
    const [event] = given(caseDecider, context, opened).when(packageOpen).thenTypes('StepOpened');
    expect(event).toMatchObject({ type: 'StepOpened', occurredAt: '2026-10-11T21:00:00.000Z', data: { step: 'package', round: 1, plan: {
      due: '2026-11-13', endsAt: '2026-11-13T21:00:00.000Z',
      reminders: [{ id: 'r1', at: '2026-11-06T06:00:00.000Z' }, { id: 'r2', at: '2026-11-12T06:00:00.000Z' }],
      escalations: [{ id: 'e1', at: '2026-11-16T06:00:00.000Z', to: 'municipal-centre' }, { id: 'e2', at: '2026-11-20T06:00:00.000Z', to: 'institute-coordinator' }] } } });
  });

  it('reminds at its moment and escalates after the deadline, each once', () => {
    after(packageOpen).when(advance('2026-11-06T06:00:00.000Z')).then({ type: 'ReminderIssued', occurredAt: '2026-11-06T06:00:00.000Z',
      data: { step: 'package', round: 1, side: 'holder', reminder: 'r1', plannedAt: '2026-11-06T06:00:00.000Z', to: ['school-team'], due: '2026-11-13' } });
    after(packageOpen, advance('2026-11-12T06:00:00.000Z')).when(advance('2026-11-16T06:00:00.000Z')).then({ type: 'StepEscalated',
      occurredAt: '2026-11-16T06:00:00.000Z',
      data: { step: 'package', round: 1, side: 'holder', escalation: 'e1', plannedAt: '2026-11-16T06:00:00.000Z', to: 'municipal-centre', due: '2026-11-13' } });
  });

  it('sends a reminder late while it helps, and lets it lapse once the deadline has passed', () => {
    after(packageOpen).when(advance('2026-11-10T10:00:00.000Z')).then({ type: 'ReminderIssued', occurredAt: '2026-11-10T10:00:00.000Z',
      data: { step: 'package', round: 1, side: 'holder', reminder: 'r1', plannedAt: '2026-11-06T06:00:00.000Z', to: ['school-team'], due: '2026-11-13' } });
    after(packageOpen).when(advance('2026-11-16T06:00:00.000Z')).thenTypes('ReminderLapsed', 'ReminderLapsed', 'StepEscalated');
  });

  it('closes a step that takes no late work', () => {
    const events = after(advance('2026-12-10T12:00:00.000Z')).when(advance('2026-12-11T21:00:00.000Z')).thenTypes('StepClosed');
    expect(events[0]).toStrictEqual({ type: 'StepClosed', occurredAt: '2026-12-11T21:00:00.000Z', data: { step: 'survey', round: 1, due: '2026-12-11' } });
    after(advance('2026-12-12T00:00:00.000Z')).when(submit('2026-12-12T09:00:00.000Z', { step: 'survey', attachments: [] })).thenRefused('step-closed');
  });

  it('escalates from its opening when the due day had passed by then', () => {
    const late = stateAfter(advance('2027-03-01T09:00:00.000Z'));
    expect(late.status === 'open' && late.steps['package']).toMatchObject({ status: 'open', issued: ['r1', 'r2', 'e1', 'e2'] });
  });
});

describe('handing in', () => {
  it('on the last second of the due day is on time, and stops the school’s clock', () => {
    const events = after(packageOpen).when(submit('2026-11-13T20:59:59.999Z')).thenTypes('StepSubmitted', 'ReviewOpened');
    expect(events[0]).toMatchObject({ data: { late: false } });
    after(packageOpen, submit('2026-11-05T09:00:00.000Z')).when(advance('2026-11-06T06:00:00.000Z')).then();
  });
  it('a second later is late, and accepted', () => {
    const events = after(packageOpen).when(submit('2026-11-13T21:00:00.000Z')).thenTypes('StepSubmitted', 'ReviewOpened');
    expect(events[0]).toMatchObject({ data: { late: true } });
  });
  it('lacks no document the programme asks for', () => {
    after(packageOpen).when(submit('2026-11-05T09:00:00.000Z', { attachments: [] })).thenRefused('attachments-missing', { step: 'package', missing: 'programme' });
  });
  it('is not for other roles, unknown steps or steps not open yet', () => {
    after(packageOpen).when(submit('2026-11-05T09:00:00.000Z', { as: ['expert'] })).thenRefused('step-not-yours');
    after(packageOpen).when(submit('2026-11-05T09:00:00.000Z', { step: 'nowhere' })).thenRefused('step-unknown');
    after(packageOpen).when(submit('2026-11-05T09:00:00.000Z', { step: 'plan' })).thenRefused('step-not-open');
  });
  it('can be taken back before review, and the clock goes on by the working days held', () => {
    const state = stateAfter(packageOpen, submit('2026-11-05T09:00:00.000Z'),
      { type: 'RecallSubmission', case: caseId, step: 'package', actor: team, as: ['school-team'], now: '2026-11-09T09:00:00.000Z' });
    expect(state.status === 'open' && state.steps['package']).toMatchObject({ status: 'open', round: 1,
      plan: { due: '2026-11-17', explanation: { pauses: [{ from: '2026-11-05T09:00:00.000Z', until: '2026-11-09T09:00:00.000Z', heldBy: 'expert', workdays: 2 }] } },
      held: { reviewer: 4 * 86_400_000 } });
  });
});

describe('reviewing', () => {
  const submitted = [packageOpen, submit('2026-11-05T09:00:00.000Z')] as const;
  it('runs against the reviewers’ own clock', () => {
    const [reminder] = after(...submitted).when(advance('2026-11-11T06:00:00.000Z')).thenTypes('ReminderIssued');
    expect(reminder).toMatchObject({ data: { side: 'reviewer', to: ['expert'], due: '2026-11-12' } });
    const [escalation] = after(...submitted, advance('2026-11-11T06:00:00.000Z')).when(advance('2026-11-13T06:00:00.000Z')).thenTypes('StepEscalated');
    expect(escalation).toMatchObject({ data: { side: 'reviewer', to: 'department' } });
  });
  it('returns with remarks and a shorter deadline of its own round', () => {
    const events = after(...submitted).when(giveBack('2026-11-09T09:00:00.000Z')).thenTypes('StepReturned');
    expect(events[0]).toMatchObject({ data: { round: 1, by: 'expert', plan: { due: '2026-11-12' } } });
    after(...submitted).when(giveBack('2026-11-09T09:00:00.000Z', { remarks: [] })).thenRefused('remarks-missing');
  });
  it('counts both sides’ times', () => {
    const state = stateAfter(...submitted, giveBack('2026-11-09T09:00:00.000Z'), submit('2026-11-10T09:00:00.000Z', { note: 'mended' }), approve('2026-11-11T09:00:00.000Z'));
    expect(state.status === 'open' && state.steps['package']).toStrictEqual({ status: 'done', step: 'package', round: 2, since: '2026-11-11T09:00:00.000Z', assignee: null,
      doneAt: '2026-11-11T09:00:00.000Z', late: false, held: { holder: 24.5 * 86_400_000 + 86_400_000, reviewer: 4 * 86_400_000 + 86_400_000 } });
  });
  it('opens what waited for the approval, from that moment', () => {
    const events = after(...submitted, approve('2026-11-11T09:00:00.000Z')).when(advance('2026-11-11T09:00:01.000Z')).thenTypes('StepOpened');
    expect(events[0]).toMatchObject({ occurredAt: '2026-11-11T09:00:00.000Z', data: { step: 'plan', plan: { due: '2026-11-25' } } });
  });
  it('goes level by level and completes with the last', () => {
    const plan = (now: string) => submit(now, { step: 'plan', attachments: [] });
    const first = [...submitted, approve('2026-11-11T09:00:00.000Z'), advance('2026-11-11T09:00:01.000Z'), plan('2026-11-12T09:00:00.000Z'),
      approve('2026-11-13T09:00:00.000Z', { step: 'plan', as: ['municipal-centre'] })] as const;
    const state = stateAfter(...first);
    expect(state.status === 'open' && state.steps['plan']).toMatchObject({ status: 'in-review', level: 2, reviewers: ['institute-coordinator'] });
    after(...first).when(approve('2026-11-16T09:00:00.000Z', { step: 'plan', as: ['institute-coordinator'] })).thenTypes('StepApproved', 'StepCompleted');
    after(...first).when(approve('2026-11-16T09:00:00.000Z', { step: 'plan' })).thenRefused('step-not-yours');
  });
  it('is not for whoever handed the work in', () => {
    after(...submitted).when(approve('2026-11-11T09:00:00.000Z', { actor: team })).thenRefused('reviewer-of-own-work');
  });
});

describe('coordinating', () => {
  it('extends with who, why and by which order, and reminds anew', () => {
    const events = after(packageOpen, advance('2026-11-06T06:00:00.000Z')).when(extend('2026-11-09T09:00:00.000Z', '2026-11-27')).thenTypes('DeadlineExtended');
    expect(events[0]).toMatchObject({ data: { side: 'holder', plan: { due: '2026-11-27', reminders: [{ id: 'r1', at: '2026-11-20T06:00:00.000Z' }, { id: 'r2' }],
      explanation: { extensions: [{ from: '2026-11-13', to: '2026-11-27', by: 'coordinator', reason: 'quarantine', order: '12-ОД' }] } } } });
  });
  it('refuses an extension into the past, backwards, or out of the year', () => {
    after(packageOpen).when(extend('2026-11-20T09:00:00.000Z', '2026-11-19')).thenRefused('extension-into-the-past');
    after(packageOpen).when(extend('2026-11-01T09:00:00.000Z', '2026-11-13')).thenRefused('extension-not-later');
    after(packageOpen).when(extend('2026-11-01T09:00:00.000Z', '2027-08-01')).thenRefused('date-outside-year');
  });
  it('sets a broken case aside without losing it, and takes it up again', () => {
    const aside: CaseCommand = { type: 'SetCaseAside', case: caseId, actor: engine, now: '2026-11-01T09:00:00.000Z', reason: 'unreadable' };
    after(packageOpen, aside).when(submit('2026-11-05T09:00:00.000Z')).thenRefused('case-set-aside');
    after(packageOpen, aside).when(advance('2026-11-06T06:00:00.000Z')).then();
    after(packageOpen, aside, { type: 'ResumeCase', case: caseId, actor: coordinator, now: '2026-11-05T09:00:00.000Z' })
      .when(advance('2026-11-06T06:00:00.000Z')).thenTypes('ReminderIssued');
  });
  it('asks for an extra reminder as often as a person wants', () => {
    after(packageOpen).when({ type: 'RequestReminder', case: caseId, step: 'package', actor: coordinator, now: '2026-11-05T09:00:00.000Z', message: 'please' }, { repeats: true })
      .then({ type: 'ReminderRequested', occurredAt: '2026-11-05T09:00:00.000Z',
        data: { step: 'package', round: 1, side: 'holder', to: ['school-team'], due: '2026-11-13', message: 'please' } });
  });
});

describe('ending', () => {
  it('completes when every step has ended', () => {
    const events = history(packageOpen, submit('2026-10-13T09:00:00.000Z'), approve('2026-10-14T09:00:00.000Z'), advance('2026-10-14T09:00:01.000Z'),
      submit('2026-10-15T09:00:00.000Z', { step: 'plan', attachments: [] }), approve('2026-10-16T09:00:00.000Z', { step: 'plan', as: ['municipal-centre'] }),
      approve('2026-10-17T09:00:00.000Z', { step: 'plan', as: ['institute-coordinator'] }), advance('2026-12-01T09:00:00.000Z'),
      submit('2026-12-02T09:00:00.000Z', { step: 'survey', attachments: [] }), advance('2026-12-02T09:00:01.000Z'));
    expect(events.at(-1)).toStrictEqual({ type: 'CaseCompleted', occurredAt: '2026-12-02T09:00:00.000Z', data: {} });
    given(caseDecider, context, ...events).when(submit('2026-12-03T09:00:00.000Z')).thenRefused('case-closed');
  });
  it('has no next instant once nothing waits for time', () => {
    expect(nextInstant(stateAfter(packageOpen, { type: 'CloseCase', case: caseId, actor: coordinator, now: '2026-11-01T09:00:00.000Z', reason: 'merged' }), launchedAt, context)).toBeNull();
  });
});
