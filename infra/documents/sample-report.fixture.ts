import type { Figure, ReportModel } from '@uplift/domain/report/model';

const counted = (id: string, ru: string, value: number, shown: string | null = null): Figure => ({
  id, title: { ru, en: `${ru} (en)` }, found: { known: true, value, shown, from: { kind: 'query', query: 'cycle-schools', position: '742:19' }, trueOn: '2021-01-29' },
});

/** A report with every kind of block; `rows` of its long table. */
export const sampleReport = (rows = 3): ReportModel => ({
  report: 'half-year', cycle: 'region-2020', title: { ru: 'Отчёт за полугодие', en: 'Half-year report' }, region: { ru: 'Край «Ёж»', en: 'Hedgehog land' },
  year: '2020/21', edition: 1, asOf: '2021-01-29T06:00:00.000Z', day: '2021-01-29',
  blocks: [
    { kind: 'paragraphs', id: 'summary', heading: { ru: 'Итоги', en: 'Summary' }, paragraphs: [
      [{ text: { ru: 'В программе школ: ', en: 'Schools in the programme: ' } }, { figure: 'summary/schools' }, { text: { ru: '.', en: '.' } }],
      [{ text: { ru: 'Неизвестно: ', en: 'Unknown: ' } }, { figure: 'summary/unknown' }]] },
    { kind: 'list', id: 'tasks', heading: { ru: 'Задачи', en: 'Tasks' }, numbered: true, items: [[{ text: { ru: 'Первая', en: 'First' } }], [{ text: { ru: 'Вторая', en: 'Second' } }]] },
    { kind: 'table', id: 'schools', heading: { ru: 'Школы', en: 'Schools' }, notes: [[{ text: { ru: '6 = 1 + 5.', en: '6 = 1 + 5.' } }]],
      columns: [{ title: { ru: 'Школа', en: 'School' }, numeric: false }, { title: { ru: 'Шагов', en: 'Steps' }, numeric: true }],
      rows: Array.from({ length: rows }, (_, at) => ({ id: `school-${at}`, cells: [[{ plain: at === 0 ? '=1+1 школа' : `Школа № ${at}` }], [{ figure: `schools/school-${at}/steps` }]] })) },
    { kind: 'table', id: 'nothing', heading: { ru: 'Пустая таблица', en: 'Empty table' }, notes: [], rows: [], columns: [{ title: { ru: 'Данные', en: 'Data' }, numeric: false }] },
    { kind: 'addressed', id: 'advice', heading: { ru: 'Рекомендации', en: 'Recommendations' }, groups: [
      { to: { ru: 'Методистам', en: 'To methodists' }, items: [[{ text: { ru: 'Посещать уроки', en: 'Visit lessons' } }]] }] },
    { kind: 'sheet', id: 'approval', heading: { ru: 'Лист согласования', en: 'Approval sheet' }, lines: [
      { unit: { ru: 'Центр', en: 'Centre' }, position: { ru: 'Директор', en: 'Director' } }] },
  ],
  figures: [
    counted('summary/schools', 'Школ в программе', 1234.5),
    { id: 'summary/unknown', title: { ru: 'Неизвестное', en: 'Unknown' }, found: { known: false } },
    ...Array.from({ length: rows }, (_, at) => counted(`schools/school-${at}/steps`, `Школа ${at}: шагов`, at + 7, at === 1 ? '11.2' : null)),
  ],
});
