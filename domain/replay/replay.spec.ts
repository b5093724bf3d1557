import { caseContexts } from '../case/case-context.js';
import type { CaseCommand } from '../case/commands.js';
import { caseDecider } from '../case/decide.js';
import type { CaseEvent } from '../case/events.js';
import type { CycleEvent } from '../cycle/events.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { smallProgramme } from '../testing/small-programme.js';
import { caseAsOf, type Recorded } from './case-as-of.js';
import { differenceOf } from './case-difference.js';
import { factsOf, replayStream, standingAfter, standingChanges } from './stream-replay.js';
import type { Names } from './told.js';

const document = smallProgramme();
const context = caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const id = 'small-2026.school.s1';
const engine = { kind: 'system', id: 'engine' } as const;
const team = { kind: 'person', id: 'team' } as const;
const expert = { kind: 'person', id: 'expert' } as const;
const attachments = [{ kind: 'programme', name: 'programme.pdf', sha256: 'a'.repeat(64), bytes: 10 }];
const opened: CaseEvent = { type: 'CaseOpened', occurredAt: '2026-09-01T07:00:00.000Z', data: {
  cycle: 'small-2026', subject: { kind: 'school', id: 's1' }, region: 'region-67', municipality: 'm1',
  programme: { id: 'small', edition: 1 }, year: '2026/27', launchedAt: '2026-09-01T07:00:00.000Z' } };
const commands: readonly CaseCommand[] = [
  { type: 'Advance', case: id, actor: engine, now: '2026-10-12T00:00:00.000Z' },
  { type: 'Advance', case: id, actor: engine, now: '2026-11-06T06:00:00.000Z' },
  { type: 'SubmitStep', case: id, step: 'package', actor: team, as: ['school-team'], now: '2026-11-09T09:00:00.000Z', note: '', attachments },
  { type: 'ReturnStep', case: id, step: 'package', actor: expert, as: ['expert'], now: '2026-11-10T09:00:00.000Z', remarks: [{ place: 'programme', text: 'No goals' }] },
];
const events: CaseEvent[] = [opened];
for (const command of commands) events.push(...caseDecider.decide(command, fold(caseDecider, events), context));
/** The store learnt of everything at once, but of the return only two days after it had happened. */
const recorded: readonly Recorded<CaseEvent>[] = events.map((event) => ({ event, occurredAt: event.occurredAt,
  recordedAt: event.type === 'StepReturned' ? '2026-11-12T09:00:00.000Z' : event.occurredAt }));
const names: Names = { step: (step) => ({ ru: `Шаг ${step}`, en: `Step ${step}` }), school: (id) => `School ${id}`, municipality: (id) => id };

describe('replaying a case', () => {
  it('tells what was known then from what was true then', () => {
    const stepAt = (at: string, mode: 'known' | 'true') => {
      const state = caseAsOf(recorded, at, mode);
      return state.status === 'none' ? null : state.steps['package']?.status ?? null;
    };
    expect(stepAt('2026-08-31T00:00:00.000Z', 'true')).toBeNull();
    expect(stepAt('2026-09-02T00:00:00.000Z', 'true')).toBeNull();
    expect(stepAt('2026-11-09T08:59:59.999Z', 'known')).toBe('open');
    expect(stepAt('2026-11-09T09:00:00.000Z', 'known')).toBe('in-review');
    expect(stepAt('2026-11-11T00:00:00.000Z', 'known')).toBe('in-review');
    expect(stepAt('2026-11-11T00:00:00.000Z', 'true')).toBe('open');
    expect(stepAt('2026-11-12T09:00:00.000Z', 'known')).toBe('open');
  });

  it('names what differs between two moments, old and new', () => {
    expect(differenceOf(caseAsOf(recorded, '2026-11-09T09:00:00.000Z', 'true'), caseAsOf(recorded, '2026-11-10T09:00:00.000Z', 'true'))).toStrictEqual([
      { step: 'package', facet: 'status', before: 'in-review', after: 'open' },
      { step: 'package', facet: 'round', before: '1', after: '2' },
      { step: 'package', facet: 'due', before: '2026-11-16', after: '2026-11-13' },
      { step: 'package', facet: 'heldBy', before: 'expert', after: 'school-team' },
    ]);
    expect(differenceOf(caseAsOf(recorded, '2026-11-10T09:00:00.000Z', 'true'), caseAsOf(recorded, '2026-11-11T09:00:00.000Z', 'true'))).toStrictEqual([]);
  });

  it('says each event in a sentence, with what it changed and why its date is what it is', () => {
    const timeline = replayStream('case-x', events, names);
    expect(timeline.map(({ sentence }, nth) => [events[nth]!.type, sentence.en])).toStrictEqual([
      ['CaseOpened', 'The case was opened when the cycle was launched.'],
      ['StepOpened', 'The step “Step package” was opened, due on 13 November 2026; responsible: school team.'],
      ['ReminderIssued', 'A reminder of the step “Step package” went to school team, due on 13 November 2026.'],
      ['StepSubmitted', 'The step “Step package” was handed in; files: 1.'],
      ['ReviewOpened', 'The step “Step package” is under review, due on 16 November 2026, by expert.'],
      ['StepReturned', 'The step “Step package” was returned with 1 remark, due on 13 November 2026.'],
    ]);
    expect(timeline[2]!.changes).toStrictEqual([]);
    expect(timeline[2]!.why?.en).toContain('The programme names the day: 13 November 2026.');
    expect(timeline[2]!.sentence.ru).toBe('Напоминание о шаге «Шаг package»: команда школы, срок 13 ноября 2026 года.');
    expect(timeline[0]!.why).toBeNull();
    expect(timeline[5]!.why?.ru).toContain('возврата на доработку');
  });

  it('says why a reminder went out: what planned it, and what it found', () => {
    expect(replayStream('case-x', events, names)[2]!.why?.en).toMatch(/^The plan set this reminder for 6 November 2026, 5 working days before the due day; by then the work had not been handed in\. Due on 13 November 2026/);
  });
});

describe('replaying any other stream', () => {
  const at = '2026-09-01T07:00:00.000Z';
  const planned: CycleEvent = { type: 'CyclePlanned', occurredAt: at, data: {
    cycle: 'c', region: 'r', programme: { id: 'small', edition: 1 }, year: '2026/27', firstDay: '2026-09-01', lastDay: '2027-08-31', zone: 'Europe/Moscow', by: 'x' } };
  const listed: CycleEvent = { type: 'SchoolsListed', occurredAt: at, data: { schools: [{ school: 's1', municipality: 'm' }, { school: 's2', municipality: 'm' }] } };
  const unlisted: CycleEvent = { type: 'SchoolsUnlisted', occurredAt: at, data: { schools: ['s2'], reason: 'merged' } };

  it('tells old and new values in words', () => {
    const [, , third] = replayStream('cycle-c', [planned, listed, unlisted], names);
    expect(third).toStrictEqual({
      sentence: { ru: 'Из списка исключено: 1 школа. Причина: merged.', en: '1 school left the list: merged.' }, why: null,
      changes: [{ facet: 'listed', label: { ru: 'В списке', en: 'On the list' }, of: { ru: 'School s2', en: 'School s2' }, step: null, before: { ru: 'да', en: 'yes' }, after: null }],
    });
  });

  it('shows how it stood, and what differs between two moments', () => {
    const [before, after] = [standingAfter('cycle-c', [planned, listed], names), standingAfter('cycle-c', [planned, listed, unlisted], names)];
    expect(factsOf(after, names).map(({ facet, of, after: value }) => [facet, of?.en ?? null, value?.en])).toStrictEqual([
      ['status', null, 'planned'], ['edition', null, '1'], ['first-day', null, '1 September 2026'], ['last-day', null, '31 August 2027'], ['listed', 'School s1', 'yes']]);
    expect(standingChanges(before, after, names).map(({ facet, of, before: was, after: is }) => [facet, of?.en, was?.en, is])).toStrictEqual([['listed', 'School s2', 'yes', null]]);
    expect(standingChanges(after, after, names)).toStrictEqual([]);
  });

  it('names an event of a later release by its type', () => {
    expect(replayStream('cycle-c', [{ type: 'Unheard', occurredAt: at, data: {} }], names)[0]!.sentence).toStrictEqual({ ru: 'Unheard.', en: 'Unheard.' });
  });
});
