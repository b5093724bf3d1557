import { Injectable } from '@nestjs/common';
import { rolesOver } from '@uplift/domain/access/policy';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { frozenIssue, type ReportState } from '@uplift/domain/report/state';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { z } from 'zod';
import { KnownCases } from '../access/case-facts.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender } from '../commands/command-sender.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import type { ReportAt } from './report-desk.js';

export const HandedIn = z.object({
  case: z.string(), step: z.string(), status: z.string().describe('How the step stands now.'),
  refused: z.string().nullable().describe('Why the step was not handed in; the report is signed all the same.'),
}).meta({ id: 'HandedIn' });
export type HandedIn = z.infer<typeof HandedIn>;

/** Hands in the report's step with the signed files, where the programme names one and the step waits for it. */
@Injectable()
export class HandInReport {
  constructor(
    private readonly sender: CommandSender, private readonly streams: StreamLoader, private readonly codec: Codec,
    private readonly cases: KnownCases, private readonly contexts: CaseContexts,
  ) {}

  async run(at: ReportAt, state: ReportState, caller: Caller): Promise<HandedIn | null> {
    const signed = frozenIssue(state);
    const target = stepOf(at);
    if (target === null || signed === null) return null;
    const facts = await this.cases.of(target.case);
    if (facts === null) return { ...target, status: 'waiting', refused: 'case-unknown' };
    const standing = await this.standing(target.case, target.step);
    // Signed a second time, or handed in by hand before: there is nothing to hand in.
    if (standing !== 'open') return { ...target, status: standing, refused: standing === 'waiting' ? 'step-not-open' : null };
    const context = await this.contexts.contextFor(facts, facts.kind);
    const kind = context.steps.find(({ id }) => id === target.step)?.attachments[0]?.id;
    const attachments = kind === undefined ? [] : signed.files.map(({ format, sha256, bytes }) => ({ kind, name: `${at.report.id}-${signed.issue}.${format}`, sha256, bytes }));
    const [result] = await this.sender.sendMany(caseAggregate, [{ part: 'hand-in', context, command: {
      type: 'SubmitStep', ...target, as: rolesOver(caller.signedIn.grants, facts.place), note: `${at.report.id} ${signed.contentHash}`, attachments } }], caller);
    if (result!.outcome === 'done') return { ...target, status: await this.standing(target.case, target.step), refused: null };
    if (result!.error instanceof DomainError) return { ...target, status: standing, refused: result!.error.code };
    throw result!.error;
  }

  private async standing(caseId: string, step: string): Promise<string> {
    const events = (await this.streams.read(caseStreamOf(caseId))).map((event) => this.codec.decode(event) as CaseEvent);
    const state = fold(caseDecider, events);
    return state.status === 'none' ? 'waiting' : state.steps[step]?.status ?? 'waiting';
  }
}

/** The case whose step a report is handed in with: the region's, or that of the cycle's only municipality. */
const stepOf = ({ cycle, document, report }: ReportAt): { readonly case: string; readonly step: string } | null => {
  const step = document.stages.flatMap(({ steps }) => steps).find(({ id }) => id === report.step);
  if (step === undefined) return null;
  if (step.subject === 'region') return { case: caseIdOf(cycle.cycle, { kind: 'region', id: cycle.region }), step: step.id };
  const [only, ...others] = [...new Set(cycle.schools.map(({ municipality }) => municipality))];
  return step.subject === 'municipality' && only !== undefined && others.length === 0
    ? { case: caseIdOf(cycle.cycle, { kind: 'municipality', id: only }), step: step.id } : null;
};
