import type { IndicatorsAnswer } from '@uplift/api/indicators/show-indicators';
import type { DossierAnswer } from '@uplift/api/dossier/show-dossier';
import type { FormsAnswer } from '@uplift/api/forms/form-completeness';
import type { AnswerValues } from '@uplift/domain/form-answer/answer-values';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import type { Episode } from '@uplift/rehearsal/year/episode';
import { tableIn, writeReport, type WrittenReport } from './written-report.fixture.js';

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

let note: WrittenReport;
/** The centre writes its note on the day of the source's, and compares the figure of an earlier text with the stored numbers. */
const writes: Episode = { at: '2022-06-20T03:00:00.000Z', run: async (year) => {
  const centre = year.deskOf('municipal-centre');
  await centre.post(`/cycles/${year.cycle}/indicators/quotes`,
    { level: 'municipality', subject: 'kansk', indicator: 'schools-in-programme', figure: '38.8', where: 'текст записки' }, 'quote');
  note = await writeReport(year, centre, 'analytical-note');
  return [{ case: note.signed.handedIn!.case, step: 'analytical-note', did: 'submit' }];
} };

describe('the year of Kansk, 2021/22', () => {
  let document: ProgrammeDocument;
  let year: Rehearsed;
  let table: IndicatorsAnswer;
  let forms: FormsAnswer;
  let dossier: DossierAnswer;

  beforeAll(async () => {
    const parsed = await programmeByName('kansk');
    if (!parsed.valid) throw new Error(JSON.stringify(parsed.problems));
    ({ document } = parsed);
    year = await rehearse({
      document, year: '2021/22', schools: 7, seed: 1, keep: false, onProgress: () => undefined,
      episodes: [writes], leaves: (_case, step) => step === 'analytical-note',
      answersOf: (_case, step) => (step === 'final-monitoring' ? facts : null),
      inspect: async (open) => {
        const centre = open.deskOf('municipal-centre');
        const path = `/cycles/${open.cycle}/indicators`;
        await open.readable();
        table = await centre.get<IndicatorsAnswer>(`${path}?level=municipality&subject=kansk`);
        dossier = await centre.get<DossierAnswer>('/cases/kansk-2021.municipality.kansk/dossier');
        forms = await centre.get<FormsAnswer>(`/cycles/${open.cycle}/forms`);
      },
    });
  }, 900_000);

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

  it('signs its analytical note, and hands it in with its step', () => {
    expect(note.signed).toMatchObject({ status: 'signed', issue: 1, handedIn: { case: 'kansk-2021.municipality.kansk', step: 'analytical-note', status: 'done', refused: null } });
    expect(note.signed.signed[0]!.files.map(({ format }) => format)).toStrictEqual(['docx', 'pdf', 'xlsx']);
    expect(note.view.present.figures.filter(({ found }) => !found.known)).toStrictEqual([]);
  });

  it('prints the table of the note line by line under its six headings, each share rounded up', () => {
    const titles = new Map(document.indicators.map(({ id, title, section, counted }) => [id, { title: title.ru, section, counted: counted?.ru ?? '' }]));
    const kinds = new Map(document.indicators.map(({ id, kind }) => [id, kind]));
    const lines = document.indicatorSet.sections.flatMap(({ id, title }, at) => [[`${at + 1}. ${title.ru}`], ...printed.flatMap(([indicator, , shown, count]) => {
      const { title: name, section, counted } = titles.get(indicator)!;
      if (section !== id) return [];
      const kind = kinds.get(indicator);
      return [[name, kind === 'share' ? shown : kind === 'present' ? '-' : '', count === null ? 'имеется' : String(count), counted]];
    })]);
    expect(tableIn(note.html, 'Показатели муниципального мониторинга')).toStrictEqual([['Показатель', '%', 'Кол-во', 'Что посчитано'], ...lines]);
    const sheet = note.sheets.find(({ name }) => name === 'Показатели муниципального монит')!;
    expect(sheet.rows.find(([name]) => name === titles.get('schools-in-regional-events')!.title)!.slice(1, 3)).toStrictEqual([71.5, 5]);
    for (const [, , shown] of printed) expect(note.pdf).toContain(shown);
  });

  it('remarks that the text says 38.8 where the table has 38.9', () => {
    const remark = 'Расхождение. Школы программы от всех школ муниципалитета: текст записки — 38,8%, по исходным числам — 38,9% (7 из 18). '
      + 'Напечатанное получается, если отбросить лишние знаки; в таблице принято округлить вверх.';
    expect(note.html).toContain(`<p>${remark}</p>`);
    expect(note.pdf).toContain(remark);
    expect(note.html).toContain('Школ в мониторинге года: 7 — 38,9% всех школ муниципалитета (7 из 18).');
    expect(note.view.present.figures.find(({ id }) => id === 'indicators/remark-1/printed')!.found)
      .toMatchObject({ known: true, value: 38.8, trueOn: '2022-06-20', from: { kind: 'events', stream: 'indicators-kansk-2021.municipality.kansk' } });
  });

  it('ends the note with recommendations for each addressee', () => {
    for (const addressee of ['Методистам муниципального центра', 'Руководителям городских методических объединений', 'Управленческим командам школ']) {
      expect(note.html).toContain(`<strong>${addressee}</strong>`);
      expect(note.pdf).toContain(addressee);
    }
  });

  it('has the municipality’s management cycle in its dossier: the note is its analysis, what nobody did is a gap', () => {
    const typesOf = (link: string) => [...new Set(dossier.links.find((one) => one.link === link)!.entries.map(({ type }) => type))];
    expect(['goal', 'indicators', 'collection', 'analysis', 'effect'].map(typesOf)).toStrictEqual([
      ['CyclePlanned', 'SchoolListConfirmed'], ['AnswerSubmitted'], ['StepSubmitted'], ['ReportSigned', 'StepSubmitted'], ['StepSubmitted']]);
    expect(dossier.links.find(({ link }) => link === 'decisions')).toMatchObject({ entries: [], gap: { ru: 'Решений нет' } });
    expect(dossier.whole).toBe(false);
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
