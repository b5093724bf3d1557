import { cycleYearOf } from '../core/cycle-year.js';
import { ProgrammeDocument, type ProgrammeDocumentInput } from './programme-document.js';
import { stepInstances } from './step-instances.js';

const text = (words: string) => ({ ru: words, en: words });
const review = { due: { after: 'submitted' as const, span: { workdays: 5 } }, rework: { after: 'returned' as const, span: { workdays: 3 } } };
const input: ProgrammeDocumentInput = {
  programme: 'sample', edition: 1, title: text('sample'), region: { id: 'region', code: '1', title: text('region') }, zone: 'Europe/Moscow',
  calendar: 'russia', year: { starts: '09-01' }, ladder: ['school-team', 'municipal-centre', 'department'],
  defaults: { remind: [{ before: { workdays: 2 } }], escalate: [{ after: { workdays: 1 }, to: 'department' }], review },
  stages: [
    { id: 'first', title: text('first'), steps: [
      { id: 'plan', title: text('plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], due: { on: '11-23' },
        review: { by: ['municipal-centre'], levels: [['department']], rework: { after: 'returned', span: { days: 7 } } } },
    ] },
    { id: 'second', title: text('second'), steps: [
      { id: 'monthly', title: text('monthly'), subject: 'school', kind: 'monitoring', responsible: ['municipal-centre'], after: ['plan'],
        remind: [],
        due: { every: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: '12-01', until: '02-29', shift: 'previous-working-day' } },
      { id: 'final', title: text('final'), subject: 'school', kind: 'report', responsible: ['municipal-centre'], after: ['monthly'],
        due: { on: '06-01' } },
    ] },
  ],
};
const document = ProgrammeDocument.parse(input);
const instances = stepInstances(document, cycleYearOf('2026/27', '09-01'));

describe('the steps of a year', () => {
  it('are the document’s, each occurrence one of its own, named by its day', () => {
    expect(instances.map(({ id, step, stage, occurrence }) => [id, step, stage, occurrence])).toEqual([
      ['plan', 'plan', 'first', null],
      ['monthly@2026-12-31', 'monthly', 'second', '2026-12-31'],
      ['monthly@2027-01-31', 'monthly', 'second', '2027-01-31'],
      ['monthly@2027-02-28', 'monthly', 'second', '2027-02-28'],
      ['final', 'final', 'second', null],
    ]);
    expect(stepInstances(document, cycleYearOf('2027/28', '09-01')).map(({ id }) => id)).toContain('monthly@2028-02-29');
  });

  it('open one occurrence after the other, and keep the shift for the due day alone', () => {
    expect(instances.filter(({ step }) => step === 'monthly').map(({ opens, due }) => [opens, due])).toEqual([
      [{ on: '12-01', years: 0, shift: 'none' }, { on: '12-31', years: 0, shift: 'previous-working-day' }],
      [{ on: '01-01', years: 0, shift: 'none' }, { on: '01-31', years: 0, shift: 'previous-working-day' }],
      [{ on: '02-01', years: 0, shift: 'none' }, { on: '02-28', years: 0, shift: 'previous-working-day' }],
    ]);
  });

  it('wait for every occurrence of a recurring step', () => {
    expect(instances.at(-1)?.after).toEqual(['monthly@2026-12-31', 'monthly@2027-01-31', 'monthly@2027-02-28']);
  });

  it('take the document’s defaults where they say nothing themselves', () => {
    expect(instances[0]?.review).toEqual({ by: ['municipal-centre'], levels: [['department']], remind: [], escalate: [],
      due: { after: 'submitted', span: { workdays: 5 }, shift: 'none' }, rework: { after: 'returned', span: { days: 7 }, shift: 'none' } });
    expect([instances[0]?.remind, instances[1]?.remind]).toEqual([[{ before: { workdays: 2 } }], []]);
    expect([instances[0]?.escalate, instances[4]?.review]).toEqual([[{ after: { workdays: 1 }, to: 'department' }], null]);
  });
});
