import { z } from 'zod';
import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import type { Role } from '../programme/vocabulary.js';
import { compareReports } from './compare-reports.js';
import type { ReportEvent, ReportFile } from './events.js';
import { Block, type ReportModel } from './model.js';
import { evolve, frozenIssue, noReport, type ReportState } from './state.js';

interface OnReport extends CommandBase { readonly cycle: string; readonly report: string }
/** `basis` names the document the number stands in. */
export interface StateFigure extends OnReport { readonly type: 'StateFigure'; readonly key: string; readonly value: number; readonly basis: string; readonly trueOn: PlainDate }
export interface PrepareReport extends OnReport { readonly type: 'PrepareReport' }
/** `content` is the hash of what the signer has read: signing anything else is refused. */
export interface SignReport extends OnReport { readonly type: 'SignReport'; readonly content: string }
export interface SendReport extends OnReport { readonly type: 'SendReport'; readonly to: Role; readonly note: string }
export type ReportCommand = StateFigure | PrepareReport | SignReport | SendReport;

/** What surrounds a command: the same words are the same command, whatever the records say when they are repeated. */
export interface ReportSurroundings {
  /** The report as its sources have it now. */
  readonly present: ReportModel | null;
  /** What is prepared, as its hash and its files. */
  readonly prepared: { readonly hash: string; readonly files: readonly ReportFile[] } | null;
  /** Figures that the report's template leaves to be stated. */
  readonly asked: readonly string[];
  /** The present day in the programme's zone. */
  readonly today: PlainDate;
}

const decide = (command: ReportCommand, state: ReportState, surroundings: ReportSurroundings): readonly ReportEvent[] => {
  const { now, actor, report } = command;
  switch (command.type) {
    case 'StateFigure': return stateFigure(command, state, surroundings);
    case 'PrepareReport': return prepare(command, state, surroundings);
    case 'SignReport': {
      if (state.status === 'none') throw new DomainError('report-not-prepared', { report });
      if (state.status !== 'prepared') {
        if (frozenIssue(state)?.contentHash === command.content) return [];
        throw new DomainError('report-already-signed', { report, issue: state.issue });
      }
      const { prepared } = surroundings;
      if (prepared === null || command.content !== prepared.hash) throw new DomainError('report-content-differs', { report });
      return [{ type: 'ReportSigned', occurredAt: now, data: { issue: state.issue, content: command.content, files: [...prepared.files], by: actor.id } }];
    }
    case 'SendReport': {
      if (state.status === 'sent') return [];
      if (state.status !== 'signed') throw new DomainError('report-not-signed', { report });
      return [{ type: 'ReportSent', occurredAt: now, data: { issue: state.issue, to: command.to, note: command.note, by: actor.id } }];
    }
  }
};

const stateFigure = (
  { key, value, basis, trueOn, report, now, actor }: StateFigure, { stated }: ReportState, { asked, today }: ReportSurroundings,
): readonly ReportEvent[] => {
  if (!asked.includes(key)) throw new DomainError('report-figure-unknown', { report, figure: key, asked: asked.join(', ') || '—' });
  if (trueOn > today) throw new DomainError('report-figure-ahead', { figure: key, day: trueOn });
  const known = stated[key];
  const same = known !== undefined && known.value === value && known.basis === basis && known.trueOn === trueOn;
  return same ? [] : [{ type: 'FigureStated', occurredAt: now, data: { key, value, basis, trueOn, by: actor.id } }];
};

/** Prepared anew when what it says has changed; after signing, a further issue. */
const prepare = ({ now, actor }: PrepareReport, state: ReportState, { present: content }: ReportSurroundings): readonly ReportEvent[] => {
  if (content === null) throw new Error('a report is prepared from what its sources say');
  const latest = state.status === 'prepared' ? state.content : frozenIssue(state)?.content;
  if (latest !== undefined && compareReports(latest, content).length === 0 && blocksOf(latest) === blocksOf(content)) return [];
  const issue = state.status === 'none' ? 1 : state.status === 'prepared' ? state.issue : state.issue + 1;
  return [{ type: 'ReportPrepared', occurredAt: now, data: { issue, content, by: actor.id } }];
};

/** Keys in the schema's order, wherever the content comes from. */
const blocksOf = ({ blocks }: ReportModel): string => JSON.stringify(z.array(Block).parse(blocks));

/** A cycle's report: figures stated by people, prepared, signed and so frozen, sent; a correction is a further issue. */
export const reportDecider: Decider<ReportCommand, ReportEvent, ReportState, ReportSurroundings> = { initial: noReport, evolve, decide };
