import mammoth from 'mammoth';
import type { ReportPreparedAnswer, ReportSignedAnswer } from '@uplift/api/reports/change-report';
import type { ReportView } from '@uplift/api/reports/report-views';
import { openedFile } from '@uplift/api/reports/opened-file.fixture';
import { readPdf } from '@uplift/infra/documents/read-pdf.fixture';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import type { GivenSchool } from '@uplift/rehearsal/cast/school-list';
import type { Episode, OpenYear } from '@uplift/rehearsal/year/episode';

const cycle = 'kemerovo-2019';
const path = `/cycles/${cycle}/reports/annual`;
const regionCase = `${cycle}.region.kemerovo-region`;
/** The source's 55 schools of nine city and eight municipal districts; it names neither, but two places of seminars. The first eight behave as schools do, the others are silent and reminded all year. */
const places: readonly GivenSchool['municipality'][] = ['yurga', 'belovo',
  ...Array.from({ length: 7 }, (_, nth) => ({ id: `city-${nth + 3}`, name: `Городской округ ${nth + 3}` })), ...Array.from({ length: 8 }, (_, nth) => ({ id: `district-${nth + 1}`, name: `Муниципальный округ ${nth + 1}` }))];
const schools = Array.from({ length: 55 }, (_, nth): GivenSchool => ({ name: `Школа ${nth + 1}`, municipality: places[nth % places.length]!, ...nth >= 8 && { persona: 'silent' } }));
/** What the source prints and no record of the engine holds. */
const stated: readonly (readonly [string, number])[] = [
  ['survey-city-districts', 9], ['survey-municipal-districts', 8],
];
let prepared: ReportPreparedAnswer;
let signed: ReportSignedAnswer;
let view: ReportView;
let docx: string;
let pdf: string;

/** 24 heads, 45 deputies, 132 teachers and 5 others; the last seven named no school. */
const posts = [...Array<string>(24).fill('head'), ...Array<string>(45).fill('deputy'), ...Array<string>(132).fill('teacher'), ...Array<string>(5).fill('other')];
const survey = `${cycle}-attitude-to-change`;
const asks: Episode = { at: '2019-10-07T04:00:00.000Z', run: async (year) => {
  const desk = year.deskOf('institute-coordinator');
  await desk.post('/surveys', { survey, cycle, form: 'attitude-to-change', closesAt: '2019-11-01T17:00:00.000Z' }, 'open the survey');
  const groups = [...year.schools.map(({ id }, nth): [string | null, number] => [id, nth < 34 ? 4 : 3]), [null, 7] as const];
  const tickets: string[] = [];
  for (const [school, count] of groups) tickets.push(...(await desk.post<{ issued: string[] }>(`/surveys/${survey}/tickets`, { school, count }, `tickets ${school}`)).issued);
  expect(tickets).toHaveLength(206);
  for (const [nth, ticket] of tickets.entries()) {
    await desk.post(`/surveys/${survey}/answers`, { ticket, values: { post: posts[nth], 'changes-seen': 'some' } }, `answer ${nth}`);
  }
} };

/** The year's seminars and consultations as the source counts them. It dates one consultation 10.10.2020, outside the year: a person settles the day. */
const trainings = `/cycles/${cycle}/trainings`;
let flagged: { readonly unsettled: boolean; readonly day: string };
const held: readonly (readonly [string, object])[] = [
  ...['2019-10-16', '2019-11-13', '2020-03-18', '2020-04-15'].map((day, nth): [string, object] => [`problem-seminars@${day}`, { others: nth === 0 ? 52 : 53 }]),
  ...['2020-02-27', '2020-03-05', '2020-03-26', '2020-04-09'].map((day): [string, object] => [`permanent-seminar@${day}`, { others: 40, atLeast: true }]),
  ...['2020-01-17', '2020-01-24', '2020-01-31', '2020-02-07', '2020-02-14', '2020-02-21', '2020-02-28'].map((day): [string, object] => [`consultations@${day}`, { others: 6 }]),
  ['consultation-methodical-planning@2020-10-10', { others: 6 }],
];
const teaches: Episode = { at: '2020-06-15T04:00:00.000Z', run: async (year) => {
  const desk = year.deskOf('institute-coordinator');
  await desk.post(`${trainings}/plan`, {}, 'plan the trainings');
  const announced = await desk.post<{ unsettled: boolean }>(trainings, { series: 'consultation-methodical-planning', day: '2020-10-10' }, 'announce');
  const settled = await desk.post<{ day: string }>(`${trainings}/consultation-methodical-planning@2020-10-10/settle`, { day: '2019-10-10', reason: 'Опечатка в отчёте' }, 'settle');
  flagged = { unsettled: announced.unsettled, day: settled.day };
  for (const [training, participants] of held) await desk.post(`${trainings}/${training}/participants`, participants, `held ${training}`);
} };

/** The laboratory writes its report in the middle of June, signs it, and the department approves it. */
const writes: Episode = { at: '2020-06-16T04:00:00.000Z', run: async (year: OpenYear) => {
  await year.readable();
  const desk = year.deskOf('institute-coordinator');
  for (const [key, value] of stated) await desk.post(`${path}/figures`, { key, value, basis: 'Отчёт лаборатории за 2019/20 год', trueOn: '2020-06-15' }, `state ${key}`);
  prepared = await desk.post(`${path}/prepare`, {}, 'prepare');
  view = await desk.get(path);
  signed = await desk.post(`${path}/sign`, { content: prepared.content }, 'sign');
  await desk.post(`${path}/send`, { note: '' }, 'send');
  const file = async (format: string) => openedFile(year.parts.files, signed.signed[0]!.files.find((one) => one.format === format)!.sha256);
  docx = (await mammoth.convertToHtml({ buffer: await file('docx') })).value;
  pdf = (await readPdf(await file('pdf'))).pages.join(' ').replace(/\s+/g, ' ');
  return [{ case: regionCase, step: 'annual-report', did: 'submit' }];
} };
const approves: Episode = { at: '2020-06-17T04:00:00.000Z', run: async (year) => {
  await year.deskOf('department').post(`/cases/${regionCase}/steps/annual-report/approve`, {}, 'approve the report');
  return [{ case: regionCase, step: 'annual-report', did: 'approve' }];
} };

describe('Kemerovo’s year 2019/20', () => {
  let year: Rehearsed;
  beforeAll(async () => {
    const read = await programmeByName('kemerovo');
    if (!read.valid) throw new Error(JSON.stringify(read.problems));
    year = await rehearse({ document: read.document, year: '2019/20', schools, seed: 4, keep: false, onProgress: () => undefined,
      episodes: [asks, teaches, writes, approves], leaves: (caseId, step) => caseId === regionCase && step === 'annual-report' });
  }, 900_000);

  const dueOf = (step: string): readonly string[] => [...new Set(year.events
    .filter(({ type, data }) => type === 'StepOpened' && (data as { step: string }).step === step).map(({ data }) => (data as { plan: { due: string } }).plan.due))];

  it('runs with every notice and mail once', () => {
    expect(year.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(year.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
  });

  it('holds its seminars on the days of the source and next year’s measures in their months', () => {
    expect(['seminar-partners', 'seminar-methodical-support', 'seminar-special-needs', 'seminar-families', 'permanent-seminar', 'annual-report'].map(dueOf))
      .toStrictEqual([['2019-10-16'], ['2019-11-13'], ['2020-03-18'], ['2020-04-15'], ['2020-04-09'], ['2020-06-30']]);
    expect(['course-module', 'electronic-collection', 'motivation-study'].map(dueOf)).toStrictEqual([['2020-09-30'], ['2020-09-30'], ['2020-10-30']]);
  });

  it('ends in a report that is signed, handed in with its step and approved', () => {
    expect(prepared).toMatchObject({ status: 'prepared', issue: 1 });
    expect(signed.handedIn).toStrictEqual({ case: regionCase, step: 'annual-report', status: 'in-review', refused: null });
    expect(signed.signed[0]!.files.map(({ format }) => format)).toStrictEqual(['docx', 'pdf', 'xlsx']);
    const completed = year.events.filter(({ type, data, stream }) => stream === `case-${regionCase}` && type === 'StepCompleted' && (data as { step: string }).step === 'annual-report');
    expect(completed).toHaveLength(1);
  });

  it('carries its stated numbers with their basis and day', () => {
    const figure = (id: string) => view.present.figures.find((one) => one.id === id)!.found;
    expect(figure('survey/city')).toMatchObject({ known: true, value: 9, trueOn: '2020-06-15', from: { kind: 'stated', basis: 'Отчёт лаборатории за 2019/20 год' } });
    expect(figure('survey/districts')).toMatchObject({ value: 8 });
    expect(figure('network/times')).toMatchObject({ known: true, from: { kind: 'query' } });
  });

  it('counts the survey: 206 = 24 + 45 + 132 + 5, seven of them of no school', () => {
    const value = (id: string) => { const { found } = view.present.figures.find((one) => one.id === id)!; return found.known ? found.value : null; };
    expect(['respondents/all', 'respondents/heads', 'respondents/deputies', 'respondents/teachers', 'respondents/others', 'survey/anonymous', 'survey/schools'].map(value))
      .toStrictEqual([206, 24, 45, 132, 5, 7, 55]);
    expect(docx).toContain('Всего: 206 = 24 + 45 + 132 + 5.');
    expect(pdf).toContain('Всего: 206 = 24 + 45 + 132 + 5.');
  });

  it('counts four seminars with 211 participants, the permanent one with at least 160, and eight consultations', () => {
    const found = (id: string) => view.present.figures.find((one) => one.id === `development/${id}`)!.found;
    expect(['seminars', 'seminar-participants', 'sessions', 'session-participants', 'consultations'].map((id) => { const one = found(id); return one.known ? one.shown ?? one.value : null; }))
      .toStrictEqual([4, 211, 4, '≥ 160', 8]);
    expect(flagged).toStrictEqual({ unsettled: true, day: '2019-10-10' });
    expect(docx).toContain('<p>10.10.2019</p>');
    expect(pdf).toContain('≥ 160');
  });

  it('is a real document with its goal, four tasks, approval and distribution sheets', () => {
    for (const heading of ['Цель и задачи лаборатории', 'Задачи года', 'Основания', 'Кто ответил', 'Выводы и предложения', 'План следующего года по месяцам', 'Лист согласования', 'Лист рассылки', 'Источники чисел']) {
      expect(docx).toContain(`<h1>${heading}</h1>`);
      expect(pdf).toContain(heading);
    }
    expect(/<h1>Задачи года<\/h1><ol>((?:<li>[^<]*<\/li>)*)<\/ol>/.exec(docx)![1]!.match(/<li>/g)).toHaveLength(4);
    for (const sheet of ['Лист согласования', 'Лист рассылки']) {
      const table = docx.slice(docx.indexOf(`<h1>${sheet}</h1>`)).split('</table>')[0]!;
      expect(table.match(/<tr>/g)).toHaveLength(4);
      for (const title of ['Наименование подразделения', 'Должность', 'Ф. И. О.', 'Подпись', 'Дата']) expect(table).toContain(title);
      expect(table).toContain('Центр цифровых технологий');
    }
  });
});
