import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { sameValue } from '../core/same-value.js';
import type { PracticeEvent, PracticeEvidence } from './events.js';

export interface DescribePractice extends CommandBase {
  readonly type: 'DescribePractice'; readonly practice: string; readonly region: string; readonly risk: string; readonly title: string; readonly description: string;
}
export interface ProvePractice extends CommandBase { readonly type: 'ProvePractice'; readonly practice: string; readonly evidence: PracticeEvidence }
export interface RetirePractice extends CommandBase { readonly type: 'RetirePractice'; readonly practice: string; readonly reason: string }
export type PracticeCommand = DescribePractice | ProvePractice | RetirePractice;

interface Described { readonly region: string; readonly risk: string; readonly title: string; readonly description: string; readonly evidence: readonly PracticeEvidence[] }
/** Described by somebody, proven by evidence, retired when it no longer holds. */
export type PracticeState = { readonly status: 'none' } | Described & { readonly status: 'described' | 'proven' } | Described & { readonly status: 'retired'; readonly reason: string };

const evolve = (state: PracticeState, { type, data }: PracticeEvent): PracticeState => {
  if (type === 'PracticeDescribed') {
    const { region, risk, title, description } = data;
    return state.status === 'none' ? { status: 'described', region, risk, title, description, evidence: [] } : { ...state, risk, title, description };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'PracticeProven': return { ...state, status: 'proven', evidence: [...state.evidence, data.evidence] };
    case 'PracticeRetired': return { ...state, status: 'retired', reason: data.reason };
  }
};

const decide = (command: PracticeCommand, state: PracticeState): readonly PracticeEvent[] => {
  const { practice, now } = command;
  if (command.type === 'DescribePractice') {
    const { region, risk, title, description } = command;
    if (state.status !== 'none' && state.risk === risk && state.title === title && state.description === description) return [];
    return [{ type: 'PracticeDescribed', occurredAt: now, data: { practice, region: state.status === 'none' ? region : state.region, risk, title, description } }];
  }
  if (state.status === 'none') throw new DomainError('practice-unknown', { practice });
  switch (command.type) {
    case 'ProvePractice': {
      const { evidence } = command;
      return state.evidence.some((known) => sameValue(known, evidence)) ? []
        : [{ type: 'PracticeProven', occurredAt: now, data: { practice, evidence } }];
    }
    case 'RetirePractice': return state.status === 'retired' ? [] : [{ type: 'PracticeRetired', occurredAt: now, data: { practice, reason: command.reason } }];
  }
};

/** A practice of the region's library, tied to the risk it answers. */
export const practiceDecider: Decider<PracticeCommand, PracticeEvent, PracticeState> = { initial: { status: 'none' }, evolve, decide };
