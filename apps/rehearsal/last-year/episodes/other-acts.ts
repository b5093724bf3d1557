import { rehearsedDocument } from '../../actors/rehearsed-document.js';
import type { Episode } from '../../year/episode.js';
import { record } from '../enlist.js';
import type { LastYearSchool } from '../last-year-schools.js';
import { schoolRecords } from '../school-records.js';

/** The school that let its package slip until the department was told. */
export const latest = 'shumyachi-21';

export const otherActs = (schools: readonly LastYearSchool[]): readonly Episode[] => [
  // Two weeks after the fourteenth of November, past the last rung of the ladder.
  { at: '2025-12-03T11:00:00.000Z', run: async (year) => {
    const id = `${year.cycle}.school.${latest}`;
    const desk = year.deskOver(id, ['school-team']);
    const attachments = await Promise.all(['development-programme', 'year-plan'].map(async (kind) => {
      const { sha256, bytes } = await desk.upload(rehearsedDocument(`${kind}-1.pdf`));
      return { kind, name: `${kind}-1.pdf`, sha256, bytes };
    }));
    await desk.post(`/cases/${id}/steps/document-package/submit`, { note: 'Документы готовила новая команда школы', attachments }, 'late package');
    return [{ case: id, step: 'document-package', did: 'submit' }];
  } },
  { at: '2025-12-05T11:00:00.000Z', run: async (year) => {
    const id = `${year.cycle}.school.${latest}`;
    await year.deskOf('expert').post(`/cases/${id}/steps/document-package/approve`, {}, 'late package');
    return [{ case: id, step: 'document-package', did: 'approve' }];
  } },
  // What the exams of the summer brought: the effect is measured by it.
  { at: '2026-07-10T08:00:00.000Z', run: async (year) => { await record(year, schoolRecords(schools, ['2025/26'], year.now())); } },
  { at: '2026-07-16T08:00:00.000Z', run: async (year) => {
    const desk = year.deskOf('institute-coordinator');
    await desk.post('/registry/practices', { practice: 'common-tests', region: 'smolensk-region', risk: 'low-results', title: 'Единые контрольные работы раз в месяц',
      description: 'Школы муниципалитета пишут одну работу в один день и разбирают её вместе по темам.' }, 'practice');
    for (const [school, before, after] of [['vyazma-31', 31, 9], ['smolensk-32', 30, 10]] as const) {
      await desk.post('/registry/practices/common-tests/proofs', { school, indicator: 'Математика ниже порога, %', before, after, on: '2026-06-30', source: 'ОГЭ 2026 года' }, `proof ${school}`);
    }
  } },
];
