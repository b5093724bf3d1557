import { ProgrammeReport } from '../programme/report-schema.js';
import { smallProgramme } from '../testing/small-programme.js';
import { buildReport, gathered, sourceKey, sourcesOf } from './build-report.js';
import { compareReports } from './compare-reports.js';
import { figureBook, sentenceText } from './figure-text.js';
import type { Found } from './model.js';

const counted = (value: number): Found => ({ known: true, value, shown: null, from: { kind: 'events', stream: 'cycle-a', events: ['e1'] }, trueOn: '2020-06-30' });
const survey = (choice?: string) => ({ of: 'survey', form: 'attitudes', value: 'respondents', ...choice !== undefined && { where: { field: 'post', choice } } }) as const;
const report = ProgrammeReport.parse({
  id: 'year', title: { ru: 'Отчёт', en: 'Report' }, by: 'institute-coordinator', to: 'department',
  parts: [
    { id: 'words', kind: 'text', heading: { ru: 'Итоги', en: 'Summary' }, paragraphs: [
      { ru: 'Школ {schools}, опрошено {asked}.', en: 'Schools {schools}, asked {asked}.' }, { ru: 'Опрошено {asked} в {schools} школах.', en: 'In {schools} schools, {asked} were asked.' }],
    figures: [{ id: 'schools', title: { ru: 'Школы', en: 'Schools' }, from: { of: 'schools' } }, { id: 'asked', title: { ru: 'Опрошено', en: 'Asked' }, from: survey() }] },
    { id: 'posts', kind: 'figures', heading: { ru: 'Кто', en: 'Who' },
      lines: [{ id: 'all', title: { ru: 'Всего', en: 'All' }, from: survey() }, { id: 'heads', title: { ru: 'Директора', en: 'Heads' }, from: survey('head') },
        { id: 'teachers', title: { ru: 'Учителя', en: 'Teachers' }, from: survey('teacher') }],
      sums: [{ total: 'all', of: ['heads', 'teachers'] }] },
    { id: 'list', kind: 'table', heading: { ru: 'Школы', en: 'Schools' }, rows: { of: 'schools' } },
  ],
});
const findings = (all: number, heads = 24) => gathered(new Map([
  [sourceKey({ of: 'schools' }), counted(55)], [sourceKey(survey()), counted(all)], [sourceKey(survey('head')), counted(heads)], [sourceKey(survey('teacher')), counted(132)],
]), new Map([[sourceKey({ of: 'schools' }), {
  columns: [{ id: 'name', title: { ru: 'Школа', en: 'School' }, numeric: false }, { id: 'steps', title: { ru: 'Шагов', en: 'Steps' }, numeric: true }],
  rows: [{ id: 's1', title: { ru: 'Школа 1', en: 'School 1' }, cells: [{ plain: 'Школа 1' }, { found: counted(3) }] }],
}]]));
const about = { cycle: 'a', year: '2019/20', document: smallProgramme(), report, asOf: '2020-06-30T06:00:00.000Z', day: '2020-06-30' };
const textsOf = (model: ReturnType<typeof buildReport>, language: 'ru' | 'en') => {
  const book = figureBook(model);
  return model.blocks.flatMap((block) => (block.kind === 'paragraphs' ? block.paragraphs.map((sentence) => sentenceText(sentence, book, language)) : []));
};

describe('a report from its template', () => {
  it('asks each source once', () => {
    expect(sourcesOf(report).figures.map(sourceKey)).toStrictEqual(
      [sourceKey({ of: 'schools' }), sourceKey(survey()), sourceKey(survey('head')), sourceKey(survey('teacher'))]);
    expect(sourcesOf(report).tables).toStrictEqual([{ of: 'schools' }]);
  });

  it('puts figures into sentences, in each language’s own order', () => {
    const model = buildReport(about, findings(156));
    expect(textsOf(model, 'ru')).toStrictEqual(['Школ 55, опрошено 156.', 'Опрошено 156 в 55 школах.']);
    expect(textsOf(model, 'en')).toStrictEqual(['Schools 55, asked 156.', 'In 55 schools, 156 were asked.']);
  });

  it('says whether a total adds up', () => {
    const noteOf = (all: number) => buildReport(about, findings(all)).blocks.flatMap((block) => (block.kind === 'table' ? block.notes : []));
    expect(noteOf(156)).toStrictEqual([[{ text: { ru: 'Всего: 156 = 24 + 132.', en: 'All: 156 = 24 + 132.' } }]]);
    expect(noteOf(157)).toStrictEqual([[{ text: { ru: 'Всего: 157 не равно 24 + 132 = 156. Итог не сходится.', en: 'All: 157 is not 24 + 132 = 156. The total does not add up.' } }]]);
  });

  it('leaves out visibly what no source gives', () => {
    const model = buildReport(about, gathered(new Map(), new Map()));
    expect(textsOf(model, 'ru')[0]).toBe('Школ нет данных, опрошено нет данных.');
    expect(model.blocks.flatMap((block) => (block.kind === 'table' && block.id === 'list' ? block.rows : []))).toStrictEqual([]);
  });

  it('gives every number of a table its id, source and day', () => {
    expect(buildReport(about, findings(156)).figures.at(-1)).toStrictEqual({ id: 'list/s1/steps', title: { ru: 'Школа 1: Шагов', en: 'School 1: Steps' }, found: counted(3) });
  });

  it('shows a later correction as the figures it changes', () => {
    expect(compareReports(buildReport(about, findings(156)), buildReport(about, findings(157)))).toStrictEqual([
      { figure: 'words/asked', title: { ru: 'Опрошено', en: 'Asked' }, was: counted(156), is: counted(157) },
      { figure: 'posts/all', title: { ru: 'Всего', en: 'All' }, was: counted(156), is: counted(157) }]);
    expect(compareReports(buildReport(about, findings(156)), buildReport(about, findings(156)))).toStrictEqual([]);
  });
});
