import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { TestApi } from '@uplift/api/test-api.fixture';

const text = (ru: string, en: string) => ({ ru, en });

/** A short year of a school: a form, a plan that is reviewed, and an anonymous survey. */
export const schoolProgramme = ProgrammeDocument.parse({
  programme: 'school-year', edition: 1, title: text('Год школы', 'A school’s year'), region: { id: 'smolensk-region', code: '67', title: text('Смоленская область', 'Smolensk region') },
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '09-01' }, ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: { review: { due: { after: 'submitted', span: { workdays: 5 } }, rework: { after: 'returned', span: { workdays: 3 } } } },
  stages: [{ id: 'year', title: text('Год', 'The year'), steps: [
    { id: 'entry', title: text('Заполнить входной мониторинг', 'Fill in the entry monitoring'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], supports: ['municipal-centre'], due: { on: '10-15' }, form: 'entry',
      help: text('Цифры на 1 сентября. Черновик сохраняется сам.', 'Figures as of 1 September. The draft saves itself.') },
    { id: 'plan', title: text('Составить план школы', 'Draw up the school’s plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], supports: ['municipal-centre'], due: { on: '10-20' }, review: { by: ['municipal-centre'] },
      attachments: [{ id: 'signed-plan', title: text('Подписанный план', 'The signed plan'), form: 'scan', requisites: ['date', 'number'] }],
      roadmap: { required: ['title', 'risk', 'owner', 'effect', 'due'] },
      sections: [
        { id: 'teachers', title: text('Работа с педагогами', 'Work with teachers'), responsible: ['school-team', 'municipal-centre'], measures: [text('Взаимное посещение уроков', 'Visiting one another’s lessons')] },
        { id: 'parents', title: text('Родители как партнёры', 'Parents as partners'), responsible: ['school-team'], measures: [] }] },
  ] }],
  forms: [
    { id: 'entry', kind: 'entry', title: text('Входной мониторинг', 'Entry monitoring'), fields: [
      { id: 'teachers', type: 'count', title: text('Педагоги школы', 'Teachers of the school'), min: 1, max: 300, usual: { max: 100 }, help: text('Без совместителей.', 'Without part-timers.') },
      { id: 'failing', type: 'share', title: text('Неуспевающие обучающиеся', 'Failing pupils'), of: { numerator: text('Не успевают', 'Failing'), denominator: text('Всего учеников', 'Pupils in all') } },
      { id: 'internet', type: 'yes-no', title: text('Интернет устойчив', 'Internet is stable') },
      { id: 'remedy', type: 'text', title: text('Когда доступ исправят', 'When access will be mended'), requiredIf: { field: 'internet', is: false } },
      { id: 'causes', type: 'multi-choice', title: text('Причины неуспеха', 'Causes of failure'), required: false, choices: [{ id: 'staff', title: text('Кадры', 'Staff') }, { id: 'motivation', title: text('Мотивация', 'Motivation') }] },
      { id: 'remark', type: 'long-text', title: text('Что ещё важно', 'What else matters'), required: false },
      { id: 'staff', type: 'table', title: text('Вакансии', 'Vacancies'), required: false, columns: [
        { id: 'subject', type: 'text', title: text('Предмет', 'Subject') }, { id: 'posts', type: 'number', decimals: 1, title: text('Ставок', 'Posts') }] },
    ] },
    { id: 'attitude', kind: 'survey', anonymous: true, title: text('Отношение к переменам', 'Attitude to change'), fields: [
      { id: 'post', type: 'choice', title: text('Кем вы работаете', 'Your post'), choices: [{ id: 'head', title: text('Директор', 'Head') }, { id: 'teacher', title: text('Учитель', 'Teacher') }] },
      { id: 'ready', type: 'yes-no', title: text('Школа готова меняться', 'The school is ready to change') }] },
  ],
});

export const schoolCycle = 'school-year-2026';

/** Launches its year for three schools. */
export const launchSchoolYear = async (api: TestApi): Promise<void> => {
  const coordinator = api.as('coordinator');
  const schools = ['vyazma-1', 'vyazma-2', 'vyazma-3'].map((id, nth) => ({ id, name: `Вязьма, школа № ${nth + 1}`, municipality: { id: 'vyazma', name: 'Вязьма' } }));
  for (const [path, body] of [
    ['/programmes', { document: schoolProgramme }], ['/cycles', { cycle: schoolCycle, programme: 'school-year', edition: 1, year: '2026/27' }],
    [`/cycles/${schoolCycle}/schools`, { schools }], [`/cycles/${schoolCycle}/confirm`, { order: { number: '1', date: '2026-09-01', title: 'Приказ' } }], [`/cycles/${schoolCycle}/launch`, {}]] as const) {
    const { status, text: said } = await coordinator.post(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${said}`);
  }
  await api.work(schoolCycle);
};
