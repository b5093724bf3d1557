import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import { sameOrder } from '../cycle/decide.js';
import type { ConfirmingOrder } from '../cycle/events.js';
import { candidatesOf, notJudgedIn } from './candidates.js';
import type { Evaluation } from './evaluate.js';
import type { IdentificationEvent } from './events.js';
import { decidedAs, evolve, latestRun, noIdentification, undecided, type IdentificationState } from './state.js';

/** The evaluation and its input's fingerprint come as the context: they are what is known, not what is asked. */
export interface RunIdentification extends CommandBase { readonly type: 'RunIdentification'; readonly cycle: string }
export interface SchoolDecision { readonly school: string; readonly municipality: string; readonly decision: 'include' | 'exclude'; readonly reason: string }
export interface DecideSchools extends CommandBase { readonly type: 'DecideSchools'; readonly cycle: string; readonly decisions: readonly SchoolDecision[] }
export interface TakeOverList extends CommandBase {
  readonly type: 'TakeOverList'; readonly cycle: string; readonly list: string; readonly schools: readonly { readonly school: string; readonly municipality: string }[];
}
export interface ConfirmIdentification extends CommandBase { readonly type: 'ConfirmIdentification'; readonly cycle: string; readonly order: ConfirmingOrder }
export type IdentificationCommand = RunIdentification | DecideSchools | TakeOverList | ConfirmIdentification;

/** What a run found, and the fingerprint of all it looked at; the others need neither. */
export interface RunContext { readonly evaluation: Evaluation; readonly input: string }

/** Candidates carry their numbers along; one event holds so many. */
const candidatesPerEvent = 100;
const notJudgedPerEvent = 1000;

const decide = (command: IdentificationCommand, state: IdentificationState, context: RunContext | null): readonly IdentificationEvent[] => {
  switch (command.type) {
    case 'RunIdentification': return run(command, state, context!);
    case 'DecideSchools': return decideSchools(command, state);
    case 'TakeOverList': {
      refuseConfirmed(state, command.cycle);
      if (state.takenOver.includes(command.list)) return [];
      return [{ type: 'EarlierListTakenOver', occurredAt: command.now, data: { list: command.list, schools: [...command.schools], by: command.actor.id } }];
    }
    case 'ConfirmIdentification': return confirm(command, state);
  }
};

const run = ({ cycle, now, actor }: RunIdentification, state: IdentificationState, { evaluation, input }: RunContext): readonly IdentificationEvent[] => {
  const last = latestRun(state);
  if (last?.input === input) return [];
  const number = (last?.run ?? 0) + 1;
  const candidates = candidatesOf(evaluation);
  const notJudged = notJudgedIn(evaluation);
  const counts = {
    schools: evaluation.judgements.length + evaluation.leftOut.length + evaluation.ended.length, candidates: candidates.length, apart: candidates.filter(({ apart }) => apart).length,
    weak: candidates.filter(({ evidence }) => evidence === 'weak').length, noData: notJudged.filter(({ why }) => why === 'no-data').length,
    leftOut: evaluation.leftOut.length, ended: evaluation.ended.length,
  };
  return [
    { type: 'IdentificationRun', occurredAt: now, data: { cycle, run: number, input, examYear: evaluation.examYear, counts, by: actor.id } },
    ...parts(candidates, candidatesPerEvent).map((part): IdentificationEvent => ({ type: 'CandidatesFound', occurredAt: now, data: { run: number, candidates: part } })),
    ...parts(notJudged, notJudgedPerEvent).map((part): IdentificationEvent => ({ type: 'SchoolsNotJudged', occurredAt: now, data: { run: number, schools: part } })),
  ];
};

const parts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size));

const decideSchools = ({ cycle, decisions, now, actor }: DecideSchools, state: IdentificationState): readonly IdentificationEvent[] => {
  refuseConfirmed(state, cycle);
  const named = new Set<string>();
  for (const { school } of decisions) {
    if (named.has(school)) throw new DomainError('school-decided-twice', { school });
    named.add(school);
  }
  return decisions.flatMap(({ school, municipality, decision, reason }): IdentificationEvent[] => {
    const known = state.decisions.get(school);
    if (known?.decision === decision && known.reason === reason) return [];
    return [{ type: 'SchoolDecided', occurredAt: now, data: { school, municipality, decision, reason, run: latestRun(state)?.run ?? null, by: actor.id } }];
  });
};

const confirm = ({ cycle, order, now, actor }: ConfirmIdentification, state: IdentificationState): readonly IdentificationEvent[] => {
  if (state.status === 'confirmed') {
    if (sameOrder(state.order, order)) return [];
    throw new DomainError('identification-confirmed', { cycle, order: state.order.number, date: state.order.date });
  }
  const [first, ...others] = undecided(state);
  if (first !== undefined) throw new DomainError('candidates-undecided', { count: others.length + 1, school: first.school });
  const included = decidedAs(state, 'include').length;
  if (included === 0) throw new DomainError('no-school-included', { cycle });
  const disagreement = order.appendixDate !== null && order.appendixDate !== order.date ? `${order.date} / ${order.appendixDate}` : null;
  return [{ type: 'IdentificationConfirmed', occurredAt: now, data: {
    run: latestRun(state)?.run ?? null, order, disagreement, included, excluded: decidedAs(state, 'exclude').length, by: actor.id } }];
};

const refuseConfirmed = (state: IdentificationState, cycle: string): void => {
  if (state.status === 'confirmed') throw new DomainError('identification-confirmed', { cycle, order: state.order.number, date: state.order.date });
};

/** How a cycle's schools are found: runs of the criteria, a person's decision on each school, the confirmation by an order. */
export const identificationDecider: Decider<IdentificationCommand, IdentificationEvent, IdentificationState, RunContext | null> =
  { initial: noIdentification, evolve, decide };
