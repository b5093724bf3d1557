import type { Episode, OpenYear } from '../../year/episode.js';

const teachersAt = 4;
interface Teacher { readonly school: string; readonly code: string; readonly nth: number }
const all = ({ schools }: OpenYear): readonly Teacher[] => schools.flatMap(({ id }, at) => Array.from({ length: teachersAt }, (_, index) =>
  ({ school: id, code: String(index + 1), nth: at * teachersAt + index })));
const of = ({ cycle }: OpenYear): string => `/cycles/${cycle}/diagnostics/teachers`;
const result = ({ school, code, nth }: Teacher, on: string) => ({ school, code, on, name: `Педагог ${code}`,
  results: ['subject', 'methods'].map((competence, at) => ({ competence, percent: nth % 20 === 0 ? 97 : 55 + (nth * 3 + at * 11) % 38 })) });
const who = ({ school, code }: Teacher) => ({ school, code });
const progress = async (year: OpenYear, rows: readonly object[], key: string): Promise<void> => {
  await year.deskOf('institute-coordinator').post(`${of(year)}/progress`, { progress: rows }, key);
};

const seminars: readonly (readonly [day: string, schools: number])[] = [['2025-10-15', 21], ['2025-12-17', 19], ['2026-02-18', 20], ['2026-04-15', 17]];

/** Teachers from the diagnostics to the observed lesson, and the seminars of the school teams. */
export const training: readonly Episode[] = [
  { at: '2025-09-22T08:00:00.000Z', run: async (year) => { await year.deskOf('institute-coordinator').post(`/cycles/${year.cycle}/trainings/plan`, {}, 'plan trainings'); } },
  ...seminars.map(([day, count]): Episode => ({ at: `${day}T13:00:00.000Z`, run: async (year) => {
    await year.deskOf('institute-coordinator').post(`/cycles/${year.cycle}/trainings/seminar@${day}/participants`,
      { schools: year.schools.slice(0, count).map(({ id }, nth) => ({ school: id, count: 1 + nth % 3 })) }, `seminar ${day}`);
  } })),
  { at: '2025-11-28T12:00:00.000Z', run: async (year) => {
    await year.deskOf('assessment-centre').post(`${of(year)}/results`, { results: all(year).filter(({ nth }) => nth % 9 !== 8).map((one) => result(one, '2025-11-20')) }, 'in time');
  } },
  { at: '2025-12-17T12:00:00.000Z', run: async (year) => {
    await year.deskOf('assessment-centre').post(`${of(year)}/results`, { results: all(year).filter(({ nth }) => nth % 18 === 8).map((one) => result(one, '2025-12-16')) }, 'late');
  } },
  { at: '2026-01-15T08:00:00.000Z', run: async (year) => {
    await progress(year, all(year).filter(({ nth }) => nth % 20 !== 0 && nth % 9 !== 8 && nth % 11 !== 5).map((one) => ({ ...who(one), did: 'begin', on: '2026-01-14' })), 'courses');
  } },
  { at: '2026-04-30T08:00:00.000Z', run: async (year) => {
    const begun = all(year).filter(({ nth }) => nth % 20 !== 0 && nth % 9 !== 8 && nth % 11 !== 5);
    const finished = begun.filter(({ nth }) => nth % 8 !== 3);
    await progress(year, finished.map((one) => ({ ...who(one), did: 'complete', on: '2026-04-29' })), 'finished');
    await progress(year, begun.filter(({ nth }) => nth % 8 === 3).map((one, nth) => ({ ...who(one), did: 'drop', reason: nth % 2 === 0 ? 'left-school' : 'ill' })), 'left');
    const onRoute = finished.filter(({ nth }) => nth % 3 !== 0);
    await progress(year, onRoute.map((one) => ({ ...who(one), did: 'draw-route', items: [{ id: 'exchange', kind: 'exchange', title: 'Уроки в школе-тьюторе', until: '2026-05-29' }] })), 'routes');
  } },
  { at: '2026-05-28T08:00:00.000Z', run: async (year) => {
    const seen = all(year).filter(({ nth }) => nth % 20 !== 0 && nth % 9 !== 8 && nth % 11 !== 5 && nth % 8 !== 3 && nth % 3 === 1);
    await progress(year, seen.map((one) => ({ ...who(one), did: 'route-item', item: 'exchange', on: '2026-05-25' })), 'route done');
    await progress(year, seen.map((one, nth) => ({ ...who(one), did: 'lesson', on: '2026-05-27', verdict: nth % 4 === 0 ? 'partly' : 'shown' })), 'lessons');
  } },
];
