import { caseContexts } from './case-context.js';
import { contextFor } from './context-for.js';
import { cycleYearOf } from '../core/cycle-year.js';
import { fold } from '../core/decider.js';
import { checkDocument } from '../programme/check-document.js';
import { ProgrammeDocument, type ProgrammeDocumentInput } from '../programme/programme-document.js';
import { given } from '../testing/given.js';
import { nextInstant } from './advance.js';
import type { CaseCommand } from './commands.js';
import { caseDecider } from './decide.js';
import type { CaseEvent } from './events.js';
import { previewAmendment } from './preview-amendment.js';

type Input = ProgrammeDocumentInput;
type StepInput = Input['stages'][number]['steps'][number];
const text = (words: string) => ({ ru: words, en: words });
const step = (id: string, change: Partial<StepInput> = {}): StepInput =>
  ({ id, title: text(id), subject: 'school', kind: 'task', responsible: ['school-team'], due: { on: '11-13' }, ...change });
const stage = (id: string, steps: StepInput[], ...tags: string[]): Input['stages'][number] => ({ id, title: text(id), ...tags.length > 0 && { appliesTo: { tags } }, steps });
const documentOf = (...stages: Input['stages']): Input => ({
  programme: 'tagged', edition: 1, title: text('tagged'), region: { id: 'region', code: '1', title: text('region') }, zone: 'Europe/Moscow', calendar: 'russia',
  year: { starts: '09-01' }, ladder: ['school-team', 'department'], schoolTags: [{ id: 'evening', title: text('evening') }, { id: 'federal', title: text('federal') }], stages,
});
const contextOf = (input: Input) => {
  const document = ProgrammeDocument.parse(input);
  return caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
};
const problems = (input: Input): string[] => {
  const checked = checkDocument(input);
  return checked.valid ? [] : checked.problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
};

const year = documentOf(
  stage('all', [step('first'), step('day', { after: ['first'], appliesTo: { tags: ['ordinary'] } })]),
  stage('federal', [step('risks', { after: ['first'] }), step('evening-risks', { after: ['risks'], appliesTo: { tags: ['evening', 'boarding'] } })], 'federal'),
  stage('end', [step('last', { after: ['evening-risks', 'day'] })]));
const context = contextOf(year);
const launchedAt = '2026-09-01T07:00:00.000Z';
const about = { case: 'tagged-2026.school.s1', actor: { kind: 'system', id: 'engine' }, now: launchedAt } as const;
const opening = (tags?: readonly string[]): CaseCommand => ({ ...about, type: 'OpenCase', cycle: 'tagged-2026', subject: { kind: 'school', id: 's1' }, region: 'region', municipality: 'm1',
  programme: { id: 'tagged', edition: 1 }, year: '2026/27', launchedAt, ...tags !== undefined && { tags } });
const opened = (...tags: string[]): CaseEvent => caseDecider.decide(opening(tags), caseDecider.initial, context)[0]!;
const stepsFor = (...tags: string[]): string[] => contextFor(context, tags).steps.map(({ id, after }) => [id, ...after].join(' < '));
const advance: CaseCommand = { ...about, type: 'Advance' };
const hand = (id: string): CaseCommand => ({ ...about, type: 'SubmitStep', step: id, as: ['school-team'], note: '', attachments: [] });

/** What these commands add to a case that was opened with the tags. */
const history = (tags: readonly string[], ...commands: readonly CaseCommand[]): CaseEvent[] => {
  const events: CaseEvent[] = [opened(...tags)];
  for (const command of commands) events.push(...caseDecider.decide(command, fold(caseDecider, events), context));
  return events.slice(1);
};

describe('the steps of a school with tags', () => {
  it('are those that ask for none, or for one of its own; what it does not have it does not wait for', () => {
    expect(stepsFor()).toStrictEqual(['first', 'day < first', 'last < first < day']);
    expect(stepsFor('evening')).toStrictEqual(['first', 'last < first']);
    expect(stepsFor('federal')).toStrictEqual(['first', 'day < first', 'risks < first', 'last < risks < day']);
    expect(stepsFor('evening', 'federal')).toStrictEqual(['first', 'risks < first', 'evening-risks < risks', 'last < evening-risks < first']);
  });

  it('share one context, which is the programme’s own where nothing asks for tags', () => {
    expect(contextFor(context, ['federal'])).toBe(contextFor(context, ['federal']));
    const plain = contextOf(documentOf(stage('all', [step('first')])));
    expect(contextFor(plain, ['federal'])).toBe(plain);
  });

  it('are fixed by the event that opened its case', () => {
    expect(opened()).toStrictEqual(caseDecider.decide(opening(), caseDecider.initial, context)[0]);
    expect(opened('federal')).toStrictEqual({ ...opened(), data: { ...opened().data, tags: ['federal'] } });
    const ids = (...tags: string[]) => given(caseDecider, context, opened(...tags), ...history(tags, advance, hand('first'))).when(advance)
      .thenTypes(...tags.includes('federal') ? ['StepOpened', 'StepOpened'] as const : ['StepOpened'] as const).map((event) => ('step' in event.data ? event.data.step : ''));
    expect(ids()).toStrictEqual(['day']);
    expect(ids('evening')).toStrictEqual(['last']);
    expect(ids('federal')).toStrictEqual(['day', 'risks']);
  });

  it('are all that its year waits for', () => {
    const done = history(['evening'], advance, hand('first'), advance, hand('last'));
    expect(caseDecider.decide(advance, fold(caseDecider, [opened('evening'), ...done]), context).map(({ type }) => type)).toStrictEqual(['CaseCompleted']);
    expect(nextInstant(fold(caseDecider, [opened('evening'), ...history(['evening'], advance)]), launchedAt, context)).toBeNull();
  });

  it('are the only ones that anyone can hand in', () => {
    given(caseDecider, context, opened(), ...history([], advance)).when(hand('risks')).thenRefused('step-unknown', { step: 'risks' });
  });

  it('are the only ones that an amendment moves', () => {
    const amended = contextOf({ ...year, edition: 2, stages: [...year.stages, stage('more', [step('more')], 'federal')] });
    const command = { ...about, type: 'AmendCase', programme: { id: 'tagged', edition: 2 }, reason: 'decree', order: null } as const;
    const appear = (...tags: string[]) => {
      const state = fold(caseDecider, [opened(...tags)]);
      return state.status === 'none' ? null : previewAmendment(command, state, context, amended).appear.map(({ step: id }) => id);
    };
    expect([appear('federal'), appear('evening')]).toStrictEqual([['more'], []]);
  });
});

describe('a school that an amendment tags anew', () => {
  const amended = contextOf({ ...year, edition: 2 });
  const amend = (...tags: string[]): CaseCommand => ({ ...about, type: 'AmendCase', programme: { id: 'tagged', edition: 2 }, reason: 'decree', order: '5', tags });
  const before = [opened(), ...history([], advance, hand('first'), advance)];

  it('gets the steps of its new tag, by an event that names the amendment', () => {
    given(caseDecider, amended, ...before).when(amend('federal'))
      .then({ type: 'CaseAmended', occurredAt: launchedAt, data: { from: 1, amendment: { edition: 2, reason: 'decree', order: '5' }, ended: ['first'], tags: ['federal'] } });
    const state = fold(caseDecider, [...before, ...caseDecider.decide(amend('federal'), fold(caseDecider, before), amended)]);
    expect(state).toMatchObject({ tags: ['federal'] });
    expect(caseDecider.decide(advance, state, amended).map((event) => [event.type, 'step' in event.data ? event.data.step : ''])).toStrictEqual([['StepOpened', 'risks']]);
  });

  it('loses the open steps that its kind has no more, and keeps its tags where the amendment says none', () => {
    given(caseDecider, amended, ...before).when(amend('evening')).thenTypes('CaseAmended', 'StepWithdrawn');
    const { tags: _, ...plain } = amend('federal') as Extract<CaseCommand, { type: 'AmendCase' }>;
    given(caseDecider, amended, opened('federal')).when(plain).then({ type: 'CaseAmended', occurredAt: launchedAt, data: { from: 1, amendment: { edition: 2, reason: 'decree', order: '5' }, ended: [] } });
  });

  it('sees in the rehearsal what would appear', () => {
    const state = fold(caseDecider, before);
    const effect = state.status === 'none' ? null : previewAmendment(amend('federal') as Extract<CaseCommand, { type: 'AmendCase' }>, state, context, amended);
    expect(effect?.appear.map(({ step: id }) => id)).toStrictEqual(['risks']);
  });
});

describe('tags in a document', () => {
  it.each<[string, Input, string[]]>([
    ['of its own or of a kind of school', year, []],
    ['nobody can carry', documentOf(stage('s', [step('a', { appliesTo: { tags: ['evening', 'unknown'] } })], 'nightly')), ['stages.0.appliesTo.tags.0: tag-unknown', 'stages.0.steps.0.appliesTo.tags.1: tag-unknown']],
    ['asked of a municipality', documentOf(stage('s', [step('a', { subject: 'municipality', responsible: ['department'] })], 'evening')), ['stages.0.appliesTo: tags-of-schools']],
    ['named twice', { ...documentOf(stage('s', [step('a')])), schoolTags: [{ id: 'one', title: text('a') }, { id: 'one', title: text('b') }] }, ['schoolTags.1.id: duplicate-id']],
    ['of a step that others count from', documentOf(stage('s', [step('a', { appliesTo: { tags: ['evening'] } }), step('b', { after: ['a'], due: { after: { approved: 'a' }, span: { days: 3 } } })])),
      ['stages.0.steps.1.due.after.approved: anchor-not-for-all']],
    ['of a step that only such schools count from', documentOf(stage('s', [step('a', { appliesTo: { tags: ['evening', 'federal'] } }),
      step('b', { after: ['a'], appliesTo: { tags: ['evening'] }, due: { after: { approved: 'a' }, span: { days: 3 } } })])), []],
  ])('%s', (_, input, expected) => { expect(problems(input)).toStrictEqual(expected); });
});
