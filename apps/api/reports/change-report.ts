import { Injectable } from '@nestjs/common';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { PlainDate } from '@uplift/domain/core/instant';
import type { ReportSurroundings } from '@uplift/domain/report/decide';
import type { ReportState } from '@uplift/domain/report/state';
import { reportAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { CommandSender, type Done } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { Clock } from '../parts/clock.js';
import { HandInReport, HandedIn } from './hand-in-report.js';
import { contentHash, renderAll } from './report-content.js';
import { ReportDesk, type ReportAt } from './report-desk.js';
import { ReportFiles } from './report-files.js';
import { askedOf, reportRow, ReportRow } from './report-views.js';

export const StateFigure = z.strictObject({
  key: z.string().min(1).max(64), value: z.number(), basis: z.string().min(1).max(1000).describe('The document it stands in; never a person’s name.'), trueOn: PlainDate,
}).meta({ id: 'StateFigure' });
export const SignReport = z.strictObject({
  content: z.string().regex(/^[0-9a-f]{64}$/, 'sha256').describe('The hash of what the signer has read.'), language: z.enum(['ru', 'en']).default('ru'),
}).meta({ id: 'SignReport' });
export const SendReport = z.strictObject({ note: z.string().max(1000).default('') }).meta({ id: 'SendReport' });
export const PrepareReport = z.strictObject({}).meta({ id: 'PrepareReport' });

export const ReportChanged = ReportRow.extend({ repeated: z.boolean() }).meta({ id: 'ReportChanged' });
export type ReportChanged = z.infer<typeof ReportChanged>;
export const ReportPreparedAnswer = ReportChanged.extend({ content: z.string().nullable().describe('The hash to sign; null when the signed issue still holds.') }).meta({ id: 'ReportPreparedAnswer' });
export type ReportPreparedAnswer = z.infer<typeof ReportPreparedAnswer>;
export const ReportSignedAnswer = ReportChanged.extend({ handedIn: HandedIn.nullable() }).meta({ id: 'ReportSignedAnswer' });
export type ReportSignedAnswer = z.infer<typeof ReportSignedAnswer>;

/** A report's way: numbers stated, prepared, signed and handed in, sent. */
@Injectable()
export class ChangeReport {
  constructor(
    private readonly desk: ReportDesk, private readonly sender: CommandSender, private readonly files: ReportFiles,
    private readonly handing: HandInReport, private readonly clock: Clock,
  ) {}

  async state(cycle: string, id: string, body: z.output<typeof StateFigure>, caller: Caller): Promise<ReportChanged> {
    const at = await this.desk.find(cycle, id, 'report.write', caller.signedIn);
    return this.changed(at, await this.sender.send(reportAggregate, { type: 'StateFigure', cycle, report: id, ...body }, this.around(at), caller));
  }

  async prepare(cycle: string, id: string, caller: Caller): Promise<ReportPreparedAnswer> {
    const at = await this.desk.find(cycle, id, 'report.write', caller.signedIn);
    const around = { ...this.around(at), present: await this.desk.write(at) };
    const done = await this.sender.send(reportAggregate, { type: 'PrepareReport', cycle, report: id }, around, caller);
    return { ...this.changed(at, done), content: done.state.status === 'prepared' ? contentHash(done.state.content) : null };
  }

  async sign(cycle: string, id: string, { content, language }: z.output<typeof SignReport>, caller: Caller): Promise<ReportSignedAnswer> {
    const at = await this.desk.find(cycle, id, 'report.write', caller.signedIn);
    const { state } = await this.desk.stateOf(cycle, id);
    const prepared = state.status !== 'prepared' ? null : { hash: contentHash(state.content), files: await renderAll(state.content, language) };
    // The files are safe before the event names them; a signature refused leaves files that nobody names.
    if (prepared?.hash === content) await this.files.keep(prepared.files);
    const around = { ...this.around(at), prepared: prepared === null ? null : { ...prepared, files: prepared.files.map(({ content: _bytes, ...file }) => file) } };
    const done = await this.sender.send(reportAggregate, { type: 'SignReport', cycle, report: id, content }, around, caller);
    return { ...this.changed(at, done), handedIn: await this.handing.run(at, done.state, caller) };
  }

  async send(cycle: string, id: string, { note }: z.output<typeof SendReport>, caller: Caller): Promise<ReportChanged> {
    const at = await this.desk.find(cycle, id, 'report.write', caller.signedIn);
    return this.changed(at, await this.sender.send(reportAggregate, { type: 'SendReport', cycle, report: id, to: at.report.to, note }, this.around(at), caller));
  }

  private around({ report, cycle }: ReportAt): ReportSurroundings {
    return { present: null, prepared: null, asked: askedOf(report).map(({ key }) => key), today: localDateOf(this.clock.now(), cycle.zone) };
  }

  private changed({ report }: ReportAt, { state, version, repeated }: Done<ReportState>): ReportChanged {
    return { ...reportRow(report, state, version), repeated };
  }
}
