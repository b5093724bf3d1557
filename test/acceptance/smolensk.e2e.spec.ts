import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import type { CycleStatusAnswer } from '@uplift/api/cycles/show-cycle';
import type { GivenSchool } from '@uplift/rehearsal/cast/school-list';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import type { Episode, OpenYear } from '@uplift/rehearsal/year/episode';
import { tableIn, valueIn, writeReport, type WrittenReport } from './written-report.fixture.js';

/** Schools of each municipality as the source's timetable of interviews counts them; their names are not in it. */
const counts: readonly (readonly [string, number])[] = [
  ['vyazma', 2], ['gagarin', 2], ['desnogorsk', 1], ['yelnya', 1], ['smolensk', 9], ['ugra', 1], ['shumyachi', 1], ['yartsevo', 1], ['glinka', 1], ['safonovo', 3],
];
const schools: readonly GivenSchool[] = counts.flatMap(([municipality, count]) =>
  Array.from({ length: count }, (_, nth) => ({ name: `Школа ${nth + 1}`, municipality, ...(municipality === 'gagarin' ? { persona: 'late' as const } : {}) })));

/** The timetable as the source prints it: day, time, municipality. */
const printed: readonly (readonly [string, string, string])[] = [
  ...(['14:30 vyazma', '15:00 vyazma', '15:30 gagarin', '16:00 gagarin', '16:30 desnogorsk', '17:00 yelnya'].map((one) => `2020-11-17 ${one}`)),
  ...(['10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '14:00', '14:30', '15:00'].map((time) => `2020-11-18 ${time} smolensk`)),
  '2020-11-18 15:30 ugra', '2020-11-18 16:00 shumyachi',
  ...(['09:30 yartsevo', '10:00 glinka', '10:30 safonovo', '11:00 safonovo', '11:30 safonovo'].map((one) => `2020-11-20 ${one}`)),
].map((line) => line.split(' ') as [string, string, string]);
const cycle = 'smolensk-2020';
const interviewOf = (school: string) => `${cycle}.school.${school}`;

let drawn: TimetableAnswer;
let lookedAt: TimetableAnswer;
let status: CycleStatusAnswer;
let document: { readonly orders: readonly object[]; readonly stages: readonly { readonly steps: readonly StepOfDocument[] }[] };
let preview: { readonly orders?: readonly object[] } & Record<string, unknown>;
const deadlines = new Map<string, { readonly plan: { readonly due: string }; readonly explanation: { readonly ru: string } }>();
interface StepOfDocument { readonly id: string; readonly attachments: readonly { readonly id: string; readonly requisites: readonly string[] }[];
  readonly sections: readonly { readonly id: string; readonly responsible: readonly string[]; readonly measures: readonly object[] }[] }

/** The coordinator draws the timetable after the seminar of 10 November and holds each interview as its time is over. */
const draws: Episode = { at: '2020-11-10T12:30:00.000Z', run: async (year) => {
  drawn = await year.deskOf('institute-coordinator').post(`/cycles/${cycle}/interviews/draw`, {}, 'draw');
} };
const holdsAt = (at: string): Episode => ({ at, run: async (year) => {
  const over = drawn.interviews.filter(({ endsAt }) => endsAt === at);
  for (const { school } of over) {
    await year.deskOf('institute-coordinator').post(`/cycles/${cycle}/interviews/hold`, { school, outcome: 'accepted' }, `hold ${school}`);
  }
  return over.map(({ school }) => ({ case: interviewOf(school!), step: 'interview', did: 'submit' as const }));
} });
/** Half an hour after each printed beginning; Moscow is three hours ahead of UTC. */
const ends = printed.map(([date, time]) => new Date(Date.parse(`${date}T${time}:00+03:00`) + 30 * 60_000).toISOString());

/** A deadline's own page, while the step is open. */
const asks = (at: string, subject: string, steps: readonly string[]): Episode => ({ at, run: async (year) => {
  for (const step of steps) deadlines.set(step, await year.deskOf('institute-coordinator').get(`/cases/${cycle}.${subject}/steps/${step}/deadline`));
} });

/** The institute signs its report on the last day the order gives, in the morning. */
const reports = new Map<string, WrittenReport>();
const reportsOn = (at: string, report: string): Episode => ({ at, run: async (year) => {
  reports.set(report, await writeReport(year, year.deskOf('institute-coordinator'), report));
  return [{ case: `${cycle}.region.smolensk-region`, step: `report-${report}`, did: 'submit' }];
} });

const inspect = async (year: OpenYear): Promise<void> => {
  const coordinator = year.deskOf('institute-coordinator');
  lookedAt = await coordinator.get(`/cycles/${cycle}/interviews`);
  status = await coordinator.get(`/cycles/${cycle}`);
  ({ document } = await coordinator.get<{ document: typeof document }>('/programmes/smolensk'));
  preview = await coordinator.get('/programmes/smolensk/preview?year=2020/21');
};

describe('Smolensk region, 2020/21', () => {
  let rehearsed: Rehearsed;
  beforeAll(async () => {
    const read = await programmeByName('smolensk');
    if (!read.valid) throw new Error('the programme of Smolensk is not valid');
    rehearsed = await rehearse({ document: read.document, year: '2020/21', schools, seed: 1, keep: false, onProgress: () => undefined, from: '2020-10-08T09:00:00.000Z',
      order: { number: '418-ОД', date: '2020-10-08', appendixDate: '2020-10-06', title: 'О сопровождении школ в 2020/21 учебном году' },
      leaves: (_, step) => ['interview', 'report-half-year', 'report-year'].includes(step), inspect,
      episodes: [draws, asks('2020-11-10T12:40:00.000Z', 'school.gagarin-1', ['document-package', 'school-plan']), ...[...new Set(ends)].map(holdsAt),
        asks('2021-01-11T06:30:00.000Z', 'region.smolensk-region', ['report-half-year']), asks('2021-06-16T06:30:00.000Z', 'region.smolensk-region', ['report-year']),
        reportsOn('2021-01-30T07:00:00.000Z', 'half-year'), reportsOn('2021-07-20T07:00:00.000Z', 'year')] });
  }, 900_000);
  const opened = (step: string) => rehearsed.events.filter(({ type, data }) => type === 'StepOpened' && data['step'] === step);
  const facts = (step: string) => {
    const [first] = opened(step);
    const { responsible, plan } = first!.data as { responsible: readonly string[]; plan: { due: string } };
    return [responsible, plan.due];
  };

  it('sends every notice and every mail of the year once', () => {
    expect(rehearsed.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(rehearsed.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(rehearsed.mails).toBeGreaterThan(0);
  });

  it('stands on both orders, and shows that the second and its appendix bear different dates', () => {
    expect(document.orders).toMatchObject([{ number: '338-ОД', date: '2020-05-08' }, { number: '418-ОД', date: '2020-10-08', appendixDate: '2020-10-06' }]);
    expect(rehearsed.events.find(({ type }) => type === 'SchoolListConfirmed')?.data)
      .toMatchObject({ order: { number: '418-ОД', date: '2020-10-08', appendixDate: '2020-10-06' }, schools: 22, disagreement: '2020-10-08 / 2020-10-06' });
    expect(status).toMatchObject({ order: { number: '418-ОД', date: '2020-10-08', appendixDate: '2020-10-06' } });
    expect(JSON.stringify(preview)).toContain('2020-10-06');
  });

  it('gives each measure of October to the body that answers for it', () => {
    // The last day of October 2020 is a Saturday.
    expect(Object.fromEntries(['municipal-centre-at-work', 'results-analysis', 'identification', 'survey', 'municipal-measures', 'transition-programme']
      .map((step) => [step, facts(step)]))).toStrictEqual({
      'municipal-centre-at-work': [['municipality'], '2020-10-30'],
      'results-analysis': [['municipal-centre'], '2020-10-30'],
      identification: [['institute-coordinator', 'municipal-centre'], '2020-10-30'],
      survey: [['municipal-centre', 'institute-coordinator'], '2020-10-30'],
      'municipal-measures': [['municipality', 'municipal-centre'], '2020-10-30'],
      'transition-programme': [['school-team'], '2020-10-30'],
    });
    expect([opened('municipal-centre-at-work').length, opened('identification').length, opened('survey').length]).toStrictEqual([10, 1, 22]);
  });

  it('asks for a package of five documents by 13 November and a plan of eleven sections by 23 November', () => {
    const step = (id: string) => document.stages.flatMap(({ steps }) => steps).find((one) => one.id === id)!;
    expect(step('document-package').attachments.map(({ id }) => id))
      .toStrictEqual(['development-programme', 'year-plan', 'assessment-notes', 'management-decisions', 'teaching-programme']);
    expect(deadlines.get('document-package')?.plan.due).toBe('2020-11-13');
    expect(deadlines.get('school-plan')?.plan.due).toBe('2020-11-23');
    const { sections, attachments } = step('school-plan');
    expect(sections.map(({ id, measures }) => [id, measures.length])).toStrictEqual([['monitoring', 0], ['facilities', 0], ['associations', 0], ['municipal-exchange', 0],
      ['staff-development', 10], ['training-requests', 0], ['parents', 5], ['pupils-motivation', 0], ['partnership', 10], ['effective-practice', 0], ['final-monitoring', 0]]);
    expect(new Set(sections.map(({ responsible }) => responsible.join(' ')))).toStrictEqual(new Set(['municipal-centre school-team']));
    expect(attachments.map(({ requisites }) => requisites)).toStrictEqual([['date', 'number', 'signature', 'seal']]);
  });

  it('reports to the department by 30 January and 20 July, by its order', () => {
    expect(deadlines.get('report-half-year')).toMatchObject({ plan: { due: '2021-01-30' } });
    expect(deadlines.get('report-year')).toMatchObject({ plan: { due: '2021-07-20' } });
    expect(deadlines.get('report-year')?.explanation.ru).toContain('418-ОД');
    const done = rehearsed.events.filter(({ type, data }) => type === 'StepCompleted' && String(data['step']).startsWith('report-'));
    expect(done.map(({ data }) => data['step'])).toStrictEqual(['report-half-year', 'report-year']);
  });

  it('signs both reports on those days as documents with the year’s numbers', () => {
    const [half, whole] = [reports.get('half-year')!, reports.get('year')!];
    for (const [report, { signed }] of reports) expect(signed.handedIn).toStrictEqual({ case: `${cycle}.region.smolensk-region`, step: `report-${report}`, status: 'done', refused: null });
    // A school that keeps silent hands nothing in: the log says how many did by that day.
    const byThen = (type: string, step: string) =>
      new Set(rehearsed.events.filter((event) => event.type === type && event.data['step'] === step && event.occurredAt < half.view.present.asOf).map(({ stream }) => stream)).size;
    const summary = ['schools', 'municipalities', 'packages', 'plans', 'plans-done', 'interviews'];
    expect(summary.map((id) => valueIn(half.view, `summary/${id}`)))
      .toStrictEqual([22, 10, byThen('StepSubmitted', 'document-package'), byThen('StepSubmitted', 'school-plan'), byThen('StepCompleted', 'school-plan'), 22]);
    expect(byThen('StepSubmitted', 'document-package')).toBeGreaterThan(19);
    expect(half.view.present.day).toBe('2021-01-30');
    expect(tableIn(half.html, 'Основания')).toContainEqual(['№ 418-ОД', '08.10.2020 (приложение датировано 06.10.2020)', expect.any(String) as string]);
    expect(tableIn(half.html, 'Школы')).toHaveLength(23);
    // Six months of checks at each school whose plan was approved.
    const checks = rehearsed.events.filter((event) => event.type === 'StepCompleted' && String(event.data['step']).startsWith('execution-monitoring@') && event.occurredAt < whole.view.present.asOf);
    expect(checks.length).toBe(6 * byThen('StepCompleted', 'school-plan'));
    expect([valueIn(whole.view, 'summary/checks'), valueIn(whole.view, 'summary/checks-overdue')]).toStrictEqual([checks.length, 0]);
    expect(whole.pdf).toContain('Школ в программе: 22, муниципалитетов: 10.');
    expect(whole.sheets.find(({ name }) => name === 'Школы')!.rows[1]!.slice(2).every((value) => typeof value === 'number')).toBe(true);
  });

  it('holds the interviews by the timetable of the source, drawn from the programme’s rules', () => {
    expect(drawn.interviews.map(({ date, from, municipality }) => [date, from, municipality])).toStrictEqual(printed);
    expect(drawn.interviews.map(({ school }) => school?.replace(/-\d+$/, ''))).toStrictEqual(printed.map(([, , municipality]) => municipality));
    expect([drawn.differences, drawn.withoutSlot, drawn.interviews.filter(({ status: is }) => is !== 'booked')]).toStrictEqual([[], [], []]);
    expect(lookedAt.interviews.map(({ school, status: is, outcome }) => [school, is, outcome]))
      .toStrictEqual(drawn.interviews.map(({ school }) => [school, 'held', 'accepted']));
    const completed = rehearsed.events.filter(({ type, data }) => type === 'StepCompleted' && data['step'] === 'interview');
    expect(completed.map(({ occurredAt }) => occurredAt)).toStrictEqual(ends.toSorted());
  });

  it('tells every school of its interview by mail, with the day and the time', () => {
    const letters = rehearsed.letters.filter(({ text }) => text.includes('НАЗНАЧЕНО СОБЕСЕДОВАНИЕ'));
    expect(drawn.interviews.filter(({ from }) => !letters.some(({ text }) => text.includes(`${from}–`)))).toStrictEqual([]);
    expect(new Set(letters.map(({ to }) => to)).size).toBeGreaterThanOrEqual(drawn.interviews.length);
  });

  it('flags the sixteen slots outside the announced days', () => {
    expect(drawn.announced).toStrictEqual({ from: '2020-11-16', to: '2020-11-17' });
    expect(drawn.flagged).toBe(16);
    expect(new Set(drawn.interviews.filter(({ outsideAnnounced }) => outsideAnnounced).map(({ date }) => date))).toStrictEqual(new Set(['2020-11-18', '2020-11-20']));
    expect(drawn.interviews.filter(({ inBreak, dayOff }) => inBreak || dayOff !== null)).toStrictEqual([]);
  });

  it('has the municipal centres watch the plans month by month, and the exams of the next school year tell the outcome', () => {
    const watched = new Set(rehearsed.events.filter(({ type, data }) => type === 'StepOpened' && String(data['step']).startsWith('execution-monitoring@')).map(({ data }) => data['step']));
    expect(watched.size).toBe(6);
    const final = rehearsed.events.find(({ type, data }) => type === 'StepOpened' && data['step'] === 'final-monitoring');
    expect(final?.occurredAt.slice(0, 10)).toBe('2022-06-30');
    expect((final?.data['plan'] as { due: string }).due).toBe('2022-07-29');
  });
});
