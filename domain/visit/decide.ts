import type { CommandBase, Decider } from '../core/decider.js';
import type { CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import type { Recommendation, VisitEvent, VisitKind } from './events.js';
import { logVisit } from './log.js';
import { settleVisit } from './settle.js';
import { evolve, noVisits, type VisitsState } from './state.js';

type Agreed = Omit<Recommendation, 'item'>;
interface AtSchool extends CommandBase { readonly cycle: string; readonly school: string; readonly visit: string }
/** Days that have not come yet are planned. */
export interface LogVisit extends AtSchool {
  readonly type: 'LogVisit'; readonly kind: VisitKind; readonly dates: readonly PlainDate[];
  readonly subject: string | null; readonly guests: readonly string[]; readonly visitors: readonly string[]; readonly recommendations: readonly Agreed[];
}
/** Says of a day whether it took place; of one that did not, why. */
export interface SettleVisit extends AtSchool {
  readonly type: 'SettleVisit'; readonly date: PlainDate; readonly held: boolean; readonly reason: string; readonly recommendations: readonly Agreed[];
}
export type VisitCommand = LogVisit | SettleVisit;
export interface VisitContext { readonly year: CycleYearSpan; readonly zone: string }

const decide = (command: VisitCommand, state: VisitsState, context: VisitContext): readonly VisitEvent[] => {
  switch (command.type) {
    case 'LogVisit': return logVisit(command, state, context);
    case 'SettleVisit': return settleVisit(command, state, context);
  }
};

/** What was done at a school in a cycle, and what is planned there: visits, consultations, lessons for guests of other schools. */
export const visitDecider: Decider<VisitCommand, VisitEvent, VisitsState, VisitContext> = { initial: noVisits, evolve, decide };
