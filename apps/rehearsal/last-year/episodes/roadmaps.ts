import type { RoadmapView } from '@uplift/api/roadmap/roadmap-view';
import { rehearsedDocument } from '../../actors/rehearsed-document.js';
import type { Desk } from '../../stage/office.js';
import type { Episode, OpenYear } from '../../year/episode.js';

/** Schools that wrote their plan as a roadmap, measure by measure; the others handed in a scan. */
export const roadmapSchools: readonly string[] = ['vyazma-1', 'vyazma-2', 'gagarin-4', 'smolensk-11', 'safonovo-27'];
/** Whose plan came back with remarks. */
const returned = ['vyazma-2', 'gagarin-4'];

const step = 'school-plan';
const caseOf = ({ cycle }: OpenYear, school: string): string => `${cycle}.school.${school}`;
const team = (year: OpenYear, school: string): Desk => year.deskOver(caseOf(year, school), ['school-team']);
const centre = (year: OpenYear, school: string): Desk => year.deskOver(caseOf(year, school), ['municipal-centre']);
const path = (year: OpenYear, school: string, what: string): string => `/cases/${caseOf(year, school)}/roadmap${what === '' ? '' : `/${what}`}`;
const upload = async (desk: Desk, name: string) => {
  const { sha256, bytes } = await desk.upload(rehearsedDocument(name));
  return { name, sha256, bytes };
};
const scan = async (desk: Desk, name: string) =>
  ({ kind: 'signed-plan', ...await upload(desk, name), requisites: { date: '2025-11-05', number: '12', signature: true, seal: true } });

const measures: readonly (readonly [section: string, id: string, set: object])[] = [
  ['monitoring', 'common-tests', { title: 'Единые контрольные работы раз в месяц', risk: 'Низкие результаты', cause: 'Пробелы видны слишком поздно', indicator: 'Математика ниже порога', effect: 'Не более 25 %', due: '2026-02-27' }],
  ['staff-development', 'lesson-visits', { title: 'Взаимное посещение уроков', risk: 'Слабая методика', cause: 'Учителя не видят уроков друг друга', indicator: 'Педагоги с индивидуальным маршрутом', effect: 'Половина педагогов', due: '2026-03-27' }],
  ['parents', 'parents-club', { title: 'Родительский клуб по математике', risk: 'Низкая мотивация', cause: 'Родители не знают, как помочь', indicator: 'Неуспевающие обучающиеся', effect: 'На треть меньше', due: '2026-04-30' }],
  ['pupils-motivation', 'project-week', { title: 'Неделя проектов для 7–9 классов', risk: 'Низкая мотивация', cause: 'Ученики не видят, зачем учиться', indicator: 'Неуспевающие обучающиеся', effect: 'На треть меньше', due: '2026-03-27' }],
  ['partnership', 'partner-lessons', { title: 'Совместные уроки со школой-партнёром', risk: 'Слабая методика', cause: 'Нет опыта подготовки к экзаменам', indicator: 'Русский язык ниже порога', effect: 'Не более 15 %', due: '2026-04-30' }],
];
type Did = 'submit' | 'return' | 'approve';
const did = (year: OpenYear, schools: readonly string[], what: Did, on: (school: string) => string = () => step) =>
  schools.map((school) => ({ case: caseOf(year, school), step: on(school), did: what }));

const progress = (at: string, schools: readonly string[], measure: string, percent: number): Episode => ({ at, run: async (year) => {
  for (const school of schools) {
    const desk = team(year, school);
    const evidence = percent === 100 ? [await upload(desk, `${measure}-${school}.pdf`)] : [];
    await desk.post(path(year, school, 'progress'), { measure, percent, note: percent === 100 ? 'выполнено' : 'начато', evidence }, `progress ${measure} ${percent}`);
  }
  return percent === 100 ? did(year, schools, 'submit', (school) => `measure~${measure}~school~${school}`) : [];
} });

/** Drafted, submitted, some returned with remarks and answered, approved; then measure after measure, two of them late; and what came of them. */
export const roadmaps: readonly Episode[] = [
  { at: '2025-10-21T11:00:00.000Z', run: async (year) => {
    for (const school of roadmapSchools) {
      await team(year, school).post(path(year, school, 'edit'), { seen: 0, edits: measures.map(([section, measure, set]) => ({ section, measure, set: { owner: 'school-team', ...set } })) }, 'draft');
    }
  } },
  { at: '2025-11-06T11:00:00.000Z', run: async (year) => {
    for (const school of roadmapSchools) {
      const desk = team(year, school);
      await desk.post(path(year, school, 'submit'), { attachments: [await scan(desk, `plan-${school}.pdf`)], note: '' }, 'submit');
    }
    return did(year, roadmapSchools, 'submit');
  } },
  { at: '2025-11-10T09:00:00.000Z', run: async (year) => {
    for (const school of returned) {
      const desk = centre(year, school);
      await desk.post(path(year, school, 'review'), { section: 'parents', remarks: [{ measure: 'parents-club', text: 'Назовите, сколько занятий и для каких классов' }] }, 'parents');
      await desk.post(path(year, school, 'review'), { section: 'partnership', remarks: [{ measure: 'partner-lessons', text: 'Школа-партнёр не названа' }] }, 'partnership');
      await desk.post(path(year, school, 'return'), {}, 'return');
    }
    return did(year, returned, 'return');
  } },
  { at: '2025-11-13T11:00:00.000Z', run: async (year) => {
    for (const school of returned) {
      const desk = team(year, school);
      const { revision, remarks } = await desk.get<RoadmapView>(path(year, school, ''));
      await desk.post(path(year, school, 'edit'), { seen: revision, edits: [{ section: 'parents', measure: 'parents-club', set: { title: 'Родительский клуб по математике: шесть занятий, 8–9 классы' } }] }, 'rework');
      for (const { id, section } of remarks) {
        await desk.post(path(year, school, 'answer'), section === 'parents' ? { remark: id, kind: 'changed' }
          : { remark: id, kind: 'refused', text: 'Партнёр определяется приказом в декабре' }, `answer ${id}`);
      }
      await desk.post(path(year, school, 'submit'), { attachments: [await scan(desk, `plan-2-${school}.pdf`)], note: 'замечания учтены' }, 'submit again');
    }
    return did(year, returned, 'submit');
  } },
  { at: '2025-11-17T09:00:00.000Z', run: async (year) => {
    for (const school of roadmapSchools) await centre(year, school).post(path(year, school, 'approve'), { note: 'принято' }, 'approve');
    return did(year, roadmapSchools, 'approve');
  } },
  progress('2026-01-20T11:00:00.000Z', roadmapSchools, 'common-tests', 40),
  progress('2026-02-24T11:00:00.000Z', roadmapSchools.slice(0, 4), 'common-tests', 100),
  // Nine working days late: the centre and the institute were told.
  progress('2026-03-13T11:00:00.000Z', roadmapSchools.slice(4), 'common-tests', 100),
  progress('2026-03-25T11:00:00.000Z', roadmapSchools, 'lesson-visits', 100),
  progress('2026-03-26T11:00:00.000Z', roadmapSchools, 'project-week', 100),
  progress('2026-04-28T11:00:00.000Z', roadmapSchools.slice(1), 'parents-club', 100),
  progress('2026-05-05T11:00:00.000Z', roadmapSchools.slice(0, 1), 'parents-club', 100),
  progress('2026-04-29T11:00:00.000Z', roadmapSchools, 'partner-lessons', 100),
  { at: '2026-06-10T09:00:00.000Z', run: async (year) => {
    for (const school of roadmapSchools) {
      await centre(year, school).post(path(year, school, 'judge'), { measure: 'common-tests', outcome: 'worked', note: 'доля ниже порога уменьшилась' }, 'worked');
      await centre(year, school).post(path(year, school, 'judge'), { measure: 'parents-club', outcome: 'did-not-work', note: 'на занятия приходил каждый десятый' }, 'did not work');
    }
  } },
];
