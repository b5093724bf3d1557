import { Injectable } from '@nestjs/common';
import type { Action, Place } from '@uplift/domain/access/policy';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { ProgrammeReport } from '@uplift/domain/programme/report-schema';
import { buildReport } from '@uplift/domain/report/build-report';
import { reportDecider } from '@uplift/domain/report/decide';
import type { ReportEvent } from '@uplift/domain/report/events';
import type { ReportModel } from '@uplift/domain/report/model';
import type { ReportState } from '@uplift/domain/report/state';
import { reportStreamOf } from '@uplift/domain/report/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { gatherFindings } from '@uplift/infra/reports/gather-findings';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { EventLog } from '../parts/event-log.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { placeOfReport, regionOf, type KnownCycle } from './place-of-report.js';

export interface CycleOfReports { readonly cycle: KnownCycle; readonly document: ProgrammeDocument }
export interface ReportAt extends CycleOfReports { readonly report: ProgrammeReport; readonly place: Place }

/** Finds a cycle's reports, says who may touch them, and writes them from what is recorded now. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts, private readonly access: Access,
    private readonly db: ReadDatabase, private readonly log: EventLog, private readonly clock: Clock,
  ) {}

  /** Throws `cycle-unknown` also for who may not see the cycle. */
  async cycleOf(id: string, reader: SignedIn): Promise<CycleOfReports> {
    const events = (await this.streams.read(cycleStreamOf(id))).map((event) => this.codec.decode(event) as CycleEvent);
    const cycle = fold(cycleDecider, events);
    if (cycle.status === 'none' || !this.access.allows(reader, 'cycle.read', regionOf(cycle))) throw new DomainError('cycle-unknown', { cycle: id });
    return { cycle, document: await this.contexts.documentOf(cycle.programme) };
  }

  /** Throws `report-unknown`, `not-allowed`. */
  async find(cycleId: string, reportId: string, action: Action, reader: SignedIn): Promise<ReportAt> {
    const found = await this.cycleOf(cycleId, reader);
    const report = found.document.reports.find(({ id }) => id === reportId);
    if (report === undefined) throw new DomainError('report-unknown', { report: reportId, known: found.document.reports.map(({ id }) => id).join(', ') || '—' });
    const place = placeOfReport(report, found.cycle);
    this.access.require(reader, action, place);
    return { ...found, report, place };
  }

  mayRead(report: ProgrammeReport, cycle: KnownCycle, reader: SignedIn): boolean { return this.access.allows(reader, 'report.read', placeOfReport(report, cycle)); }

  /** From its stream: what was just done is in it. */
  async stateOf(cycle: string, report: string): Promise<{ readonly state: ReportState; readonly version: number }> {
    const stored = await this.streams.read(reportStreamOf(cycle, report));
    return { state: fold(reportDecider, stored.map((event) => this.codec.decode(event) as ReportEvent)), version: stored.length };
  }

  /** The report as it would be prepared at this moment. */
  async write({ cycle, document, report }: ReportAt): Promise<ReportModel> {
    const now = this.clock.now();
    const day = localDateOf(now, cycle.zone);
    const findings = await gatherFindings(report, {
      db: this.db, store: this.log, codec: this.codec, cycle: cycle.cycle, report: report.id, region: cycle.region, document, now, day });
    return buildReport({ cycle: cycle.cycle, year: cycle.year, document, report, asOf: now, day }, findings);
  }
}
