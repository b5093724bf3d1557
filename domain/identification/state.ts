import type { Instant } from '../core/instant.js';
import type { ConfirmingOrder } from '../cycle/events.js';
import type { Candidate, IdentificationEvent, NotJudged, RunCounts } from './events.js';

export interface Run {
  readonly run: number; readonly at: Instant; readonly by: string; readonly input: string; readonly examYear: number; readonly counts: RunCounts;
  readonly candidates: readonly Candidate[];
  readonly notJudged: readonly NotJudged[];
}
/** `list`: the earlier list it was taken over from; `null` when a person decided on the school itself. */
export interface Decision {
  readonly municipality: string; readonly decision: 'include' | 'exclude'; readonly reason: string | null; readonly list: string | null;
  readonly run: number | null; readonly by: string; readonly at: Instant;
}
interface IdentificationFacts {
  readonly runs: readonly Run[];
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Earlier lists that went into this cycle: they are this year's list and no earlier one. */
  readonly takenOver: readonly string[];
}
export type IdentificationState =
  | IdentificationFacts & { readonly status: 'open' }
  | IdentificationFacts & {
    readonly status: 'confirmed'; readonly order: ConfirmingOrder; readonly disagreement: string | null; readonly confirmedRun: number | null; readonly confirmedAt: Instant;
  };

export const noIdentification: IdentificationState = { status: 'open', runs: [], decisions: new Map(), takenOver: [] };

export const evolve = (state: IdentificationState, { type, data, occurredAt }: IdentificationEvent): IdentificationState => {
  switch (type) {
    case 'IdentificationRun': {
      const { run, by, input, examYear, counts } = data;
      return { ...state, runs: [...state.runs, { run, at: occurredAt, by, input, examYear, counts, candidates: [], notJudged: [] }] };
    }
    case 'CandidatesFound': return { ...state, runs: withLast(state.runs, (run) => ({ ...run, candidates: [...run.candidates, ...data.candidates] })) };
    case 'SchoolsNotJudged': return { ...state, runs: withLast(state.runs, (run) => ({ ...run, notJudged: [...run.notJudged, ...data.schools] })) };
    case 'SchoolDecided': {
      const { school, ...decision } = data;
      return { ...state, decisions: new Map(state.decisions).set(school, { ...decision, list: null, at: occurredAt }) };
    }
    case 'EarlierListTakenOver': {
      const decisions = new Map(state.decisions);
      for (const { school, municipality } of data.schools) {
        decisions.set(school, { municipality, decision: 'include', reason: null, list: data.list, run: null, by: data.by, at: occurredAt });
      }
      return { ...state, decisions, takenOver: [...state.takenOver, data.list] };
    }
    case 'IdentificationConfirmed':
      return { ...state, status: 'confirmed', order: data.order, disagreement: data.disagreement, confirmedRun: data.run, confirmedAt: occurredAt };
  }
};

const withLast = (runs: readonly Run[], change: (run: Run) => Run): readonly Run[] => runs.map((run, at) => (at === runs.length - 1 ? change(run) : run));

export const latestRun = ({ runs }: IdentificationState): Run | null => runs.at(-1) ?? null;
/** Schools with that decision, by id. */
export const decidedAs = ({ decisions }: IdentificationState, decision: Decision['decision']): readonly { readonly school: string; readonly municipality: string }[] =>
  [...decisions].filter(([, one]) => one.decision === decision).map(([school, { municipality }]) => ({ school, municipality }))
    .sort((a, b) => (a.school < b.school ? -1 : 1));
/** The latest run's candidates nobody has decided on yet. */
export const undecided = (state: IdentificationState): readonly Candidate[] =>
  (latestRun(state)?.candidates ?? []).filter(({ school }) => !state.decisions.has(school));
