import { ProgrammeDocument } from '../programme/programme-document.js';

/** A short programme for tests: one municipal task, and a school's package with review, plan, and a survey that closes with its day. */
export const smallProgramme = (): ProgrammeDocument => ProgrammeDocument.parse({
  programme: 'small', edition: 1, title: both('Малая программа', 'Small programme'),
  region: { id: 'region-67', code: '67', title: both('Область', 'Region') },
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '08-01' },
  ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: {
    remind: [{ before: { workdays: 5 } }, { before: { workdays: 1 } }],
    escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 5 }, to: 'institute-coordinator' }],
    review: { due: { after: 'submitted', span: { workdays: 5 } }, rework: { after: 'returned', span: { workdays: 3 } },
      remind: [{ before: { workdays: 1 } }], escalate: [{ after: { workdays: 1 }, to: 'department' }] },
  },
  stages: [
    { id: 'start', title: both('Начало', 'Start'), steps: [
      { id: 'centre', title: both('Центр', 'Centre'), subject: 'municipality', kind: 'task', responsible: ['municipality'], due: { on: '10-30' } },
      { id: 'package', title: both('Пакет', 'Package'), subject: 'school', kind: 'package', responsible: ['school-team'],
        opens: { on: '10-12' }, due: { on: '11-13' }, review: { by: ['expert'] },
        attachments: [{ id: 'programme', title: both('Программа', 'Programme') }] },
    ] },
    { id: 'plan', title: both('План', 'Plan'), steps: [
      { id: 'plan', title: both('План', 'Plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], after: ['package'],
        due: { after: 'opened', span: { workdays: 10 } }, review: { by: ['municipal-centre'], levels: [['institute-coordinator']] } },
      { id: 'survey', title: both('Опрос', 'Survey'), subject: 'school', kind: 'monitoring', responsible: ['school-team'],
        opens: { on: '12-01' }, due: { on: '12-11' }, late: 'closed' },
    ] },
  ],
});

const both = (ru: string, en: string) => ({ ru, en });
