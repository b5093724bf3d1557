import { checkDocument } from './check-document.js';
import { ProgrammeDocument, type ProgrammeDocumentInput } from './programme-document.js';
import { orderDiscrepancies } from './order-discrepancies.js';

type Input = ProgrammeDocumentInput;
type StepInput = Input['stages'][number]['steps'][number];
const text = (words: string) => ({ ru: words, en: words });

const step = (id: string, change: Partial<StepInput> = {}): StepInput => ({
  id, title: text(id), subject: 'school', kind: 'task', responsible: ['school-team'], due: { on: '11-13' }, ...change,
});
const documentOf = (steps: StepInput[], change: Partial<Input> = {}): Input => ({
  programme: 'sample', edition: 1, title: text('sample'), region: { id: 'region', code: '1', title: text('region') }, zone: 'Europe/Moscow',
  calendar: 'russia', year: { starts: '09-01' }, ladder: ['school-team', 'municipal-centre', 'department'],
  stages: [{ id: 'stage', title: text('stage'), steps }], ...change,
});
/** The codes of all problems with their places, in order. */
const problems = (input: unknown): string[] => {
  const checked = checkDocument(input);
  return checked.valid ? [] : checked.problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
};
const stepProblems = (...steps: StepInput[]) => problems(documentOf(steps)).map((problem) => problem.replace('stages.0.steps.', ''));

describe('a programme document', () => {
  it('fills in what was left out', () => {
    const document = ProgrammeDocument.parse(documentOf([step('a')]));
    expect([document.orders, document.defaults, document.stages[0]?.steps[0]]).toEqual([[], { remind: [], escalate: [], review: {} }, {
      ...step('a'), due: { on: '11-13', years: 0, shift: 'none' }, supports: [], after: [], late: 'accept', attachments: [], sections: [] }]);
  });

  it('is read the same when read again from what was read', () => {
    const document = ProgrammeDocument.parse(documentOf([
      step('a'), step('b', { after: ['a'], due: { after: { approved: 'a' }, span: { days: 3 } } }),
    ]));
    expect(ProgrammeDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('shows orders that disagree with their appendix', () => {
    const orders = [
      { id: 'o', number: '1', date: '2020-10-08', title: text('o'), appendixDate: '2020-10-06' },
      { id: 'p', number: '2', date: '2020-05-08', title: text('p') },
    ];
    expect(orderDiscrepancies(ProgrammeDocument.parse(documentOf([step('a')], { orders }))))
      .toEqual([{ order: 'o', number: '1', date: '2020-10-08', appendixDate: '2020-10-06',
      message: { ru: 'Приказ № 1 датирован 2020-10-08, а его приложение — 2020-10-06.',
        en: 'Order No. 1 is dated 2020-10-08, its appendix 2020-10-06.' } }]);
  });
});

describe('the shape', () => {
  it.each<[string, unknown, string[]]>([
    ['no document at all', null, [': invalid-type']],
    ['an unknown field', { ...documentOf([step('a')]), colour: 'red' }, ['colour: unknown-field']],
    ['a field left out', { ...documentOf([step('a')]), zone: undefined }, ['zone: missing-field']],
    ['an unknown zone', documentOf([step('a')], { zone: 'Europe/Moskow' }), ['zone: zone']],
    ['an unknown calendar', documentOf([step('a')], { calendar: 'mars' }), ['calendar: calendar']],
    ['a day that no month has', documentOf([step('a', { due: { on: '04-31' } })]), ['stages.0.steps.0.due.on: invalid-format']],
    ['a year that starts on the leap day', documentOf([step('a')], { year: { starts: '02-29' } }), ['year.starts: year-starts-on-leap-day']],
    ['no steps', documentOf([]), ['stages.0.steps: too-small']],
    ['a span of two units', documentOf([step('a', { due: { after: 'opened', span: { days: 1, workdays: 1 } as never } })]),
      ['stages.0.steps.0.due.span.workdays: unknown-field']],
  ])('refuses %s', (_what, input, found) => expect(problems(input)).toEqual(found));
});

describe('references', () => {
  it('has every id once', () => {
    expect(stepProblems(step('a'), step('a'))).toEqual(['1.id: duplicate-id']);
    expect(stepProblems(step('a', { attachments: [{ id: 'x', title: text('x') }, { id: 'x', title: text('x') }] })))
      .toEqual(['0.attachments.1.id: duplicate-id']);
  });

  it('waits only for steps there are, of the same subject, without a circle', () => {
    expect(stepProblems(step('a', { after: ['b'] }))).toEqual(['0.after.0: step-unknown']);
    expect(stepProblems(step('a', { after: ['b'] }), step('b', { subject: 'region' }))).toEqual(['0.after.0: after-other-subject']);
    expect(stepProblems(step('a', { after: ['a'] }))).toEqual(['0.after.0: after-circle']);
    expect(stepProblems(step('a', { after: ['c'] }), step('b', { after: ['a'] }), step('c', { after: ['b'] })))
      .toEqual(['0.after.0: after-circle', '1.after.0: after-circle', '2.after.0: after-circle']);
  });

  it('names orders, forms and report steps the document has', () => {
    expect(stepProblems(step('a', { order: 'o', form: 'f' }))).toEqual(['0.order: reference-unknown', '0.form: reference-unknown']);
    expect(problems(documentOf([step('a')], { reports: [{ id: 'r', title: text('r'), by: 'department', to: 'department', step: 'b' }] })))
      .toEqual(['reports.0.step: reference-unknown']);
  });

  it('finds what a report asks of sources, figures and sums that the document does not have', () => {
    const ofReport = (...parts: NonNullable<NonNullable<Input['reports']>[number]['parts']>) =>
      problems(documentOf([step('a')], { reports: [{ id: 'r', title: text('r'), by: 'institute-coordinator', to: 'department', parts }] })).map((problem) => problem.replace('reports.0.parts.', ''));
    const part = (id: string) => ({ id, heading: text(id) });
    const line = (id: string, from: object) => ({ id, title: text(id), from: from as { of: 'schools' } });
    expect(ofReport({ ...part('lines'), kind: 'figures', sums: [{ total: 'schools', of: ['step', 'nothing'] }], lines: [
      line('schools', { of: 'schools', tag: 'evening' }), line('step', { of: 'step', step: 'a', count: 'done' }), line('tag', { of: 'schools', tag: 'rural' }), line('series', { of: 'meetings', series: 's', value: 'held' }),
      line('funnel', { of: 'funnel', funnel: 'd', link: 'took' }), line('indicator', { of: 'indicator', indicator: 'i', value: 'value' })] })).toEqual([
      '0.lines.2.from.tag: reference-unknown', '0.lines.3.from.series: reference-unknown', '0.lines.4.from.funnel: reference-unknown', '0.lines.5.from.indicator: reference-unknown',
      '0.sums.0: line-unknown']);
    expect(ofReport({ ...part('minutes'), kind: 'table', rows: { of: 'minutes', series: 's', show: 'heard' } }, { ...part('minutes'), kind: 'table', rows: { of: 'indicators', indicators: ['i'] } },
      { ...part('words'), kind: 'text', paragraphs: [text('{schools}')] }, { ...part('chain'), kind: 'table', rows: { of: 'risks', subject: 'municipality' } })).toEqual([
      '1.id: duplicate-id', '0.rows.series: reference-unknown', '1.rows.indicators.0: reference-unknown', '2.paragraphs.0.ru: figure-unknown', '2.paragraphs.0.en: figure-unknown']);
    expect(ofReport({ ...part('lines'), kind: 'figures', lines: [line('seminars', { of: 'training', kind: 'picnic', value: 'events' })] })[0]).toMatch(/^0\.lines\.0\.from/);
  });
});

describe('people', () => {
  it('escalates only up the ladder', () => {
    const escalate = (...to: ('school-team' | 'municipal-centre' | 'department' | 'expert')[]) =>
      ({ escalate: to.map((role) => ({ after: { workdays: 1 }, to: role })) });
    expect(stepProblems(step('a', escalate('municipal-centre', 'department')))).toEqual([]);
    expect(stepProblems(step('a', escalate('expert')))).toEqual(['0.escalate.0.to: escalation-off-ladder']);
    expect(stepProblems(step('a', escalate('department', 'municipal-centre')))).toEqual(['0.escalate.1.to: escalation-down-the-ladder']);
    expect(problems(documentOf([step('a')], { ladder: ['department', 'department'] }))).toEqual(['ladder.1: ladder-repeats']);
  });

  it('lets nobody review their own step, at any level', () => {
    const span = { workdays: 1 };
    const review = { due: { after: 'submitted' as const, span }, rework: { after: 'returned' as const, span } };
    expect(stepProblems(step('a', { review: { ...review, by: ['expert'], levels: [['school-team']] } })))
      .toEqual(['0.review.levels.0.0: reviewer-is-responsible']);
    expect(stepProblems(step('a', { review: { by: ['expert'] } })))
      .toEqual(['0.review: review-time-missing', '0.review: review-time-missing']);
    expect(stepProblems(step('a', { review: { ...review, by: ['expert'], rework: { after: 'submitted', span: { workdays: 1 } } } })))
      .toEqual(['0.review.rework.after: anchor-not-allowed']);
  });
});

describe('what dates count from', () => {
  const from = (after: 'launch' | 'opened' | 'submitted' | { approved: string }): Partial<StepInput> =>
    ({ due: { after, span: { workdays: 3 } } });
  it('is an event that has happened by then', () => {
    expect(stepProblems(step('a', from('launch')), step('b', from('opened')))).toEqual([]);
    expect(stepProblems(step('a', from('submitted')))).toEqual(['0.due.after: anchor-not-allowed']);
    expect(stepProblems(step('a', { opens: { after: 'opened', span: { days: 1 } } }))).toEqual(['0.opens.after: anchor-not-allowed']);
  });

  it('is a step that is waited for, however far back', () => {
    expect(stepProblems(step('a', from({ approved: 'b' })))).toEqual(['0.due.after.approved: step-unknown']);
    expect(stepProblems(step('a', from({ approved: 'b' })), step('b'))).toEqual(['0.due.after.approved: anchor-not-before']);
    expect(stepProblems(step('a'), step('b', { after: ['a'] }), step('c', { after: ['b'], ...from({ approved: 'a' }) }))).toEqual([]);
  });

  it('is not a step that recurs', () => {
    const weekly = step('a', { due: { every: 'FREQ=WEEKLY;BYDAY=MO', from: '10-01', until: '11-01' } });
    expect(stepProblems(weekly, step('b', { after: ['a'], ...from({ approved: 'a' }) }))).toEqual(['1.due.after.approved: anchor-recurs']);
  });
});

describe('times', () => {
  it('opens before it is due, in the order of the programme’s year', () => {
    expect(stepProblems(step('a', { opens: { on: '12-01' }, due: { on: '01-30' } }))).toEqual([]);
    expect(stepProblems(step('a', { opens: { on: '01-30' }, due: { on: '12-01' } }))).toEqual(['0.opens: opens-after-due']);
    expect(stepProblems(step('a', { opens: { on: '07-01', years: 1 }, due: { on: '07-20', years: 1 } }))).toEqual([]);
  });

  it('is not due before what it waits for', () => {
    expect(stepProblems(step('a', { due: { on: '11-23' } }), step('b', { after: ['a'], due: { on: '11-13' } })))
      .toEqual(['1.after.0: due-before-predecessor']);
  });

  it('has reminders that can still come', () => {
    const remind = (before: { days: number } | { workdays: number }) => ({ remind: [{ before }] });
    expect(stepProblems(step('a', { opens: { on: '11-10' }, ...remind({ days: 4 }) })))
      .toEqual(['0.remind.0.before: reminder-before-opening']);
    expect(stepProblems(step('a', { opens: { on: '11-10' }, ...remind({ days: 3 }) }))).toEqual([]);
    expect(stepProblems(step('a', { due: { after: 'opened', span: { workdays: 3 } }, ...remind({ workdays: 4 }) })))
      .toEqual(['0.remind.0.before: reminder-before-opening']);
  });

  it('recurs by a rule that is understood, within the year', () => {
    const every = (rule: string, from = '10-01', until = '06-01'): StepInput => step('a', { due: { every: rule, from, until } });
    expect(stepProblems(every('FREQ=MONTHLY;BYMONTHDAY=25'))).toEqual([]);
    expect(stepProblems(every('FREQ=HOURLY'))).toEqual(['0.due.every: recurrence-invalid']);
    expect(stepProblems(every('FREQ=MONTHLY;BYFOO=1'))).toEqual(['0.due.every: recurrence-invalid']);
    expect(stepProblems(every('FREQ=MONTHLY', '06-01', '10-01'))).toEqual(['0.due.until: window-backwards']);
    expect(stepProblems(every('FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1'))).toEqual(['0.due: recurrence-empty']);
    expect(stepProblems(step('a', { due: every('FREQ=MONTHLY').due, opens: { on: '10-01' } }))).toEqual(['0.opens: recurring-opens']);
  });

  it('asks for a possible number of files', () => {
    expect(stepProblems(step('a', { attachments: [{ id: 'x', title: text('x'), min: 3, max: 2 }] })))
      .toEqual(['0.attachments.0.max: attachment-range']);
  });
});

describe('interviews', () => {
  const municipalities = [{ id: 'vyazma', title: text('v') }];
  const interview = (change: object, windows: object = {}): Input => documentOf([step('a', { kind: 'interview', interview: {
    slotMinutes: 30, announced: { from: '11-16', to: '11-17' },
    windows: [{ on: '11-17', from: '14:30', municipalities: [{ id: 'vyazma', count: 2 }], ...windows }], ...change } })], { municipalities });

  it('can be held', () => {
    expect(problems(interview({}))).toEqual([]);
    expect(problems(interview({}, { on: '11-20' }))).toEqual([]);
    expect(stepProblems(step('a', { kind: 'interview' }))).toEqual(['0.kind: interview-missing']);
    expect(problems(interview({ announced: { from: '11-17', to: '11-16' } })))
      .toEqual(['stages.0.steps.0.interview.announced.to: window-backwards']);
    expect(problems(interview({}, { municipalities: [{ id: 'ugra', count: 1 }] })))
      .toEqual(['stages.0.steps.0.interview.windows.0.municipalities.0.id: reference-unknown']);
    expect(problems(interview({}, { breaks: [{ from: '15:00', to: '15:00' }] })))
      .toEqual(['stages.0.steps.0.interview.windows.0.breaks.0.to: window-backwards']);
    expect(problems(interview({}, { from: '23:00' }))).toEqual(['stages.0.steps.0.interview.windows.0.municipalities: window-overflows']);
  });
});

describe('every problem', () => {
  it('is worded in both languages', () => {
    const checked = checkDocument(documentOf([
      step('a', { after: ['a', 'z'], review: { by: ['school-team'] }, due: { after: 'submitted', span: { days: 1 } } }),
    ]));
    const words = checked.valid ? [] : checked.problems.map(({ message }) => message);
    expect(words.length).toBe(6);
    expect(words.filter(({ ru, en }) => !/[а-я]/.test(ru) || /[а-яА-Я]/.test(en))).toEqual([]);
  });
});
