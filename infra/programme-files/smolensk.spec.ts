import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { orderDiscrepancies } from '@uplift/domain/programme/order-discrepancies';
import { previewYear, type PreviewedStep } from '@uplift/domain/programme/preview-year';
import type { ProgrammeDocument, Step } from '@uplift/domain/programme/programme-document';
import { stepInstances } from '@uplift/domain/programme/step-instances';
import { programmeByName } from './programme-files.js';

let document: ProgrammeDocument;
let year2020: Map<string, PreviewedStep>;
const step = (id: string): Step => document.stages.flatMap(({ steps }) => steps).find((candidate) => candidate.id === id)!;
const due = (id: string) => year2020.get(id)?.deadline.plan.due;

beforeAll(async () => {
  const parsed = await programmeByName('smolensk');
  if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
  document = parsed.document;
  year2020 = new Map(previewYear(document, '2020/21').subjects.flatMap(({ steps }) => steps).map((previewed) => [previewed.id, previewed]));
});

/** Source: the seminar of 10.11.2020 with orders № 338-ОД and № 418-ОД of the Smolensk department. */
describe('the Smolensk programme in 2020/21', () => {
  it('rests on two orders, and shows that the second disagrees with its appendix', () => {
    expect(document.orders.map(({ number, date }) => [number, date])).toEqual([['338-ОД', '2020-05-08'], ['418-ОД', '2020-10-08']]);
    expect(orderDiscrepancies(document).map(({ number, date, appendixDate }) => [number, date, appendixDate]))
      .toEqual([['418-ОД', '2020-10-08', '2020-10-06']]);
  });

  it('gives every October measure to its bodies, due on October’s last working day', () => {
    const measures = document.stages.slice(0, 2).flatMap(({ steps }) => steps);
    expect(measures.map(({ id, subject, responsible }) => [id, subject, responsible, due(id)])).toEqual([
      ['municipal-centre-at-work', 'municipality', ['municipality'], '2020-10-30'],
      ['results-analysis', 'municipality', ['municipal-centre'], '2020-10-30'],
      ['identification', 'region', ['institute-coordinator', 'municipal-centre'], '2020-10-30'],
      ['municipal-measures', 'municipality', ['municipality', 'municipal-centre'], '2020-10-30'],
      ['survey', 'school', ['municipal-centre', 'institute-coordinator'], '2020-10-30'],
      ['transition-programme', 'school', ['school-team'], '2020-10-30'],
    ]);
  });

  it('asks for five documents by 13 November, for an expert', () => {
    const { attachments, review } = step('document-package');
    expect(due('document-package')).toBe('2020-11-13');
    expect(attachments.map(({ min, max, perAdministrator, form }) => [min, max, perAdministrator, form])).toEqual([
      [1, 1, false, 'electronic'], [1, 1, false, 'electronic'], [1, null, true, 'electronic'], [1, null, false, 'electronic'], [1, 1,
        false, 'electronic']]);
    expect(review?.by).toEqual(['expert']);
  });

  it('holds 22 interviews of half an hour on three days, two of them outside the announced ones', () => {
    const slots = year2020.get('interview')!.interviews;
    const first = (date: string) => slots.filter((slot) => slot.date === date).map(({ municipality, from }) => `${from} ${municipality}`);
    expect(slots.length).toBe(22);
    expect(first('2020-11-17')).toEqual(['14:30 vyazma', '15:00 vyazma', '15:30 gagarin', '16:00 gagarin', '16:30 desnogorsk',
      '17:00 yelnya']);
    expect(first('2020-11-18')).toEqual(['10:00 smolensk', '10:30 smolensk', '11:00 smolensk', '11:30 smolensk', '12:00 smolensk',
      '12:30 smolensk',
      '14:00 smolensk', '14:30 smolensk', '15:00 smolensk', '15:30 ugra', '16:00 shumyachi']);
    expect(first('2020-11-20')).toEqual(['09:30 yartsevo', '10:00 glinka', '10:30 safonovo', '11:00 safonovo', '11:30 safonovo']);
    expect(new Set(slots.filter(({ outsideAnnounced }) => outsideAnnounced).map(({ date }) => date)))
      .toEqual(new Set(['2020-11-18', '2020-11-20']));
  });

  it('asks for the plan by 23 November: a scan with all requisites, eleven sections, three with their own measures', () => {
    const { attachments, sections, review } = step('school-plan');
    expect(due('school-plan')).toBe('2020-11-23');
    expect(attachments.map(({ form, requisites }) => [form, requisites])).toEqual([['scan', ['date', 'number', 'signature', 'seal']]]);
    expect(sections.map(({ id, responsible, measures }) => [id, responsible.join(), measures.length])).toEqual([
      ['monitoring', 0], ['facilities', 0], ['associations', 0], ['municipal-exchange', 0], ['staff-development', 10],
        ['training-requests', 0],
      ['parents', 5], ['pupils-motivation', 0], ['partnership', 10], ['effective-practice', 0], ['final-monitoring', 0],
    ].map(([id, measures]) => [id, 'municipal-centre,school-team', measures]));
    expect(review?.by).toEqual(['municipal-centre']);
  });

  it('is watched by the municipal centre every month, and reported on twice', () => {
    const monthly = [...year2020.values()].filter((previewed) => previewed.step === 'execution-monitoring');
    expect(monthly.map(({ id, responsible }) => [id, responsible]))
      .toEqual(['2020-12-31', '2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31']
      .map((day) => [`execution-monitoring@${day}`, ['municipal-centre']]));
    expect([due('report-half-year'), due('report-year')]).toEqual(['2021-01-30', '2021-07-20']);
  });

  it('ends with the exams of the following school year', () => {
    expect(due('final-monitoring')).toBe('2022-07-29');
    expect([...year2020.values()].map(({ deadline }) => deadline.plan.due).sort().at(-1)).toBe('2022-07-29');
  });

  it('escalates from the school to the municipal centre, the institute and the department', () => {
    expect(year2020.get('school-plan')?.deadline.plan.escalations.map(({ at, to }) => [at.slice(0, 10), to])).toEqual([
      ['2020-11-24', 'municipal-centre'], ['2020-11-30', 'institute-coordinator'], ['2020-12-07', 'department']]);
  });
});

describe('the Smolensk programme in other years', () => {
  it.each(['2021/22', '2022/23', '2023/24', '2024/25', '2025/26', '2026/27', '2027/28',
    '2028/29'])('can be dated in %s, all on working days or as printed', (label) => {
    const preview = previewYear(document, label);
    const instances = stepInstances(document, cycleYearOf(label, '09-01'));
    expect(preview.subjects.flatMap(({ steps }) => steps).map(({ id }) => id).sort()).toEqual(instances.map(({ id }) => id).sort());
    expect(preview.subjects.flatMap(({ steps }) => steps).filter(({ opensAt, deadline }) => opensAt >= deadline.plan.endsAt)).toEqual([]);
  });
});
