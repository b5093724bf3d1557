import { z } from 'zod';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { ProgrammeReport } from '@uplift/domain/programme/report-schema';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { ReportFile } from '@uplift/domain/report/events';
import { Found, ReportModel } from '@uplift/domain/report/model';
import { frozenIssue, type ReportState } from '@uplift/domain/report/state';

export const ReportStatus = z.enum(['none', 'prepared', 'signed', 'sent']);
const Asked = z.object({ key: z.string(), title: Text, value: z.number().nullable(), basis: z.string().nullable(), trueOn: PlainDate.nullable() });
const Signed = z.object({ issue: z.int(), content: z.string(), files: z.array(ReportFile), by: z.string(), signedAt: Instant, sentAt: Instant.nullable() });

export const ReportRow = z.object({
  report: z.string(), title: Text, by: Role, to: Role, step: z.string().nullable(), status: ReportStatus, issue: z.int().nullable(), version: z.int(),
  asked: z.array(Asked).describe('Numbers that no record holds: whoever prepares the report states them.'),
  signed: z.array(Signed).describe('Every issue signed so far; it never changes again.'),
}).meta({ id: 'Report' });
export type ReportRow = z.infer<typeof ReportRow>;
export const ReportsAnswer = z.object({ cycle: z.string(), reports: z.array(ReportRow) }).meta({ id: 'Reports' });
export type ReportsAnswer = z.infer<typeof ReportsAnswer>;

export const PreparedView = z.object({ content: ReportModel, sha256: z.string().describe('Send it back when signing.'), preparedAt: Instant });
export const ReportView = ReportRow.extend({
  cycle: z.string(), prepared: PreparedView.nullable(), present: ReportModel.describe('As it would be prepared at this moment.'),
}).meta({ id: 'ReportView' });
export type ReportView = z.infer<typeof ReportView>;

export const ReportDifferenceView = z.object({
  cycle: z.string(), report: z.string(), issue: z.int(), signedAt: Instant,
  differences: z.array(z.object({ figure: z.string(), title: Text, was: Found.nullable(), is: Found.nullable() })),
}).meta({ id: 'ReportDifference' });
export type ReportDifferenceView = z.infer<typeof ReportDifferenceView>;

/** The figures a template leaves to be stated, by their keys. */
export const askedOf = ({ parts }: ProgrammeReport): readonly { readonly key: string; readonly title: Text }[] => {
  const all = parts.flatMap((part) => (part.kind === 'text' || part.kind === 'list' ? part.figures : part.kind === 'figures' ? part.lines : []));
  return [...new Map(all.flatMap(({ title, from }) => (from.of === 'stated' ? [[from.key, { key: from.key, title }] as const] : []))).values()];
};

export const reportRow = (report: ProgrammeReport, state: ReportState, version: number): ReportRow => ({
  report: report.id, title: report.title, by: report.by, to: report.to, step: report.step ?? null, status: state.status,
  issue: 'issue' in state ? state.issue : frozenIssue(state)?.issue ?? null, version,
  asked: askedOf(report).map(({ key, title }) => {
    const stated = state.stated[key];
    return { key, title, value: stated?.value ?? null, basis: stated?.basis ?? null, trueOn: stated?.trueOn ?? null };
  }),
  signed: state.signed.map(({ issue, contentHash, files, by, signedAt, sentAt }) => ({ issue, content: contentHash, files: [...files], by, signedAt, sentAt })),
});
