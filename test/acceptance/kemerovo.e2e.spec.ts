import mammoth from 'mammoth';
import type { ReportPreparedAnswer, ReportSignedAnswer } from '@uplift/api/reports/change-report';
import type { ReportView } from '@uplift/api/reports/report-views';
import { openedFile } from '@uplift/api/reports/opened-file.fixture';
import { readPdf } from '@uplift/infra/documents/read-pdf.fixture';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import type { Episode, OpenYear } from '@uplift/rehearsal/year/episode';

const cycle = 'kemerovo-2019';
const path = `/cycles/${cycle}/reports/annual`;
const regionCase = `${cycle}.region.kemerovo-region`;
/** What the source prints and no record of the engine holds. */
const stated: readonly (readonly [string, number])[] = [
  ['survey-city-districts', 9], ['survey-municipal-districts', 8], ['seminar-participants', 211], ['permanent-seminar-participants', 160],
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
  const groups = [...year.schools.map(({ id }, nth): [string | null, number] => [id, nth < 7 ? 25 : 24]), [null, 7] as const];
  const tickets: string[] = [];
  for (const [school, count] of groups) tickets.push(...(await desk.post<{ issued: string[] }>(`/surveys/${survey}/tickets`, { school, count }, `tickets ${school}`)).issued);
  expect(tickets).toHaveLength(206);
  for (const [nth, ticket] of tickets.entries()) {
    await desk.post(`/surveys/${survey}/answers`, { ticket, values: { post: posts[nth], 'changes-seen': 'some' } }, `answer ${nth}`);
  }
} };

/** The laboratory writes its report in the middle of June, signs it, and the department approves it. */
const writes: Episode = { at: '2020-06-16T04:00:00.000Z', run: async (year: OpenYear) => {
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
    year = await rehearse({ document: read.document, year: '2019/20', schools: 8, seed: 4, keep: false, onProgress: () => undefined,
      episodes: [asks, writes, approves], leaves: (caseId, step) => caseId === regionCase && step === 'annual-report' });
  }, 600_000);

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
    expect(figure('development/seminar-participants')).toMatchObject({ known: true, value: 211, trueOn: '2020-06-15', from: { kind: 'stated', basis: 'Отчёт лаборатории за 2019/20 год' } });
    expect([figure('survey/city'), figure('survey/districts')]).toMatchObject([{ value: 9 }, { value: 8 }]);
    expect(figure('network/times')).toMatchObject({ known: true, from: { kind: 'query' } });
  });

  it('counts the survey: 206 = 24 + 45 + 132 + 5, seven of them of no school', () => {
    const value = (id: string) => { const { found } = view.present.figures.find((one) => one.id === id)!; return found.known ? found.value : null; };
    expect(['respondents/all', 'respondents/heads', 'respondents/deputies', 'respondents/teachers', 'respondents/others', 'survey/anonymous', 'survey/schools'].map(value))
      .toStrictEqual([206, 24, 45, 132, 5, 7, 8]);
    expect(docx).toContain('Всего: 206 = 24 + 45 + 132 + 5.');
    expect(pdf).toContain('Всего: 206 = 24 + 45 + 132 + 5.');
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
