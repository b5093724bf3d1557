import type { ListsAnswer } from '@uplift/api/earlier-lists/lists-of-region';
import type { IdentificationAnswer } from '@uplift/api/identification/show-identification';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import { summaryOf } from '@uplift/rehearsal/report/summary';
import type { OpenYear } from '@uplift/rehearsal/year/episode';

/** The numbers of the district's schools on its two lists, as its presentation of 2023 has them. */
const of2020 = [1, 3, 6, 8, 11, 12, 13, 14, 16, 19, 21, 23, 26, 30];
const of2022 = [3, 4, 5, 10, 12, 18, 24, 26, 28];
const district = { id: 'temryuk', name: 'Темрюкский район' };
const schoolOf = (number: number) => ({ id: `temryuk-${number}`, name: `СОШ № ${number}`, municipality: district });
const numberOf = (school: string): number => Number(school.slice('temryuk-'.length));
const listed = (list: string, year: string, numbers: readonly number[]) =>
  ({ region: 'krasnodar-krai', list, year, title: `Школы с низкими результатами, ${year} год`, municipality: district.id, schools: numbers.map(schoolOf) });

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
      enlist: async ({ cycle, deskOf, readable }) => {
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
        ({ schools } = await coordinator.get<{ schools: typeof schools }>(`/cycles/${year.cycle}/schools`));
      },
    });
  }, 300_000);

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
    expect(new Set(opened.filter(([stream]) => stream.includes('.municipality.')).map(([, step]) => step.split('@')[0]))).toStrictEqual(new Set([
      'group-identified', 'curators-and-mentors', 'municipal-roadmap', 'additional-lessons', 'quality-monitoring', 'events-held', 'practice-shared']));
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
