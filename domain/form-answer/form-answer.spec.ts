import { fold } from '../core/decider.js';
import { ProgrammeForm } from '../programme/form-schema.js';
import { ProgrammeIndicator } from '../programme/indicator-schema.js';
import { given } from '../testing/given.js';
import type { AnswerCommand, AnswerContext, FieldChange } from './commands.js';
import { answerDecider } from './decide.js';
import type { AnswerEvent } from './events.js';
import { valuesOf } from './state.js';

const text = (en: string) => ({ ru: en, en });
const form = ProgrammeForm.parse({
  id: 'staff', version: 2, kind: 'final', title: text('Staff'), fields: [
    { id: 'all', type: 'count', title: text('All'), usual: { max: 500 } },
    { id: 'heads', type: 'count', title: text('Heads') }, { id: 'teachers', type: 'count', title: text('Teachers') },
    { id: 'trained', type: 'share', title: text('Trained') },
    { id: 'centre', type: 'yes-no', title: text('Centre') },
    { id: 'why', type: 'text', title: text('Why not'), required: false, requiredIf: { field: 'centre', is: false } },
  ],
  rules: [{ id: 'adds-up', total: 'all', parts: ['heads', 'teachers'] }, { id: 'of-teachers', part: 'trained.denominator', whole: 'teachers' }],
});
const indicators = [{ id: 'trained', title: text('Trained'), kind: 'share', from: [{ form: 'staff', field: 'trained' }] },
  { id: 'centre', title: text('Centre'), kind: 'present', from: [{ form: 'staff', field: 'centre' }] },
  { id: 'teachers', title: text('Teachers'), kind: 'count', from: [{ form: 'staff', field: 'teachers' }] },
  { id: 'of-all', title: text('Teachers of all'), kind: 'share', from: [{ form: 'staff', numerator: 'teachers', denominator: 'all' }] },
  { id: 'elsewhere', title: text('Other'), kind: 'count', from: [{ form: 'other', field: 'x' }] }].map((one) => ProgrammeIndicator.parse(one));

const deadline = '2026-11-13T21:00:00.000Z';
const context: AnswerContext = {
  form, indicators, programme: { id: 'p', edition: 3 }, step: { status: 'open', endsAt: deadline, round: 1 },
  responsible: ['school-team'], supports: ['municipal-centre'], zone: 'Europe/Moscow',
};
const at = { case: 'c.school.s', step: 'staff' };
const ann = { kind: 'person', id: 'ann' } as const;
const bob = { kind: 'person', id: 'bob' } as const;
const early = '2026-11-02T09:00:00.000Z';
const late = '2026-11-20T09:00:00.000Z';
const by = { actor: ann, as: ['school-team'] as const, now: early };
const save = (fields: readonly FieldChange[], more: object = {}): AnswerCommand => ({ type: 'SaveFields', ...at, ...by, fields, ...more });
const change = (field: string, value: FieldChange['value'], seen = 0): FieldChange => ({ field, value, seen });
const submit = (more: object = {}): AnswerCommand => ({ type: 'SubmitAnswer', ...at, ...by, ...more });
const right = [change('all', 30), change('heads', 2), change('teachers', 28), change('trained', { numerator: 20, denominator: 28 }), change('centre', true)];

const history = (commands: readonly AnswerCommand[], of: AnswerContext = context): AnswerEvent[] => {
  const events: AnswerEvent[] = [];
  for (const command of commands) events.push(...answerDecider.decide(command, fold(answerDecider, events), of));
  return events;
};
const after = (...commands: readonly AnswerCommand[]) => given(answerDecider, context, ...history(commands));
const within = (changed: Partial<AnswerContext>, ...commands: readonly AnswerCommand[]) => given(answerDecider, { ...context, ...changed }, ...history(commands));
const stateAfter = (...commands: readonly AnswerCommand[]) => fold(answerDecider, history(commands));

describe('a draft', () => {
  it('begins with its first field and keeps the form’s version', () => {
    after().when(save([change('all', 30)])).then(
      { type: 'AnswerBegun', occurredAt: early, data: { ...at, by: 'ann', form: { id: 'staff', version: 2, kind: 'final', programme: 'p', edition: 3 } } },
      { type: 'FieldsSaved', occurredAt: early, data: { fields: [{ field: 'all', value: 30, version: 1 }], by: 'ann', filled: 1, required: 5 } });
  });

  it('takes different fields from different people, whatever they had seen', () => {
    const state = stateAfter(save([change('all', 30)]), save([change('heads', 2)], { actor: bob, as: ['municipal-centre'] }));
    expect(valuesOf(state)).toStrictEqual({ all: 30, heads: 2 });
    expect(state.status !== 'none' && [state.fields['all']?.by, state.fields['heads']?.by]).toStrictEqual(['ann', 'bob']);
  });

  it('keeps what another changed meanwhile, and saves the rest', () => {
    after(save([change('all', 30)])).when(save([change('all', 31), change('heads', 3)], { actor: bob })).then(
      { type: 'FieldsSaved', occurredAt: early, data: { fields: [{ field: 'heads', value: 3, version: 1 }], by: 'bob', filled: 2, required: 5 } });
    after(save([change('all', 30)])).when(save([change('all', 31)], { actor: bob })).thenRefused('field-changed', { fields: 'all' });
    after(save([change('all', 30)])).when(save([change('all', 31, 1)], { actor: bob })).thenTypes('FieldsSaved');
  });

  it('is the same when the same value comes again, from whatever version', () => {
    after(save([change('trained', { numerator: 1, denominator: 2 })])).when(save([change('trained', { denominator: 2, numerator: 1 })])).then();
  });

  it('empties a field with null', () => {
    expect(valuesOf(stateAfter(save([change('all', 30)]), save([change('all', null, 1)])))).toStrictEqual({});
  });

  it('refuses unknown fields and values of another kind', () => {
    after().when(save([change('nothing', 1)])).thenRefused('field-unknown');
    for (const [field, value] of [['all', '30'], ['all', -1], ['all', 1.5], ['trained', 3], ['trained', { numerator: -1, denominator: 2 }], ['centre', 'yes'], ['why', 'x'.repeat(501)]] as const) {
      after().when(save([change(field, value)])).thenRefused('field-value-invalid', { field });
    }
  });

  it('is filled in by those who do the step or support it, and handed in by those who answer for it', () => {
    after().when(save([change('all', 1)], { as: ['curator'] })).thenRefused('step-not-yours');
    after(save(right)).when(submit({ as: ['municipal-centre'] })).thenRefused('step-not-yours');
  });
});

describe('handing in', () => {
  it('is refused while something required is missing', () => {
    after(save([change('all', 30)])).when(submit()).thenRefused('answer-incomplete', { step: 'staff', missing: 'heads, teachers, trained, centre' });
    after(save(right), save([change('centre', false, 1)])).when(submit()).thenRefused('answer-incomplete', { step: 'staff', missing: 'why' });
    after().when(submit()).thenRefused('answer-not-begun');
  });

  it('gives the indicators as part and whole, dated by the programme’s day', () => {
    after(save(right)).when(submit({ now: '2026-11-02T22:30:00.000Z' })).then({ type: 'AnswerSubmitted', occurredAt: '2026-11-02T22:30:00.000Z', data: {
      round: 1, by: 'ann', late: false, endsAt: deadline, indicators: [
        { indicator: 'trained', role: 'actual', date: '2026-11-03', numerator: 20, denominator: 28 },
        { indicator: 'centre', role: 'actual', date: '2026-11-03', numerator: 1, denominator: 1 },
        { indicator: 'teachers', role: 'actual', date: '2026-11-03', numerator: 28, denominator: null },
        { indicator: 'of-all', role: 'actual', date: '2026-11-03', numerator: 28, denominator: 30 }] } });
  });

  it('of an entry form gives the baseline', () => {
    const events = within({ form: { ...form, kind: 'entry' } }, save(right)).when(submit()).thenTypes('AnswerSubmitted');
    expect(events[0]).toMatchObject({ data: { indicators: [{ role: 'baseline' }, { role: 'baseline' }, { role: 'baseline' }, { role: 'baseline' }] } });
  });

  it('late is marked, or refused when the form locks, unless an exception names its reason', () => {
    const [event] = after(save(right)).when(submit({ now: late })).thenTypes('AnswerSubmitted');
    expect(event).toMatchObject({ data: { late: true } });
    const locking: Partial<AnswerContext> = { form: { ...form, afterDeadline: 'locked' } };
    within(locking, save(right)).when(submit({ now: late })).thenRefused('answer-locked');
    within(locking).when(save([change('all', 1)], { now: deadline })).thenRefused('answer-locked');
    const lift: AnswerCommand = { type: 'LiftAnswerLock', ...at, actor: bob, now: late, until: '2026-11-25T21:00:00.000Z', reason: 'quarantine', order: '7' };
    within(locking, save(right)).when(lift).then({ type: 'AnswerLockLifted', occurredAt: late, data: { until: '2026-11-25T21:00:00.000Z', reason: 'quarantine', order: '7', by: 'bob' } });
    within(locking, save(right), lift).when(submit({ now: late })).thenTypes('AnswerSubmitted');
    within(locking, save(right), lift).when(submit({ now: '2026-11-25T21:00:00.000Z' })).thenRefused('answer-locked');
    within(locking).when({ ...lift, until: late }).thenRefused('answer-exception-past');
  });

  it('waits for the step to open, and ends with it', () => {
    for (const status of ['waiting', 'closed', 'in-review'] as const) {
      within({ step: { status, endsAt: null, round: 1 } }).when(save([change('all', 1)])).thenRefused('step-not-open', { step: 'staff', status });
    }
  });
});

describe('numbers that cannot be', () => {
  const wrongTotal = [...right.slice(1), change('all', 31)];
  const question = { id: 'adds-up', kind: 'total-differs', found: { all: 31, heads: 2, teachers: 28 }, expected: 30 } as const;

  it('hold the answer back with a question', () => {
    after(save(wrongTotal)).when(submit()).then({ type: 'AnswerHeldBack', occurredAt: early, data: { round: 1, by: 'ann', questions: [question] } });
    const events = after(save([...right.slice(0, 3), change('centre', true), change('trained', { numerator: 29, denominator: 28 })])).when(submit()).thenTypes('AnswerHeldBack');
    expect(events[0]).toMatchObject({ data: { questions: [{ id: 'share:trained', kind: 'part-above-whole', expected: 28 }] } });
    const above = after(save([...right.slice(0, 3), change('centre', true), change('trained', { numerator: 29, denominator: 29 })])).when(submit()).thenTypes('AnswerHeldBack');
    expect(above[0]).toMatchObject({ data: { questions: [{ id: 'of-teachers', kind: 'part-above-whole', found: { 'trained.denominator': 29, teachers: 28 } }] } });
  });

  it('are not made true by words', () => {
    after(save(wrongTotal), submit()).when({ type: 'ExplainValue', ...at, ...by, question: 'adds-up', explanation: 'it is so' }).thenRefused('question-needs-correction');
  });

  it('are resolved by the correction, as an event, and the answer is handed in', () => {
    after(save(wrongTotal), submit()).when(save([change('all', 30, 1)])).then(
      { type: 'FieldsSaved', occurredAt: early, data: { fields: [{ field: 'all', value: 30, version: 2 }], by: 'ann', filled: 5, required: 5 } },
      { type: 'QuestionResolved', occurredAt: early, data: { question, how: 'corrected', explanation: '', by: 'ann' } });
    after(save(wrongTotal), submit(), save([change('all', 30, 1)])).when(submit()).thenTypes('AnswerSubmitted');
  });

  it('another wrong total is asked about anew', () => {
    after(save(wrongTotal), submit(), save([change('all', 33, 1)])).when(submit()).thenTypes('AnswerHeldBack');
  });
});

describe('unusual numbers', () => {
  const many = [change('all', 900), change('heads', 100), change('teachers', 800), change('trained', { numerator: 1, denominator: 2 }), change('centre', true)];
  const explain = (explanation: string): AnswerCommand => ({ type: 'ExplainValue', ...at, ...by, question: 'usual:all', explanation });

  it('hold the answer back until the author explains', () => {
    after(save(many)).when(submit()).then({ type: 'AnswerHeldBack', occurredAt: early, data: { round: 1, by: 'ann',
      questions: [{ id: 'usual:all', kind: 'outlier', found: { all: 900 }, expected: 500 }] } });
    after(save(many), submit()).when(explain('three buildings')).then({ type: 'QuestionResolved', occurredAt: early, data: {
      question: { id: 'usual:all', kind: 'outlier', found: { all: 900 }, expected: 500 }, how: 'explained', explanation: 'three buildings', by: 'ann' } });
    after(save(many), submit(), explain('three buildings')).when(submit()).thenTypes('AnswerSubmitted');
    after(save(many), submit()).when({ ...explain('x'), question: 'nothing' } as AnswerCommand).thenRefused('question-unknown');
  });

  it('an explanation holds for its number only', () => {
    after(save(many), submit(), explain('three buildings'), save([change('all', 950, 1), change('teachers', 850, 1)])).when(submit()).thenTypes('AnswerHeldBack');
  });
});

describe('after handing in', () => {
  const handedIn = [save(right), submit()] as const;
  const reopen = (more: object = {}): AnswerCommand => ({ type: 'ReopenAnswer', ...at, ...by, reason: 'a typing error', ...more });
  const done: Partial<AnswerContext> = { step: { status: 'done', endsAt: null, round: 1 } };

  it('nothing changes without opening it again', () => {
    after(...handedIn).when(save([change('all', 31, 1)])).thenRefused('answer-submitted');
    after(...handedIn).when(submit()).then();
  });

  it('it opens again before the deadline, when returned, or by exception; never otherwise', () => {
    within(done, ...handedIn).when(reopen()).then({ type: 'AnswerReopened', occurredAt: early, data: { round: 2, by: 'ann', reason: 'a typing error' } });
    within(done, ...handedIn).when(reopen({ now: late })).thenRefused('answer-locked');
    after(...handedIn).when(reopen({ now: late })).thenTypes('AnswerReopened');
    within({ step: { status: 'in-review', endsAt: null, round: 1 } }, ...handedIn).when(reopen()).thenRefused('step-not-open');
    const lift: AnswerCommand = { type: 'LiftAnswerLock', ...at, actor: bob, now: late, until: '2026-11-25T21:00:00.000Z', reason: 'found a mistake', order: null };
    within(done, ...handedIn, lift).when(reopen({ now: late })).thenTypes('AnswerReopened');
  });

  it('the correction is handed in as its own round', () => {
    const events = within(done, ...handedIn, reopen(), save([change('heads', 1, 1), change('teachers', 29, 1)])).when(submit({ now: early })).thenTypes('AnswerSubmitted');
    expect(events[0]).toMatchObject({ data: { round: 2, endsAt: deadline, late: false } });
    within(done, ...handedIn, reopen()).when(save([change('heads', 1, 1)], { now: late })).thenRefused('answer-locked');
  });
});
