import { previewYear } from '@uplift/domain/programme/preview-year';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { programmeByName } from './programme-files.js';

let document: ProgrammeDocument;
beforeAll(async () => {
  const parsed = await programmeByName('kansk');
  if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
  document = parsed.document;
});

/** Source: the analytical note of the city of Kansk of 20.06.2022. */
describe('the Kansk programme', () => {
  it('has six sections of indicators of three kinds, rounded up to one decimal', () => {
    expect(document.indicatorSet.rounding).toStrictEqual({ mode: 'ceil', decimals: 1 });
    const bySection = document.indicatorSet.sections.map(({ id }) => document.indicators.filter(({ section }) => section === id).length);
    expect(bySection).toStrictEqual([6, 1, 1, 12, 4, 1]);
    expect((['present', 'share', 'count'] as const).map((kind) => document.indicators.filter((one) => one.kind === kind).length)).toStrictEqual([7, 17, 1]);
  });
  it('is one municipality, and in 2021/22 its note is due on 20 June', () => {
    expect([document.zone, document.municipalities.map(({ id }) => id)]).toStrictEqual(['Asia/Krasnoyarsk', ['kansk']]);
    const steps = previewYear(document, '2021/22').subjects.flatMap((subject) => subject.steps);
    expect(steps.find(({ id }) => id === 'analytical-note')?.deadline.plan.due).toBe('2022-06-20');
  });
  it.each(['2022/23', '2024/25', '2026/27', '2028/29'])('can be dated in %s', (year) => {
    const steps = previewYear(document, year).subjects.flatMap((subject) => subject.steps);
    expect(steps.filter(({ opensAt, deadline }) => opensAt >= deadline.plan.endsAt)).toStrictEqual([]);
  });
});
