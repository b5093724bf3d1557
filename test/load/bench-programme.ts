import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

const both = (en: string) => ({ ru: en, en });

/**
 * A programme with one thing at a time to measure: a school's survey, whose first reminder falls at 09:00 of 23 October for all
 * schools alike, and a plan that opens as soon as the survey is handed in. The times around the steps are Smolensk's.
 */
export const benchProgramme = (): ProgrammeDocument => ProgrammeDocument.parse({
  programme: 'bench', edition: 1, title: both('Programme of the benchmarks'),
  region: { id: 'bench-region', code: '00', title: both('Region') },
  zone: 'Europe/Moscow', calendar: 'russia', year: { starts: '09-01' },
  ladder: ['school-team', 'municipal-centre', 'institute-coordinator', 'department'],
  defaults: {
    remind: [{ before: { workdays: 5 } }, { before: { workdays: 1 } }],
    escalate: [
      { after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 5 }, to: 'institute-coordinator' }, { after: { workdays: 10 }, to: 'department' },
    ],
  },
  stages: [{ id: 'entry', title: both('Entry'), steps: [
    { id: 'centre', title: both('Centre'), subject: 'municipality', kind: 'task', responsible: ['municipality'], due: { on: '12-18' } },
    { id: 'survey', title: both('Survey'), subject: 'school', kind: 'monitoring', responsible: ['school-team'], opens: { on: '10-01' }, due: { on: '10-30' } },
    { id: 'plan', title: both('Plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], after: ['survey'], due: { on: '11-23' } },
  ] }],
});

/** When the survey's first reminder falls, in every zone's clock the same moment. */
export const surveyReminderAt = '2026-10-23T06:00:00.000Z';
