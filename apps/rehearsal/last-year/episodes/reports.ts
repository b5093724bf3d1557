import type { ReportPreparedAnswer, ReportSignedAnswer } from '@uplift/api/reports/change-report';
import type { Episode } from '../../year/episode.js';

const report = (at: string, id: string, step: string): Episode => ({ at, run: async (year) => {
  const [desk, path] = [year.deskOf('institute-coordinator'), `/cycles/${year.cycle}/reports/${id}`];
  await year.readable();
  const { content } = await desk.post<ReportPreparedAnswer>(`${path}/prepare`, {}, `prepare ${id}`);
  const { handedIn } = await desk.post<ReportSignedAnswer>(`${path}/sign`, { content }, `sign ${id}`);
  if (handedIn === null || handedIn.refused !== null) throw new Error(`the report ${id} was not handed in: ${handedIn?.refused ?? 'no step'}`);
  await desk.post(`${path}/send`, { note: '' }, `send ${id}`);
  return [{ case: handedIn.case, step, did: 'submit' }];
} });

/** Both reports to the department: prepared from the engine's figures, signed and sent. */
export const reports: readonly Episode[] = [report('2026-02-10T09:00:00.000Z', 'half-year', 'report-half-year'), report('2026-07-14T09:00:00.000Z', 'year', 'report-year')];
