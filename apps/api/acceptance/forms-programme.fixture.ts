import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

const text = (en: string) => ({ ru: `${en} (ру)`, en });

/** A short year of forms in the demo region: a school's monitoring without review, an assessment that is reviewed and locks, and a survey. */
export const formsProgramme = ProgrammeDocument.parse({
  programme: 'forms', edition: 1, title: text('Forms'), region: { id: 'smolensk-region', code: '67', title: text('Region') },
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '09-01' }, ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: { review: { due: { after: 'submitted', span: { workdays: 5 } }, rework: { after: 'returned', span: { workdays: 3 } } } },
  stages: [{ id: 'year', title: text('Year'), steps: [
    { id: 'entry', title: text('Entry'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], supports: ['municipal-centre'], due: { on: '10-15' }, form: 'staff-entry' },
    { id: 'final', title: text('Final'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], due: { on: '10-30' }, form: 'staff-final' },
    { id: 'reviewed', title: text('Reviewed'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], due: { on: '10-20' }, form: 'locking', review: { by: ['expert'] },
      attachments: [{ id: 'scan', title: text('Scan') }] },
  ] }],
  forms: [
    ...(['entry', 'final'] as const).map((kind) => ({ id: `staff-${kind}`, kind, title: text('Staff'), fields: [
      { id: 'all', type: 'count' as const, title: text('All'), usual: { max: 500 } },
      { id: 'heads', type: 'count' as const, title: text('Heads') },
      { id: 'teachers', type: 'count' as const, title: text('Teachers') },
      { id: 'trained', type: 'share' as const, title: text('Trained') },
      { id: 'centre', type: 'yes-no' as const, title: text('Centre') },
      { id: 'why', type: 'text' as const, title: text('Why not'), requiredIf: { field: 'centre', is: false } },
    ], rules: [{ id: 'adds-up', total: 'all', parts: ['heads', 'teachers'] }] })),
    { id: 'locking', kind: 'self-assessment', afterDeadline: 'locked', title: text('Locking'), fields: [{ id: 'word', type: 'text', title: text('A word') }] },
    { id: 'attitude', kind: 'survey', anonymous: true, title: text('Attitude'), fields: [
      { id: 'position', type: 'choice', title: text('Position'), choices: ['head', 'deputy', 'teacher', 'other'].map((id) => ({ id, title: text(id) })) }] },
  ],
  reports: [{ id: 'staff', title: text('Staff'), by: 'institute-coordinator', to: 'department', parts: [
    { id: 'words', kind: 'text', heading: text('In short'), paragraphs: [{ ru: 'Обучены {part} из {whole}: {share}. Учителей {teachers}.', en: '{part} of {whole} trained: {share}. Teachers: {teachers}.' }],
      figures: [...(['numerator', 'denominator', 'value'] as const).map((value, at) =>
        ({ id: ['part', 'whole', 'share'][at]!, title: text(value), from: { of: 'indicator' as const, indicator: 'trained', value } })),
      { id: 'teachers', title: text('Teachers'), from: { of: 'indicator', indicator: 'teachers', value: 'value' } }] },
    { id: 'all', kind: 'table', heading: text('Indicators'), rows: { of: 'indicators' } },
    { id: 'one', kind: 'table', heading: text('One of them'), rows: { of: 'indicators', indicators: ['centre'], sections: true, counted: true } },
  ] }],
  indicatorSet: { rounding: { mode: 'ceil', decimals: 1 } },
  indicators: [
    { id: 'trained', title: text('Trained'), kind: 'share', from: [{ form: 'staff-entry', field: 'trained' }, { form: 'staff-final', field: 'trained' }] },
    { id: 'centre', title: text('Centre'), kind: 'present', from: [{ form: 'staff-final', field: 'centre' }] },
    { id: 'teachers', title: text('Teachers'), kind: 'count', from: [{ form: 'staff-entry', field: 'teachers' }, { form: 'staff-final', field: 'teachers' }] },
  ],
});

export const formsCycle = 'forms-2026';
export const formsSchools = [
  { id: 'vyazma-1', name: 'Вязьма, школа № 1', municipality: { id: 'vyazma', name: 'Вязьма' } },
  { id: 'vyazma-2', name: 'Вязьма, школа № 2', municipality: { id: 'vyazma', name: 'Вязьма' } },
];
