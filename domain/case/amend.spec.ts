import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { ProgrammeDocument } from '../programme/programme-document.js';
import { given } from '../testing/given.js';
import { smallProgramme } from '../testing/small-programme.js';
import { caseContexts } from './case-context.js';
import type { AmendCase, CaseCommand } from './commands.js';
import { caseDecider } from './decide.js';
import type { CaseEvent } from './events.js';
import { previewAmendment } from './preview-amendment.js';
import type { StartedCase } from './state.js';

const first = smallProgramme();
/** Edition 2 with the school's steps changed. */
const amended = (change: (steps: Map<string, Record<string, unknown>>, document: Record<string, unknown>) => void): ProgrammeDocument => {
  const document = structuredClone(first) as unknown as Record<string, unknown> & { stages: { steps: Record<string, unknown>[] }[] };
  document['edition'] = 2;
  change(new Map(document.stages.flatMap(({ steps }) => steps.map((step) => [step['id'] as string, step]))), document);
  return ProgrammeDocument.parse(document);
};
const contextOf = (document: ProgrammeDocument) => caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const present = contextOf(first);
const caseId = 'small-2026.school.s1';
const engine = { kind: 'system', id: 'engine' } as const;
const opened: CaseEvent = { type: 'CaseOpened', occurredAt: '2026-09-01T07:00:00.000Z', data: {
  cycle: 'small-2026', subject: { kind: 'school', id: 's1' }, region: 'region-67', municipality: 'm1',
  programme: { id: 'small', edition: 1 }, year: '2026/27', launchedAt: '2026-09-01T07:00:00.000Z' } };
const advance = (now: string): CaseCommand => ({ type: 'Advance', case: caseId, actor: engine, now });
const history = (...commands: readonly CaseCommand[]): CaseEvent[] => {
  const events: CaseEvent[] = [opened];
  for (const command of commands) events.push(...caseDecider.decide(command, fold(caseDecider, events), present));
  return events;
};
const now = '2026-11-09T09:00:00.000Z';
const amend: AmendCase = { type: 'AmendCase', case: caseId, programme: { id: 'small', edition: 2 }, reason: 'quarantine', order: '77-ОД', actor: engine, now };
const amendment = { edition: 2, reason: 'quarantine', order: '77-ОД' };
/** The package is open and due on 13 November; its first reminder went out on the 6th. */
const reminded = history(advance('2026-10-12T00:00:00.000Z'), advance('2026-11-06T06:00:00.000Z'));
const state = fold(caseDecider, reminded) as StartedCase;
const named: CaseEvent = { type: 'CaseAmended', occurredAt: now, data: { from: 1, amendment, ended: [] } };

describe('an amendment of a running case', () => {
  it('changes nothing but the edition where the programme says the same', () => {
    given(caseDecider, contextOf(amended(() => undefined)), ...reminded).when(amend).then(named);
  });

  it('gives a step under way its new day, and plans what is still to be sent', () => {
    const context = contextOf(amended((steps) => { steps.get('package')!['due'] = { on: '11-27' }; }));
    const [, replanned] = given(caseDecider, context, ...reminded).when(amend).thenTypes('CaseAmended', 'StepReplanned');
    expect(replanned).toMatchObject({ data: { step: 'package', round: 1, side: 'holder', holders: ['school-team'], amendment, plan: { due: '2026-11-27',
      reminders: [{ id: 'r1', at: '2026-11-20T06:00:00.000Z' }, { id: 'r2', at: '2026-11-26T06:00:00.000Z' }] } } });
    expect(previewAmendment(amend, state, present, context)).toStrictEqual({ appear: [], go: [],
      moved: [{ step: 'package', from: '2026-11-13', to: '2026-11-27' }],
      notices: [
        { step: 'package', id: 'r1', at: '2026-11-20T06:00:00.000Z', repeated: true }, { step: 'package', id: 'r2', at: '2026-11-26T06:00:00.000Z', repeated: false },
        { step: 'package', id: 'e1', at: '2026-11-30T06:00:00.000Z', repeated: false }, { step: 'package', id: 'e2', at: '2026-12-04T06:00:00.000Z', repeated: false },
      ] });
  });

  it('keeps an extension that reaches further than the new day', () => {
    const extended = [...reminded, ...caseDecider.decide({ type: 'ExtendDeadline', case: caseId, step: 'package', actor: { kind: 'person', id: 'c' },
      now: '2026-11-08T09:00:00.000Z', to: '2026-12-04', reason: 'illness', order: null }, state, present)];
    const context = contextOf(amended((steps) => { steps.get('package')!['due'] = { on: '11-27' }; }));
    given(caseDecider, context, ...extended).when(amend).then(named);
  });

  it('withdraws a step the edition does not have, and lists what appears and goes', () => {
    const context = contextOf(amended((steps, document) => {
      const stages = document['stages'] as { steps: { id: string; after: string[] }[] }[];
      stages[0]!.steps = stages[0]!.steps.filter(({ id }) => id !== 'package');
      steps.get('plan')!['after'] = [];
      stages[1]!.steps.push({ ...steps.get('survey')!, id: 'second-survey' } as never);
    }));
    given(caseDecider, context, ...reminded).when(amend).then(named, { type: 'StepWithdrawn', occurredAt: now, data: { step: 'package', round: 1, side: 'holder', amendment } });
    expect(previewAmendment(amend, state, present, context)).toStrictEqual({
      appear: [{ step: 'second-survey', due: '2026-12-11' }], go: [{ step: 'package', status: 'open' }], moved: [], notices: [] });
  });

  it('moves a date by a decree that changes the working calendar', () => {
    const context = contextOf(amended((steps, document) => {
      steps.get('package')!['due'] = { on: '11-13', shift: 'next-working-day' };
      document['calendarChanges'] = [{ day: '2026-11-13', working: false, decree: { ru: 'указ № 1', en: 'decree No. 1' } }];
    }));
    const [, replanned] = given(caseDecider, context, ...reminded).when(amend).thenTypes('CaseAmended', 'StepReplanned');
    expect(replanned).toMatchObject({ data: { plan: { due: '2026-11-16', explanation: {
      calendar: { id: 'russia' }, moved: { from: '2026-11-13', to: '2026-11-16', why: { ru: 'указ № 1', en: 'decree No. 1' } } } } } });
  });

  it('leaves an older edition and an ended case alone', () => {
    given(caseDecider, present, ...reminded).when({ ...amend, programme: { id: 'small', edition: 1 } }).then();
    given(caseDecider, present, ...reminded, { type: 'CaseClosed', occurredAt: now, data: { reason: 'end' } }).when(amend).then();
  });
});
