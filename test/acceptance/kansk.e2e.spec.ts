import type { IndicatorsAnswer } from '@uplift/api/indicators/show-indicators';
import type { FormsAnswer } from '@uplift/api/forms/form-completeness';
import type { AnswerValues } from '@uplift/domain/form-answer/answer-values';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';

/**
 * Source: the analytical note of the city of Kansk of 20.06.2022. Part and whole of every share the note prints, in its order; the 202 teachers
 * are implied by its percentages. After them what the table prints: percentage and count.
 */
const printed: readonly (readonly [string, AnswerValues[string], string, number | null])[] = [
  ['programme-names-method', true, 'имеется', null],
  ['monitoring-finds-low-results', true, 'имеется', null],
  ['programme-names-schools-at-risk', true, 'имеется', null],
  ['monitoring-finds-risk', true, 'имеется', null],
  ['schools-in-programme', { numerator: 7, denominator: 18 }, '38,9%', 7],
  ['schools-with-two-risks', { numerator: 2, denominator: 18 }, '11,2%', 2],
  ['analysis-of-results', true, 'имеется', null],
  ['teachers-diagnosed', { numerator: 169, denominator: 202 }, '83,7%', 169],
  ['teachers-supported', { numerator: 182, denominator: 202 }, '90,1%', 182],
  ['teachers-in-networks', { numerator: 26, denominator: 202 }, '12,9%', 26],
  ['teachers-in-active-group', { numerator: 22, denominator: 202 }, '10,9%', 22],
  ['teachers-with-route', { numerator: 65, denominator: 202 }, '32,2%', 65],
  ['schools-in-municipal-events', { numerator: 7, denominator: 7 }, '100%', 7],
  ['schools-in-regional-events', { numerator: 5, denominator: 7 }, '71,5%', 5],
  ['schools-in-federal-events', { numerator: 3, denominator: 7 }, '42,9%', 3],
  ['practice-sites', 3, '3', 3],
  ['teams-trained-elsewhere', { numerator: 0, denominator: 7 }, '0%', 0],
  ['schools-with-leader', { numerator: 2, denominator: 7 }, '28,6%', 2],
  ['schools-visited-by-teams', { numerator: 3, denominator: 7 }, '42,9%', 3],
  ['schools-with-programme', { numerator: 7, denominator: 7 }, '100%', 7],
  ['schools-preventing-failure', { numerator: 7, denominator: 18 }, '38,9%', 7],
  ['schools-with-pupil-plans', { numerator: 4, denominator: 18 }, '22,3%', 4],
  ['schools-with-tutors', { numerator: 1, denominator: 18 }, '5,6%', 1],
  ['practices-spread', true, 'имеется', null],
  ['resources-monitored', true, 'имеется', null],
];
const facts: AnswerValues = Object.fromEntries(printed.map(([indicator, value]) => [indicator, value]));

describe('the year of Kansk, 2021/22', () => {
  let document: ProgrammeDocument;
  let year: Rehearsed;
  let table: IndicatorsAnswer;
  let forms: FormsAnswer;

  beforeAll(async () => {
    const parsed = await programmeByName('kansk');
    if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
    ({ document } = parsed);
    year = await rehearse({
      document, year: '2021/22', schools: 7, seed: 1, keep: false, onProgress: () => undefined,
      answersOf: (_case, step) => (step === 'final-monitoring' ? facts : null),
      inspect: async (open) => {
        const centre = open.deskOf('municipal-centre');
        const path = `/cycles/${open.cycle}/indicators`;
        await centre.post(`${path}/quotes`, { level: 'municipality', subject: 'kansk', indicator: 'schools-in-programme', figure: '38.8', where: 'текст записки' }, 'quote');
        await open.readable();
        table = await centre.get<IndicatorsAnswer>(`${path}?level=municipality&subject=kansk`);
        forms = await centre.get<FormsAnswer>(`/cycles/${open.cycle}/forms`);
      },
    });
  }, 600_000);

  it('sends every reminder, escalation and mail once', () => {
    expect(year.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(year.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(year.mails).toBeGreaterThan(0);
  });

  it('ends with the table of indicators exactly as the note prints it', () => {
    expect(table.rounding).toStrictEqual({ mode: 'ceil', decimals: 1 });
    expect(table.rows.map(({ indicator, kind, actual }) => [indicator, actual?.shown.ru, kind === 'present' ? null : actual?.numerator]))
      .toStrictEqual(printed.map(([indicator, , shown, count]) => [indicator, shown, count]));
    expect(table.sections.map(({ id }) => table.rows.filter(({ section }) => section === id).length)).toStrictEqual([6, 1, 1, 12, 4, 1]);
  });

  it('reports the note’s 38.8 as differing from the table’s 38.9', () => {
    expect(table.differences).toMatchObject([{ indicator: 'schools-in-programme', figure: '38.8', where: 'текст записки', computed: 38.9, difference: -0.1, mode: 'truncate' }]);
  });

  it('has a baseline for every indicator from the monitoring at entry', () => {
    expect(table.rows.filter(({ baseline }) => baseline === null)).toStrictEqual([]);
  });

  it('counts who has filled in which form in time', () => {
    const municipal = forms.forms.filter(({ step }) => step === 'entry-monitoring' || step === 'final-monitoring');
    expect(municipal.map(({ expected, onTime, late, overdue }) => [expected, onTime + late, overdue])).toStrictEqual([[1, 1, 0], [1, 1, 0]]);
    for (const { expected, notBegun, draft, heldBack, onTime, late } of forms.forms) expect(notBegun + draft + heldBack + onTime + late).toBe(expected);
  });
});
