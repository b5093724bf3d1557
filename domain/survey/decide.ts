import { localDateOf, startOfDay } from '../core/calendar/local-time.js';
import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { Instant } from '../core/instant.js';
import { missingFields, type AnswerValues } from '../form-answer/answer-values.js';
import { sameValue, valueProblem } from '../form-answer/field-value.js';
import { isImpossible, questionsOf } from '../form-answer/questions.js';
import type { ProgrammeForm } from '../programme/form-schema.js';
import type { SurveyEvent } from './events.js';

interface OnSurvey { readonly survey: string }
export interface OpenSurvey extends CommandBase, OnSurvey {
  readonly type: 'OpenSurvey'; readonly cycle: string; readonly region: string; readonly form: { readonly id: string; readonly version: number; readonly programme: string; readonly edition: number };
  readonly closesAt: Instant; readonly leastShown: number; readonly sealed: string;
}
export interface IssueTickets extends CommandBase, OnSurvey {
  readonly type: 'IssueTickets'; readonly school: string | null; readonly municipality: string | null; readonly marks: readonly string[];
}
export interface AnswerSurvey extends CommandBase, OnSurvey { readonly type: 'AnswerSurvey'; readonly mark: string; readonly values: AnswerValues }
export interface CloseSurvey extends CommandBase, OnSurvey { readonly type: 'CloseSurvey' }
export type SurveyCommand = OpenSurvey | IssueTickets | AnswerSurvey | CloseSurvey;

/** What an answer is checked against; opening and closing need none of it. */
export interface SurveyContext { readonly form: ProgrammeForm; readonly zone: string }

export interface TicketGroup { readonly school: string | null; readonly municipality: string | null }
export interface SurveyAnswer extends TicketGroup { readonly values: AnswerValues }
/** Answers as they came, the last first: a chain grows without copying what is behind it. */
interface Answered { readonly mark: string; readonly values: AnswerValues; readonly before: Answered | null }
export type SurveyState = { readonly status: 'none' } | {
  readonly status: 'open' | 'closed'; readonly cycle: string; readonly region: string; readonly sealed: string; readonly closesAt: Instant; readonly leastShown: number;
  readonly form: OpenSurvey['form'];
  readonly tickets: ReadonlyMap<string, TicketGroup>;
  readonly answered: Answered | null;
};
export type OpenedSurvey = Exclude<SurveyState, { status: 'none' }>;

const evolve = (state: SurveyState, event: SurveyEvent): SurveyState => {
  if (event.type === 'SurveyOpened') {
    const { cycle, region, sealed, closesAt, leastShown, form } = event.data;
    return { status: 'open', cycle, region, sealed, closesAt, leastShown, form, tickets: new Map(), answered: null };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'TicketsIssued': {
      const { school, municipality, marks } = event.data;
      return { ...state, tickets: new Map([...state.tickets, ...marks.map((mark) => [mark, { school, municipality }] as const)]) };
    }
    case 'SurveyAnswered': return { ...state, answered: { ...event.data, before: state.answered } };
    case 'SurveyClosed': return { ...state, status: 'closed' };
  }
};

const decide = (command: SurveyCommand, state: SurveyState, context: SurveyContext): readonly SurveyEvent[] => {
  const { survey, now, actor } = command;
  if (command.type === 'OpenSurvey') {
    const { cycle, region, form, closesAt, leastShown, sealed } = command;
    if (state.status !== 'none') throw new DomainError('survey-exists', { survey });
    if (!context.form.anonymous) throw new DomainError('survey-form-not-anonymous', { form: form.id });
    return [{ type: 'SurveyOpened', occurredAt: now, data: { survey, cycle, region, form, closesAt, leastShown, sealed, by: actor.id } }];
  }
  if (state.status === 'none') throw new DomainError('survey-unknown', { survey });
  switch (command.type) {
    case 'IssueTickets': {
      if (!isOpen(state, now)) throw new DomainError('survey-closed', { survey });
      const marks = command.marks.filter((mark) => !state.tickets.has(mark)).sort();
      return marks.length === 0 ? [] : [{ type: 'TicketsIssued', occurredAt: now, data: { school: command.school, municipality: command.municipality, marks, by: actor.id } }];
    }
    case 'AnswerSurvey': return answer(command, state, context);
    case 'CloseSurvey': return state.status === 'closed' ? [] : [{ type: 'SurveyClosed', occurredAt: now, data: { by: actor.id } }];
  }
};

/** Every answer with the group its ticket was issued to, in the order of the marks, which tells nothing of who answered when. */
export const answersOf = ({ answered, tickets }: OpenedSurvey): readonly SurveyAnswer[] => {
  const answers: (SurveyAnswer & { readonly mark: string })[] = [];
  for (let one = answered; one !== null; one = one.before) answers.push({ mark: one.mark, values: one.values, ...tickets.get(one.mark)! });
  return answers.sort((a, b) => (a.mark < b.mark ? -1 : 1)).map(({ school, municipality, values }) => ({ school, municipality, values }));
};

const answerOf = ({ answered }: OpenedSurvey, mark: string): Answered | null => {
  let one = answered;
  while (one !== null && one.mark !== mark) one = one.before;
  return one;
};

const isOpen = (state: OpenedSurvey, now: Instant): boolean => state.status === 'open' && now < state.closesAt;

/** A ticket counts once: the same answer again is a repeat, another one is refused. */
const answer = ({ survey, mark, values, now }: AnswerSurvey, state: OpenedSurvey, { form, zone }: SurveyContext): readonly SurveyEvent[] => {
  if (!isOpen(state, now)) throw new DomainError('survey-closed', { survey });
  if (!state.tickets.has(mark)) throw new DomainError('survey-ticket-invalid', { survey });
  const before = answerOf(state, mark);
  if (before !== null) {
    if (sameAnswers(before.values, values)) return [];
    throw new DomainError('survey-ticket-spent', { survey });
  }
  const wrong = wrongFields(form, values);
  if (wrong.length > 0) throw new DomainError('survey-answer-refused', { survey, fields: wrong.join(', ') });
  return [{ type: 'SurveyAnswered', occurredAt: startOfDay(localDateOf(now, zone), zone), data: { mark, values: { ...values } } }];
};

/** Fields that are missing, unknown, of the wrong kind, or part of numbers that cannot be. */
const wrongFields = (form: ProgrammeForm, values: AnswerValues): readonly string[] => {
  const misfits = Object.entries(values).filter(([id, value]) => {
    const field = form.fields.find((candidate) => candidate.id === id);
    return field === undefined || valueProblem(field, value) !== null;
  }).map(([id]) => id);
  const impossible = misfits.length > 0 ? [] : questionsOf(form, values).filter(isImpossible).flatMap(({ found }) => Object.keys(found));
  return [...new Set([...misfits, ...missingFields(form, values), ...impossible])];
};

const sameAnswers = (a: AnswerValues, b: AnswerValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => sameValue(a[id] ?? null, b[id] ?? null));

/** An anonymous survey: tickets without names, each spent once. */
export const surveyDecider: Decider<SurveyCommand, SurveyEvent, SurveyState, SurveyContext> = { initial: { status: 'none' }, evolve, decide };
