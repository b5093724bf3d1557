import type { ReportPreparedAnswer, ReportSignedAnswer } from '@uplift/api/reports/change-report';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Desk } from '../stage/office.js';
import type { PlannedAct } from './agenda.js';

/**
 * Writes and signs the report that the programme has handed in with this step; its step follows by itself. Numbers that only people can state are
 * left open. Whether the step was handed in so: without a report of the holder's own, or with one that is signed already, it is handed in plainly.
 */
export const signReport = async ({ act, roles, round }: PlannedAct, document: ProgrammeDocument, desk: Desk): Promise<boolean> => {
  const report = document.reports.find(({ step, by }) => step === act.step && roles.includes(by));
  if (report === undefined) return false;
  const path = `/cycles/${encodeURIComponent(partsOfCaseId(act.case)!.cycle)}/reports/${report.id}`;
  const key = (did: string): string => [act.case, act.step, round, 'report', did].join(' ');
  const { content } = await desk.post<ReportPreparedAnswer>(`${path}/prepare`, {}, key('prepare'));
  if (content === null) return false;
  const { handedIn } = await desk.post<ReportSignedAnswer>(`${path}/sign`, { content }, key('sign'));
  return handedIn !== null && handedIn.case === act.case && handedIn.refused === null && handedIn.status !== 'open';
};
