import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

/** A programme of ten weeks with everything in it that is sent or waited for: reviews on two levels, returns, a step that closes, all subjects. */
export const drillProgramme = (): ProgrammeDocument => ProgrammeDocument.parse({
  programme: 'drill', edition: 1, title: both('Учебная программа', 'Drill programme'),
  region: { id: 'region-67', code: '67', title: both('Область', 'Region') },
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '09-01' },
  ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: {
    remind: [{ before: { workdays: 5 } }, { before: { workdays: 1 } }],
    escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 4 }, to: 'institute-coordinator' }],
    review: { due: { after: 'submitted', span: { workdays: 4 } }, rework: { after: 'returned', span: { workdays: 3 } },
      remind: [{ before: { workdays: 1 } }], escalate: [{ after: { workdays: 1 }, to: 'department' }] },
  },
  stages: [
    { id: 'start', title: both('Начало', 'Start'), steps: [
      { id: 'centre', title: both('Центр', 'Centre'), subject: 'municipality', kind: 'task', responsible: ['municipality'], due: { on: '09-18' } },
      { id: 'order', title: both('Приказ', 'Order'), subject: 'region', kind: 'task', responsible: ['institute-coordinator'], due: { on: '09-11' } },
      { id: 'list', title: both('Перечень', 'List'), subject: 'school', kind: 'task', responsible: ['school-team'], due: { on: '09-23' } },
      { id: 'package', title: both('Пакет', 'Package'), subject: 'school', kind: 'package', responsible: ['school-team'],
        opens: { on: '09-07' }, due: { on: '09-25' }, review: { by: ['expert'] },
        attachments: [{ id: 'programme', title: both('Программа', 'Programme') }] },
    ] },
    { id: 'work', title: both('Работа', 'Work'), steps: [
      { id: 'visit', title: both('Посещение', 'Visit'), subject: 'school', kind: 'task', responsible: ['school-team'], due: { on: '10-01' } },
      { id: 'plan', title: both('План', 'Plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], after: ['package'],
        due: { after: 'opened', span: { workdays: 8 } }, review: { by: ['municipal-centre'], levels: [['institute-coordinator']] } },
      { id: 'survey', title: both('Опрос', 'Survey'), subject: 'school', kind: 'monitoring', responsible: ['school-team'],
        opens: { on: '09-28' }, due: { on: '10-09' }, late: 'closed' },
    ] },
  ],
});
export const drillYear = '2026/27';
/** By then everything has been sent that ever will be, and the last late work is in. */
export const drillEnd = '2026-11-16T09:00:00.000Z';

const both = (ru: string, en: string) => ({ ru, en });
