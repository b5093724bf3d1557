import type { Episode, OpenYear } from '../../year/episode.js';

const of = ({ cycle }: OpenYear): string => `/cycles/${cycle}/meetings`;
const attended = { roles: [{ role: 'municipal-centre', municipality: null, count: 10 }, { role: 'curator', municipality: null, count: 1 }] };

const groups: readonly (readonly [day: string, heard: string])[] = [
  ['2025-10-09', 'Как прошёл входной мониторинг'], ['2025-11-13', 'Готовность школ к собеседованиям'], ['2026-02-12', 'Что показал промежуточный мониторинг'], ['2026-04-09', 'Исполнение планов школ']];

/** The year's meetings: planned at its beginning, some of them held with minutes, the last with decisions that become work. */
export const meetings: readonly Episode[] = [
  { at: '2025-09-08T08:00:00.000Z', run: async (year) => { await year.deskOf('institute-coordinator').post(`${of(year)}/plan`, {}, 'plan'); } },
  { at: '2025-09-10T09:30:00.000Z', run: async (year) => {
    await year.deskOf('institute-coordinator').post(`${of(year)}/start@2025-09-10/attendance`,
      { roles: [{ role: 'school-team', municipality: null, count: 21 }, { role: 'municipality', municipality: null, count: 10 }] }, 'start');
  } },
  ...groups.map(([day, title]): Episode => ({ at: `${day}T10:00:00.000Z`, run: async (year) => {
    const [desk, at] = [year.deskOf('institute-coordinator'), `${of(year)}/working-group@${day}`];
    await desk.post(`${at}/attendance`, attended, `attendance ${day}`);
    await desk.post(`${at}/minutes`, { heard: [{ title, by: 'institute-coordinator' }], decisions: [
      { number: '1', text: 'Муниципальным центрам помочь школам, которые опаздывают', owner: { role: 'municipal-centre' } }] }, `minutes ${day}`);
    await desk.post(`${at}/sign`, {}, `sign ${day}`);
  } })),
  { at: '2026-06-24T11:00:00.000Z', run: async (year) => {
    const [desk, at] = [year.deskOf('department'), `${of(year)}/year-meeting@2026-06-24`];
    await desk.post(`${at}/attendance`, { roles: [{ role: 'municipality', municipality: null, count: 10 }, { role: 'school-team', municipality: null, count: 21 }], outsiders: 2 }, 'attendance');
    await desk.post(`${at}/minutes`, { heard: [{ title: 'Итоги сопровождения школ за год', by: 'institute-coordinator' }], decisions: [
      { number: '1', text: 'Перенести удачные практики в планы следующего года', owner: { role: 'institute-coordinator' }, due: '2026-07-24' },
      { number: '2', text: 'Провести июльское обсуждение итогов с главами школ', owner: { role: 'municipality' }, concerns: { kind: 'municipality', ids: null }, due: '2026-07-17' },
      { number: '3', text: 'Создать сеть школ-тьюторов', owner: { role: 'department' }, together: ['institute-coordinator'] }] }, 'minutes');
    await desk.post(`${at}/sign`, {}, 'sign');
  } },
];
