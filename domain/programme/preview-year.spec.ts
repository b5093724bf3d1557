import { russia } from '../core/calendar/russia/russia.js';
import { DomainError } from '../core/domain-error.js';
import { explainDeadline } from '../core/deadline/explain-deadline.js';
import { ProgrammeDocument } from './programme-document.js';
import { previewYear } from './preview-year.js';

const text = (words: string) => ({ ru: words, en: words });
const document = ProgrammeDocument.parse({
  programme: 'sample', edition: 3, title: text('sample'), region: { id: 'region', code: '41', title: text('region') }, zone: 'Asia/Kamchatka',
  calendar: 'russia', year: { starts: '09-01' }, ladder: ['school-team', 'municipal-centre', 'department'],
  orders: [{ id: 'o', number: '911', date: '2020-10-22', appendixDate: '2020-10-21', title: text('o') }],
  defaults: { remind: [{ before: { workdays: 1 } }], escalate: [{ after: { workdays: 1 }, to: 'department' }] },
  stages: [{ id: 'stage', title: text('stage'), steps: [
    { id: 'follow-up', title: text('follow-up'), subject: 'school', kind: 'task', responsible: ['school-team'], after: ['plan'],
      due: { after: { approved: 'plan' }, span: { workdays: 3 } } },
    { id: 'plan', title: text('plan'), subject: 'school', kind: 'plan', responsible: ['school-team'], due: { on: '11-13' }, order: 'o',
      review: { by: ['expert'], levels: [['department']], due: { after: 'submitted', span: { workdays: 2 } },
        rework: { after: 'returned', span: { days: 3 } } } },
    { id: 'report', title: text('report'), subject: 'region', kind: 'report', responsible: ['institute-coordinator'], due: { on: '01-30' } },
  ] }],
});

describe('the preview of a year', () => {
  const preview = previewYear(document, '2026/27');
  const [region, school] = preview.subjects;
  const [followUp, plan] = school!.steps;

  it('says whose year it is, and by which calendar', () => {
    expect({ ...preview, subjects: preview.subjects.map(({ subject, steps }) => [subject, steps.map(({ id }) => id)]) }).toEqual({
      programme: 'sample', edition: 3, title: text('sample'), year: { label: '2026/27', firstDay: '2026-09-01', lastDay: '2027-08-31' },
        zone: 'Asia/Kamchatka',
      calendar: { id: 'russia', edition: russia.edition, title: russia.title }, launch: '2026-08-31T12:00:00.000Z',
      discrepancies: [{ order: 'o', number: '911', date: '2020-10-22', appendixDate: '2020-10-21', message: {
        ru: 'Приказ № 911 датирован 2020-10-22, а его приложение — 2020-10-21.',
          en: 'Order No. 911 is dated 2020-10-22, its appendix 2020-10-21.' } }],
      subjects: [['region', ['report']], ['school', ['follow-up', 'plan']]],
    });
  });

  it('dates every step with its letters and its reasons', () => {
    expect(plan!.deadline.plan).toMatchObject({ due: '2026-11-13', endsAt: '2026-11-13T12:00:00.000Z' });
    expect(plan!.deadline.plan.reminders.map(({ at }) => at)).toEqual(['2026-11-11T21:00:00.000Z']);
    expect(plan!.deadline.plan.escalations.map(({ at, to }) => [at, to])).toEqual([['2026-11-15T21:00:00.000Z', 'department']]);
    expect(plan!.deadline.explanation).toEqual(explainDeadline(plan!.deadline.plan));
    expect(plan!.deadline.explanation.ru).toContain('приказ № 911 от 22 октября 2020 года');
    expect([plan!.assumed, region!.steps[0]!.assumed, region!.steps[0]!.deadline.plan.due]).toEqual([false, false, '2027-01-30']);
  });

  it('follows what hangs on other steps, taking everyone to need all the time there is', () => {
    expect(plan!.reviews.map(({ level, by, plan: { due } }) => [level, by, due]))
      .toEqual([[1, ['expert'], '2026-11-17'], [2, ['department'], '2026-11-19']]);
    expect([followUp!.opensAt, followUp!.deadline.plan.due, followUp!.assumed]).toEqual(['2026-11-19T11:59:59.999Z', '2026-11-24', true]);
  });

  it('starts from the launch it is given', () => {
    const late = previewYear(document, '2026/27', { launch: '2026-11-20T00:00:00.000Z' }).subjects[1]!.steps[1]!;
    expect([late.opensAt, late.deadline.plan.due, late.deadline.plan.reminders]).toEqual(['2026-11-20T00:00:00.000Z', '2026-11-13', []]);
    expect(late.deadline.plan.escalations.map(({ at }) => at)).toEqual(['2026-11-22T21:00:00.000Z']);
  });

  it('refuses a year it cannot date', () => {
    expect(() => previewYear(document, '2026')).toThrow(new DomainError('cycle-year-invalid', { year: '2026', example: '2026/27' }));
    expect(() => previewYear(document, '2031/32')).toThrow(DomainError);
  });
});
