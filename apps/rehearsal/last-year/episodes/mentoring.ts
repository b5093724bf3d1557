import type { Episode } from '../../year/episode.js';

const accompanied = ['vyazma-1', 'vyazma-2', 'gagarin-4', 'gagarin-5'];
const region = 'smolensk-region';
const visit = (day: string, school: string, kind: 'visit' | 'consultation' | 'lesson', title?: string, due?: string): Episode => ({ at: `${day}T12:00:00.000Z`, run: async (year) => {
  await year.deskOf('curator').post(`/cycles/${year.cycle}/visits`, {
    school, kind, dates: [day], ...kind === 'lesson' && { subject: 'maths', guests: ['vyazma-2'] },
    recommendations: title === undefined ? [] : [{ title: { ru: title, en: title }, due }] }, `visit ${day} ${school}`);
} });

/** Who accompanies whom, and what was done at the schools; what was agreed there becomes a task of the school. */
export const mentoring: readonly Episode[] = [
  { at: '2025-10-06T08:00:00.000Z', run: async (year) => {
    await year.deskOf('institute-coordinator').post(`/cycles/${year.cycle}/assignments`, { items: [
      ...accompanied.map((school) => ({ school, role: 'curator', mentor: year.personOf(`curator.${region}`) })),
      { school: 'smolensk-11', role: 'tutor-school', mentor: 'smolensk-35' }, { school: 'smolensk-12', role: 'tutor-school', mentor: 'smolensk-35' },
      { school: 'vyazma-1', role: 'tutor-school', mentor: 'vyazma-37' }] }, 'assign');
  } },
  visit('2025-10-16', 'vyazma-1', 'visit', 'Ввести единый день контрольных работ', '2025-11-28'),
  visit('2025-11-06', 'vyazma-2', 'visit', 'Назначить ответственного за внутреннюю оценку', '2025-11-21'),
  visit('2025-12-10', 'gagarin-4', 'consultation'),
  visit('2026-01-22', 'gagarin-5', 'visit', 'Провести открытый урок для соседней школы', '2026-03-13'),
  visit('2026-02-18', 'vyazma-1', 'lesson'),
  visit('2026-03-11', 'vyazma-2', 'visit', 'Разобрать пробные работы по темам', '2026-04-03'),
  visit('2026-04-15', 'gagarin-4', 'visit'),
];
