import type { Instant, PlainDate } from '../core/instant.js';
import type { ReportEvent, ReportFile } from './events.js';
import type { ReportModel } from './model.js';

export interface StatedFigure { readonly key: string; readonly value: number; readonly basis: string; readonly trueOn: PlainDate }
/** An issue once signed: its content never changes again. */
export interface SignedIssue {
  readonly issue: number; readonly content: ReportModel; readonly contentHash: string; readonly files: readonly ReportFile[];
  readonly by: string; readonly signedAt: Instant; readonly sentAt: Instant | null;
}
interface Known { readonly stated: Readonly<Record<string, StatedFigure>>; readonly signed: readonly SignedIssue[] }
export type ReportState =
  | Known & { readonly status: 'none' }
  | Known & { readonly status: 'prepared'; readonly issue: number; readonly content: ReportModel; readonly preparedAt: Instant }
  | Known & { readonly status: 'signed' | 'sent'; readonly issue: number };

export const noReport: ReportState = { status: 'none', stated: {}, signed: [] };

export const evolve = (state: ReportState, event: ReportEvent): ReportState => {
  const { stated, signed } = state;
  switch (event.type) {
    case 'FigureStated': {
      const { key, value, basis, trueOn } = event.data;
      return { ...state, stated: { ...stated, [key]: { key, value, basis, trueOn } } };
    }
    case 'ReportPrepared': return { status: 'prepared', stated, signed, issue: event.data.issue, content: event.data.content, preparedAt: event.occurredAt };
    case 'ReportSigned': {
      if (state.status !== 'prepared') return state;
      const { issue, content: contentHash, files, by } = event.data;
      return { status: 'signed', stated, issue, signed: [...signed, { issue, content: state.content, contentHash, files, by, signedAt: event.occurredAt, sentAt: null }] };
    }
    case 'ReportSent': return state.status !== 'signed' ? state : { ...state, status: 'sent',
      signed: signed.map((one) => (one.issue === event.data.issue ? { ...one, sentAt: event.occurredAt } : one)) };
  }
};

/** The issue signed last: what a later correction is compared with. */
export const frozenIssue = ({ signed }: ReportState): SignedIssue | null => signed.at(-1) ?? null;
