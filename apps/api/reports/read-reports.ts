import { Injectable } from '@nestjs/common';
import { DomainError, type Language } from '@uplift/domain/core/domain-error';
import { compareReports } from '@uplift/domain/report/compare-reports';
import type { ReportFormat } from '@uplift/domain/report/events';
import { frozenIssue } from '@uplift/domain/report/state';
import type { SignedIn } from '../access/signed-in.js';
import { contentHash, renderReport } from './report-content.js';
import { ReportDesk } from './report-desk.js';
import { ReportFiles } from './report-files.js';
import { reportRow, type ReportDifferenceView, type ReportsAnswer, type ReportView } from './report-views.js';

/** Reports as they stand: the list, one with its present numbers, its files, and what has changed since it was signed. */
@Injectable()
export class ReadReports {
  constructor(private readonly desk: ReportDesk, private readonly files: ReportFiles) {}

  async list(cycleId: string, reader: SignedIn): Promise<ReportsAnswer> {
    const { cycle, document } = await this.desk.cycleOf(cycleId, reader);
    const readable = document.reports.filter((report) => this.desk.mayRead(report, cycle, reader));
    return { cycle: cycleId, reports: await Promise.all(readable.map(async (report) => {
      const { state, version } = await this.desk.stateOf(cycleId, report.id);
      return reportRow(report, state, version);
    })) };
  }

  async one(cycle: string, report: string, reader: SignedIn): Promise<ReportView> {
    const at = await this.desk.find(cycle, report, 'report.read', reader);
    const [{ state, version }, present] = await Promise.all([this.desk.stateOf(cycle, report), this.desk.write(at)]);
    const prepared = state.status !== 'prepared' ? null : { content: state.content, sha256: contentHash(state.content), preparedAt: state.preparedAt };
    return { ...reportRow(at.report, state, version), cycle, prepared, present };
  }

  /** The report as it would be now, in a format; nothing of it is kept. */
  async draft(cycle: string, report: string, format: ReportFormat, language: Language, reader: SignedIn): Promise<Buffer> {
    return renderReport(await this.desk.write(await this.desk.find(cycle, report, 'report.read', reader)), format, language);
  }

  /** The frozen file of an issue, the one signed last unless named. Throws `report-not-signed`, `report-file-unknown`. */
  async file(cycle: string, report: string, format: ReportFormat, issue: number | undefined, reader: SignedIn): Promise<Buffer> {
    await this.desk.find(cycle, report, 'report.read', reader);
    const { state } = await this.desk.stateOf(cycle, report);
    if (state.signed.length === 0) throw new DomainError('report-not-signed', { report });
    const signed = issue === undefined ? frozenIssue(state) : state.signed.find((one) => one.issue === issue);
    const file = signed?.files.find((one) => one.format === format);
    if (signed == null || file === undefined) {
      throw new DomainError('report-file-unknown', { report, format, issue: issue ?? state.signed.length, known: state.signed.map((one) => one.issue).join(', ') });
    }
    return this.files.open(file, report, signed.issue);
  }

  /** The frozen report beside what it would say now. */
  async difference(cycle: string, report: string, reader: SignedIn): Promise<ReportDifferenceView> {
    const at = await this.desk.find(cycle, report, 'report.read', reader);
    const frozen = frozenIssue((await this.desk.stateOf(cycle, report)).state);
    if (frozen === null) throw new DomainError('report-not-signed', { report });
    const differences = compareReports(frozen.content, await this.desk.write(at));
    return { cycle, report, issue: frozen.issue, signedAt: frozen.signedAt, differences: [...differences] };
  }
}
