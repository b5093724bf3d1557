import type { ListsAnswer } from '@uplift/api/earlier-lists/lists-of-region';
import type { IdentificationAnswer } from '@uplift/api/identification/show-identification';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import type { Role } from '@uplift/domain/programme/vocabulary';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import { summaryOf } from '@uplift/rehearsal/report/summary';
import type { ReportDifferenceView } from '@uplift/api/reports/report-views';
import type { Episode, OpenYear } from '@uplift/rehearsal/year/episode';
import { tableIn, valueIn, writeReport, type WrittenReport } from './written-report.fixture.js';

/** The numbers of the district's schools on its two lists, as its presentation of 2023 has them. */
const of2020 = [1, 3, 6, 8, 11, 12, 13, 14, 16, 19, 21, 23, 26, 30];
const of2022 = [3, 4, 5, 10, 12, 18, 24, 26, 28];
const district = { id: 'temryuk', name: 'Темрюкский район' };
const schoolOf = (number: number) => ({ id: `temryuk-${number}`, name: `СОШ № ${number}`, municipality: district });
const numberOf = (school: string): number => Number(school.slice('temryuk-'.length));
const listed = (list: string, year: string, numbers: readonly number[]) =>
  ({ region: 'krasnodar-krai', list, year, title: `Школы с низкими результатами, ${year} год`, municipality: district.id, schools: numbers.map(schoolOf) });

const cycle = 'temryuk-2023';
const districtCase = `${cycle}.municipality.temryuk`;
const roadmapPath = `/cases/${districtCase}/roadmap`;
/** The risks are the source's; it names no causes, indicators or effects: those are invented here. */
const chains: Readonly<Record<string, readonly [risk: string, cause: string, indicator: string, effect: string]>> = {
  'staff-shortage': ['Не хватает педагогов', 'Выпускники не едут в станицы', 'Вакансий в школах группы', 'Не более одной на школу'],
  'competence': ['Слабая предметная и методическая подготовка', 'Курсы выбирают без диагностики', 'Доля педагогов с курсами по дефицитам', 'Не менее 80 %'],
  'management': ['Слабое управление школой', 'Нет объективной внутренней оценки', 'Расхождение отметок и ВПР', 'Не более 15 %'],
  'motivation': ['Низкая мотивация учеников', 'Отставание никто не ведёт', 'Доля неуспевающих', 'Ниже на треть'],
  'equipment': ['Слабое оснащение', 'Кабинеты не обновлялись', 'Учеников на один компьютер', 'Не более 8'],
};
interface Planned { readonly section: string; readonly measure: string; readonly owner: Role; readonly due: string; readonly title: string }
/** The first measure the programme suggests for each risk and actor. */
const plannedOf = (document: ProgrammeDocument): readonly Planned[] => document.stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'municipal-roadmap')!.sections
  .map(({ id, measures, responsible }) => ({ section: id, measure: `m-${id}`, owner: responsible[0]!, title: measures[0]!.ru,
    due: id === 'equipment-office' ? '2023-06-30' : id === 'motivation-office' ? '2023-12-25' : '2023-11-30' }));
const chainOf = ({ section }: Planned) => chains[Object.keys(chains).find((risk) => section.startsWith(risk))!]!;
const stepOf = (measure: string): string => `measure~${measure}~municipality~temryuk`;
const [written, differences] = [new Map<string, WrittenReport>(), new Map<string, ReportDifferenceView>()];

/** The centre draws up the roadmap, the office approves it, the actors carry it out; working group, lessons and reports beside it. */
const episodesOf = (document: ProgrammeDocument): readonly Episode[] => {
  const planned = plannedOf(document);
  const progress = async (year: OpenYear, { measure, owner }: Planned, percent: number) => {
    await year.deskOver(districtCase, [owner]).post(`${roadmapPath}/progress`, { measure, percent }, `${measure} ${percent}`);
    return percent < 100 ? [] : [{ case: districtCase, step: stepOf(measure), did: 'submit' as const }];
  };
  return [
    { at: '2023-01-10T07:00:00.000Z', run: async (year) => {
      await year.deskOf('institute-coordinator').post(`/cycles/${cycle}/meetings/plan`, {}, 'meetings');
      await year.deskOf('institute-coordinator').post(`/cycles/${cycle}/trainings/plan`, {}, 'trainings');
    } },
    { at: '2023-01-31T07:00:00.000Z', run: async (year) => {
      for (const host of ['28', '4', '10']) {
        await year.deskOf('institute-coordinator').post(`/cycles/${cycle}/trainings/lessons-at-${host}@2023-01-18/participants`, { others: 12 }, `lesson at ${host}`);
      }
    } },
    { at: '2023-02-14T07:00:00.000Z', run: async (year) => {
      const centre = year.deskOf('municipal-centre');
      await centre.post(`${roadmapPath}/edit`, { seen: 0, edits: planned.map((one) => {
        const [risk, cause, indicator, effect] = chainOf(one);
        return { section: one.section, measure: one.measure, set: { title: one.title, risk, cause, indicator, effect, owner: one.owner, due: one.due } };
      }) }, 'draft');
      await centre.post(`${roadmapPath}/submit`, {}, 'submit');
      return [{ case: districtCase, step: 'municipal-roadmap', did: 'submit' }];
    } },
    { at: '2023-02-16T07:00:00.000Z', run: async (year) => {
      await year.deskOf('municipality').post(`${roadmapPath}/approve`, { note: '' }, 'approve');
      written.set('risk-table', await writeReport(year, year.deskOf('municipal-centre'), 'risk-table'));
      return [{ case: districtCase, step: 'municipal-roadmap', did: 'approve' }];
    } },
    { at: '2023-11-15T07:00:00.000Z', run: async (year) =>
      (await Promise.all(planned.map((one) => progress(year, one, one.section === 'motivation-office' ? 60 : 100)))).flat() },
    { at: '2023-12-14T07:00:00.000Z', run: async (year) => {
      const office = year.deskOf('municipality');
      await office.post(`${roadmapPath}/judge`, { measure: 'm-staff-shortage-office', outcome: 'worked' }, 'worked');
      await office.post(`${roadmapPath}/judge`, { measure: 'm-motivation-centre', outcome: 'did-not-work' }, 'did not work');
      const { meetings } = await office.get<{ meetings: { meeting: string }[] }>(`/cycles/${cycle}/meetings?series=working-group&until=2023-12-13&limit=100`);
      for (const { meeting } of meetings) await office.post(`/cycles/${cycle}/meetings/${meeting}/attendance`, { outsiders: 9 }, `at ${meeting}`);
      written.set('practice', await writeReport(year, year.deskOf('municipal-centre'), 'practice'));
      return [{ case: districtCase, step: 'practice-shared', did: 'submit' }];
    } },
    { at: '2023-12-20T07:00:00.000Z', run: (year) => progress(year, planned.find(({ section }) => section === 'motivation-office')!, 100) },
  ];
};

describe('Temryuk district, 2023', () => {
  let document: ProgrammeDocument;
  let rehearsed: Rehearsed;
  let lists: ListsAnswer['lists'];
  let found: IdentificationAnswer;
  let schools: readonly { readonly school: string; readonly municipality: string }[];

  beforeAll(async () => {
    const read = await programmeByName('temryuk');
    if (!read.valid) throw new Error(JSON.stringify(read.problems));
    ({ document } = read);
    rehearsed = await rehearse({
      document, year: '2023', schools: of2022.map(schoolOf), seed: 1, keep: false, onProgress: () => undefined,
      episodes: episodesOf(document), leaves: (_case, step) => ['municipal-roadmap', 'practice-shared'].includes(step) || step.startsWith('measure~'),
      enlist: async ({ deskOf, readable }) => {
        const coordinator = deskOf('institute-coordinator');
        await coordinator.post('/earlier-lists', listed('list-2020', '2020', of2020), 'list-2020');
        await coordinator.post('/earlier-lists', listed('list-2022', '2022', of2022), 'list-2022');
        await readable();
        await coordinator.post(`/cycles/${cycle}/identification/take-over`, { list: 'list-2022' }, 'take-over');
        // The source names no order; a cycle is confirmed by one.
        await coordinator.post(`/cycles/${cycle}/identification/confirm`, { order: { number: 'б/н', date: '2023-01-09' } }, 'confirm');
      },
      inspect: async (year: OpenYear) => {
        await year.readable();
        const coordinator = year.deskOf('institute-coordinator');
        ({ lists } = await coordinator.get<ListsAnswer>('/earlier-lists?region=krasnodar-krai'));
        found = await coordinator.get<IdentificationAnswer>(`/cycles/${year.cycle}/identification`);
        for (const report of ['risk-table', 'practice']) differences.set(report, await coordinator.get(`/cycles/${year.cycle}/reports/${report}/difference`));
        ({ schools } = await coordinator.get<{ schools: typeof schools }>(`/cycles/${year.cycle}/schools`));
      },
    });
  }, 900_000);

  it('finds schools 3, 12 and 26 as repeated, among fourteen and nine', () => {
    expect(lists.map(({ source, id, count, repeated }) => [source, id, count, repeated.map(numberOf).sort((a, b) => a - b)])).toStrictEqual([
      ['earlier-list', 'list-2020', 14, []], ['earlier-list', 'list-2022', 9, [3, 12, 26]], ['cycle', 'temryuk-2023', 9, [3, 12, 26]]]);
    expect(found.repeated.map(numberOf).sort((a, b) => a - b)).toStrictEqual([3, 12, 26]);
    expect([found.status, found.takenOver, found.included.length]).toStrictEqual(['confirmed', ['list-2022'], 9]);
  });

  it('runs its year on the nine schools of its one municipality', () => {
    expect(schools.map(({ school }) => numberOf(school)).sort((a, b) => a - b)).toStrictEqual(of2022);
    expect([...new Set(schools.map(({ municipality }) => municipality))]).toStrictEqual(['temryuk']);
    expect(summaryOf('temryuk', '2023', 9, rehearsed)).toMatchObject({ duplicates: 0, missing: 0 });
    const opened = rehearsed.events.filter(({ type }) => type === 'StepOpened').map(({ stream, data }) => [stream, String(data['step'])] as const);
    const bySchool = opened.filter(([stream]) => stream.includes('.school.')).map(([stream]) => stream);
    expect(new Set(bySchool).size).toBe(9);
    expect(new Set(opened.filter(([stream, step]) => stream.includes('.municipality.') && !step.includes('~')).map(([, step]) => step.split('@')[0]))).toStrictEqual(new Set([
      'group-identified', 'curators-and-mentors', 'municipal-roadmap', 'additional-lessons', 'quality-monitoring', 'events-held', 'practice-shared']));
  });

  it('writes the risk table: five risks with cause, measure, owner, indicator and effect', () => {
    const { view, html, pdf, sheets } = written.get('risk-table')!;
    const planned = plannedOf(document);
    const [head, ...rows] = tableIn(html, 'Риск, причина, мера, исполнитель, эффект');
    expect(head).toStrictEqual(['Риск', 'Причина', 'Мера', 'Исполнитель', 'Срок', 'Показатель', 'Ожидаемый эффект', 'Готово', 'Итог']);
    expect(rows).toStrictEqual(planned.map((one) => {
      const [risk, cause, indicator, effect] = chainOf(one);
      return [risk, cause, one.title, roleTitles[one.owner].ru, one.due.split('-').reverse().join('.'), indicator, effect, '—', 'в работе'];
    }));
    expect(new Set(rows.map(([risk]) => risk)).size).toBe(5);
    expect(['risks', 'planned', 'done', 'overdue'].map((id) => valueIn(view, `sum/${id}`))).toStrictEqual([5, 11, 0, 0]);
    expect(sheets[1]!.rows.map((row) => row[2])).toStrictEqual(['Мера', ...planned.map(({ title }) => title)]);
    for (const { title } of planned) expect(pdf).toContain(title.split(' ')[0]);
  });

  it('shows at the year’s end what the measures came to, and keeps the table as it was signed', () => {
    const { view, html, signed } = written.get('practice')!;
    expect(signed.handedIn).toStrictEqual({ case: districtCase, step: 'practice-shared', status: 'done', refused: null });
    const of = (title: string) => tableIn(html, 'Риски и что с ними сделано').filter((row) => row[2] === title).map((row) => row.slice(7));
    const titleOf = (section: string) => plannedOf(document).find((one) => one.section === section)!.title;
    expect(['staff-shortage-office', 'motivation-centre', 'motivation-office', 'equipment-office', 'competence-centre'].map((section) => of(titleOf(section)))).toStrictEqual([
      [['100%', 'сработала']], [['100%', 'не сработала']], [['60%', 'в работе']], [['100%', 'выполнена с опозданием']], [['100%', 'выполнена']]]);
    expect(['schools', 'groups', 'lessons', 'planned', 'done', 'worked'].map((id) => valueIn(view, `year/${id}`))).toStrictEqual([9, 11, 3, 11, 10, 1]);
    expect(tableIn(html, 'Заседания рабочей группы').slice(1).every(([, , where, attended]) => /^СОШ № \d+$/.test(where!) && attended === '9')).toBe(true);
    const changed = (report: string) => Object.fromEntries(differences.get(report)!.differences.map(({ figure, was, is }) => [figure, [was, is].map((found) => found?.known === true && found.value)]));
    expect(changed('risk-table')).toMatchObject({ 'sum/done': [0, 11], 'sum/late': [0, 1], 'risks/municipality/temryuk/m-motivation-office/percent': [false, 100] });
    expect(changed('practice')).toMatchObject({ 'year/done': [10, 11], 'risks/municipality/temryuk/m-motivation-office/percent': [60, 100] });
  });

  it('takes five risks, each by the actors who work against it', () => {
    const roadmap = document.stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'municipal-roadmap')!;
    const actorsOf = (risk: string) => roadmap.sections.filter(({ id }) => id.startsWith(risk)).map(({ responsible }) => responsible[0]);
    expect(['staff-shortage', 'competence', 'management', 'motivation', 'equipment'].map(actorsOf)).toStrictEqual([
      ['municipality', 'municipal-centre'], ['municipality', 'municipal-centre'], ['municipality', 'municipal-centre', 'curator'],
      ['municipality', 'municipal-centre', 'curator'], ['municipality']]);
    expect(roadmap.sections.every(({ measures }) => measures.length > 0)).toBe(true);
  });

  it('meets every month with a visit, every week to plan, and after each regional webinar; gives lessons from January to April', () => {
    expect(document.meetings.map(({ id, held, visit }) => [id, held, visit])).toMatchObject([
      ['working-group', { every: 'FREQ=MONTHLY;BYDAY=2TH' }, true], ['planning', { every: 'FREQ=WEEKLY;BYDAY=MO' }, false],
      ['regional-webinar', { announced: true }, false], ['after-webinar', { afterEach: 'regional-webinar' }, false]]);
    expect(document.trainings.map(({ held }) => held)).toMatchObject(Array(3).fill({ from: '01-09', until: '04-30' }));
  });
});
