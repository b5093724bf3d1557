import { fold } from '../core/decider.js';
import { ProgrammeForm } from '../programme/form-schema.js';
import { given } from '../testing/given.js';
import { answersOf, surveyDecider, type OpenedSurvey, type SurveyCommand } from './decide.js';
import type { SurveyEvent } from './events.js';
import { tallyOf, tallyOfSchool } from './tally.js';

const text = (en: string) => ({ ru: en, en });
const positions = ['head', 'deputy', 'teacher', 'other'] as const;
const form = ProgrammeForm.parse({ id: 'attitude', kind: 'survey', anonymous: true, title: text('Attitude to change'), fields: [
  { id: 'position', type: 'choice', title: text('Position'), choices: positions.map((id) => ({ id, title: text(id) })) },
  { id: 'years', type: 'count', title: text('Years'), max: 60, required: false },
  { id: 'word', type: 'text', title: text('A word'), required: false }] });
const context = { form, zone: 'Asia/Novokuznetsk' };
const by = { actor: { kind: 'person', id: 'ann' }, now: '2020-02-10T05:00:00.000Z' } as const;
const nobody = { actor: { kind: 'system', id: 'survey' }, now: '2020-02-12T10:23:45.678Z' } as const;
const mark = (nth: number) => nth.toString(16).padStart(64, '0');
const opened: SurveyEvent = { type: 'SurveyOpened', occurredAt: by.now, data: { survey: 's', cycle: 'c', region: 'r', sealed: 'x', leastShown: 5, by: 'ann',
  form: { id: 'attitude', version: 1, programme: 'p', edition: 1 }, closesAt: '2020-03-01T00:00:00.000Z' } };
const issued = (school: string | null, municipality: string | null, marks: string[]): SurveyEvent =>
  ({ type: 'TicketsIssued', occurredAt: by.now, data: { school, municipality, marks, by: 'ann' } });
const answer = (nth: number, values: object, more: object = {}): SurveyCommand =>
  ({ type: 'AnswerSurvey', survey: 's', mark: mark(nth), values: values as never, ...nobody, ...more });
const afterIssue = given(surveyDecider, context, opened, issued('s1', 'm1', [mark(1), mark(2)]));

describe('an anonymous survey', () => {
  it('keeps of an answer the mark and the values, and of its moment the day', () => {
    afterIssue.when(answer(1, { position: 'head' })).then(
      { type: 'SurveyAnswered', occurredAt: '2020-02-11T17:00:00.000Z', data: { mark: mark(1), values: { position: 'head' } } });
  });
  it('counts a ticket once: a repeat adds nothing, another answer is refused', () => {
    const spent = given(surveyDecider, context, opened, issued('s1', 'm1', [mark(1)]),
      { type: 'SurveyAnswered', occurredAt: by.now, data: { mark: mark(1), values: { position: 'head' } } });
    spent.when(answer(1, { position: 'head' })).then();
    spent.when(answer(1, { position: 'other' })).thenRefused('survey-ticket-spent');
  });
  it('takes nothing without a ticket, after its end, or that does not fit', () => {
    afterIssue.when(answer(3, { position: 'head' })).thenRefused('survey-ticket-invalid');
    afterIssue.when(answer(1, { position: 'head' }, { now: '2020-03-01T00:00:00.000Z' })).thenRefused('survey-closed');
    afterIssue.when(answer(1, {})).thenRefused('survey-answer-refused', { survey: 's', fields: 'position' });
    afterIssue.when(answer(1, { position: 'boss', years: 70, name: 'x' })).thenRefused('survey-answer-refused', { survey: 's', fields: 'position, years, name' });
    given(surveyDecider, context).when(answer(1, { position: 'head' })).thenRefused('survey-unknown');
  });
  it('is opened on an anonymous form only, once, and closed by a person', () => {
    const open: SurveyCommand = { type: 'OpenSurvey', survey: 's', cycle: 'c', region: 'r', form: { id: 'attitude', version: 1, programme: 'p', edition: 1 },
      closesAt: '2020-03-01T00:00:00.000Z', leastShown: 5, sealed: 'x', ...by };
    given(surveyDecider, context).when(open, { repeats: true }).then(opened);
    given(surveyDecider, context, opened).when(open).thenRefused('survey-exists');
    given(surveyDecider, { ...context, form: { ...form, anonymous: false } }).when(open).thenRefused('survey-form-not-anonymous');
    given(surveyDecider, context, opened).when({ type: 'CloseSurvey', survey: 's', ...by }).then({ type: 'SurveyClosed', occurredAt: by.now, data: { by: 'ann' } });
  });
  it('issues tickets in no order of their making', () => {
    given(surveyDecider, context, opened).when({ type: 'IssueTickets', survey: 's', school: 's1', municipality: 'm1', marks: [mark(9), mark(3)], ...by })
      .then(issued('s1', 'm1', [mark(3), mark(9)]));
  });
});

/** Source: the Kemerovo report of 2019/20. 206 answered, of 55 schools in 9 city and 8 municipal districts; 7 did not name their school. */
describe('the tally of 206 answers', () => {
  const people = [...Array.from({ length: 24 }, () => 'head'), ...Array.from({ length: 45 }, () => 'deputy'), ...Array.from({ length: 132 }, () => 'teacher'),
    ...Array.from({ length: 5 }, () => 'other')];
  const schoolOf = (nth: number) => (nth < 7 ? null : `school-${(nth - 7) % 55}`);
  const events: SurveyEvent[] = [opened];
  people.forEach((position, nth) => {
    const school = schoolOf(nth);
    events.push(issued(school, school === null ? null : `district-${Number(school.slice(7)) % 17}`, [mark(nth)]));
    events.push({ type: 'SurveyAnswered', occurredAt: by.now, data: { mark: mark(nth), values: { position } } });
  });
  const answers = answersOf(fold(surveyDecider, events) as OpenedSurvey);

  it('is 24 heads, 45 deputies, 132 teachers and 5 others', () => {
    expect(tallyOf(form, answers)).toStrictEqual({ answers: 206, schools: 55, municipalities: 17, unattached: 7, fields: [
      { field: 'position', given: 206, choices: { head: 24, deputy: 45, teacher: 132, other: 5 } },
      { field: 'years', given: 0, sum: 0, least: null, most: null }, { field: 'word', given: 0 }] });
  });
  it('shows no school of which fewer than five have answered', () => {
    expect(tallyOfSchool(form, answers, 'school-0', 5)).toBeNull();
    expect(tallyOfSchool(form, answers, 'school-0', 4)).toMatchObject({ answers: 4, unattached: 0 });
  });
});
