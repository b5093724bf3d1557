import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

const text = (en: string) => ({ ru: `${en} (ру)`, en });

/** A short year with everything in it that read models tell apart: reviews of one and two levels, a step that closes, all three kinds of subject. */
export const smallProgramme = ProgrammeDocument.parse({
  programme: 'small', edition: 1, title: text('A small programme'), region: { id: 'north', code: '01', title: text('North') },
  municipalities: [{ id: 'm-1', title: text('First district') }, { id: 'm-2', title: text('Second district') }],
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '09-01' },
  ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: {
    remind: [{ before: { workdays: 3 } }, { before: { workdays: 1 } }],
    escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 5 }, to: 'institute-coordinator' }],
    review: {
      due: { after: 'submitted', span: { workdays: 5 } }, rework: { after: 'returned', span: { workdays: 4 } },
      remind: [{ before: { workdays: 1 } }], escalate: [{ after: { workdays: 1 }, to: 'institute-coordinator' }],
    },
  },
  stages: [
    { id: 'entry', title: text('Entry'), steps: [
      { id: 'order', title: text('The order of the year'), subject: 'region', kind: 'order', responsible: ['institute-coordinator'], due: { on: '09-20' } },
      { id: 'survey', title: text('Entry survey'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], due: { on: '10-09' } },
      { id: 'poll', title: text('Quick poll'), subject: 'school', kind: 'task', responsible: ['school-team'], due: { on: '10-02' }, late: 'closed' },
    ] },
    { id: 'roadmap', title: text('Roadmap'), steps: [
      { id: 'plan', title: text('Transition plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], after: ['survey'], due: { on: '11-23' },
        review: { by: ['municipal-centre'], levels: [['expert']] } },
      { id: 'district-plan', title: text('Plan of the district'), subject: 'municipality', kind: 'plan', responsible: ['municipality'], due: { on: '11-10' },
        review: { by: ['institute-coordinator'] } },
    ] },
    { id: 'results', title: text('Results'), steps: [
      { id: 'final', title: text('Final monitoring'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], after: ['plan', 'poll'],
        due: { on: '12-18' } },
      { id: 'report', title: text('Report to the department'), subject: 'region', kind: 'report', responsible: ['institute-coordinator'], after: ['order'],
        due: { on: '12-25' }, review: { by: ['department'] } },
    ] },
  ],
});
export const smallYear = '2026/27';
