import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { Instant, PlainDate } from '../core/instant.js';
import type { CycleYear } from '../programme/vocabulary.js';
import type { ConfirmingOrder, CycleEvent, ListedSchool, SchoolsListed } from './events.js';
import { evolve, noCycle, type CycleState } from './state.js';
import type { z } from 'zod';

export interface PlanCycle extends CommandBase {
  readonly type: 'PlanCycle'; readonly cycle: string; readonly region: string; readonly programme: { readonly id: string; readonly edition: number };
  readonly year: CycleYear; readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly zone: string;
}
/** Tags that are given replace those a listed school has; left out, they stay. */
export interface ListSchools extends CommandBase { readonly type: 'ListSchools'; readonly cycle: string; readonly schools: readonly ListedSchool[] }
export interface UnlistSchools extends CommandBase { readonly type: 'UnlistSchools'; readonly cycle: string; readonly schools: readonly string[]; readonly reason: string }
export interface ConfirmList extends CommandBase { readonly type: 'ConfirmList'; readonly cycle: string; readonly order: ConfirmingOrder }
export interface LaunchCycle extends CommandBase { readonly type: 'LaunchCycle'; readonly cycle: string; readonly cohortSize: number }
/** `to` is a published edition; whether it may replace the present one, `amendmentProblem` has said. `tagged`: what listed schools are counted apart by from now on, beside what they are. */
export interface AmendCycle extends CommandBase {
  readonly type: 'AmendCycle'; readonly cycle: string; readonly to: number; readonly reason: string; readonly order: string | null;
  readonly tagged?: readonly TaggedSchools[];
}
export interface TaggedSchools { readonly tag: string; readonly schools: readonly string[] }
export interface CloseCycle extends CommandBase { readonly type: 'CloseCycle'; readonly cycle: string; readonly reason: string }
export interface CompleteCycle extends CommandBase { readonly type: 'CompleteCycle'; readonly cycle: string }
export type CycleCommand = PlanCycle | ListSchools | UnlistSchools | ConfirmList | LaunchCycle | AmendCycle | CloseCycle | CompleteCycle;

type Listing = z.infer<(typeof SchoolsListed)['schema']>;
/** Schools named in one event; a longer list is several events, so that none grows without bound. */
const listedPerEvent = 500;

const decide = (command: CycleCommand, state: CycleState): readonly CycleEvent[] => {
  if (command.type === 'PlanCycle') return planCycle(command, state);
  if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle: command.cycle });
  switch (command.type) {
    case 'ListSchools': return listSchools(command, state);
    case 'UnlistSchools': {
      refuseAfterConfirmation(state);
      const gone = command.schools.filter((school) => state.schools.some((listed) => listed.school === school));
      return gone.length === 0 ? [] : [{ type: 'SchoolsUnlisted', occurredAt: command.now, data: { schools: gone, reason: command.reason } }];
    }
    case 'ConfirmList': return confirmList(command, state);
    case 'LaunchCycle': return launchCycle(command, state);
    case 'AmendCycle': return amendCycle(command, state);
    case 'CloseCycle':
      if (state.status === 'closed') return [];
      if (state.status === 'completed') throw new DomainError('cycle-not-running', { cycle: command.cycle });
      return [{ type: 'CycleClosed', occurredAt: command.now, data: { reason: command.reason, by: command.actor.id } }];
    case 'CompleteCycle':
      return state.status === 'running' ? [{ type: 'CycleCompleted', occurredAt: command.now, data: {} }] : [];
  }
};

const planCycle = (command: PlanCycle, state: CycleState): readonly CycleEvent[] => {
  const { cycle, region, programme, year, firstDay, lastDay, zone } = command;
  if (state.status !== 'none') {
    const same = state.programme.id === programme.id && state.programme.edition === programme.edition && state.year === year && state.region === region;
    if (same) return [];
    throw new DomainError('cycle-exists', { cycle });
  }
  return [{ type: 'CyclePlanned', occurredAt: command.now, data: { cycle, region, programme, year, firstDay, lastDay, zone, by: command.actor.id } }];
};

const listSchools = (command: ListSchools, state: Exclude<CycleState, { status: 'none' }>): readonly CycleEvent[] => {
  const named = new Set<string>();
  for (const { school } of command.schools) {
    if (named.has(school)) throw new DomainError('school-listed-twice', { school });
    named.add(school);
  }
  const listed = new Map(state.schools.map((one) => [one.school, one]));
  const added = command.schools.flatMap(({ school, municipality, tags }): ListedSchool[] => {
    const [known, own] = [listed.get(school), tags === undefined ? undefined : inOrder(tags)];
    if (known !== undefined && (own === undefined || own.join(' ') === (known.tags ?? []).join(' '))) return [];
    return [{ school, municipality: known?.municipality ?? municipality, ...own !== undefined && (known !== undefined || own.length > 0) && { tags: own } }];
  });
  if (added.length === 0) return [];
  refuseAfterConfirmation(state);
  return listedInParts(added, command.now);
};

const listedInParts = (schools: readonly ListedSchool[], now: Instant, more: Pick<Listing, 'amendment'> = {}): readonly CycleEvent[] => {
  const events: CycleEvent[] = [];
  for (let from = 0; from < schools.length; from += listedPerEvent) {
    events.push({ type: 'SchoolsListed', occurredAt: now, data: { schools: schools.slice(from, from + listedPerEvent), ...more } });
  }
  return events;
};

/** The listed schools that carry a tag which they did not carry before. Throws for a school that is not on the list. */
export const newlyTagged = (schools: readonly ListedSchool[], tagged: readonly TaggedSchools[]): readonly ListedSchool[] => {
  const listed = new Map(schools.map((one) => [one.school, one]));
  const given = new Map<string, string[]>();
  for (const { tag, schools: its } of tagged) {
    for (const school of its) {
      if (!listed.has(school)) throw new DomainError('tagged-school-unlisted', { school, tag });
      given.set(school, [...given.get(school) ?? [], tag]);
    }
  }
  return [...given].flatMap(([school, more]): ListedSchool[] => {
    const { municipality, tags = [] } = listed.get(school)!;
    const own = inOrder([...tags, ...more]);
    return own.length === tags.length ? [] : [{ school, municipality, tags: own }];
  });
};

const inOrder = (tags: readonly string[]): string[] => [...new Set(tags)].sort();

const confirmList = (command: ConfirmList, state: Exclude<CycleState, { status: 'none' }>): readonly CycleEvent[] => {
  const { order } = command;
  if (state.status !== 'planned') {
    if ('order' in state && sameOrder(state.order, order)) return [];
    throw new DomainError('cycle-not-open-for-list', { cycle: command.cycle });
  }
  if (state.schools.length === 0) throw new DomainError('school-list-empty', { cycle: command.cycle });
  // An order is often signed in the months before the year it opens.
  const earliest = `${Number(state.firstDay.slice(0, 4)) - 1}${state.firstDay.slice(4)}`;
  if (order.date < earliest || order.date > state.lastDay) {
    throw new DomainError('order-date-outside-year', { date: order.date, from: earliest, to: state.lastDay });
  }
  const disagreement = order.appendixDate !== null && order.appendixDate !== order.date ? `${order.date} / ${order.appendixDate}` : null;
  return [{ type: 'SchoolListConfirmed', occurredAt: command.now, data: { order, schools: state.schools.length, disagreement, by: command.actor.id } }];
};

const launchCycle = (command: LaunchCycle, state: Exclude<CycleState, { status: 'none' }>): readonly CycleEvent[] => {
  if (!Number.isInteger(command.cohortSize) || command.cohortSize < 1 || command.cohortSize > 200) {
    throw new DomainError('cohort-size-invalid', { size: command.cohortSize });
  }
  switch (state.status) {
    case 'planned': throw new DomainError('list-not-confirmed', { cycle: command.cycle });
    case 'running': throw new DomainError('cycle-launched-already', { cycle: command.cycle, at: state.launch.launchedAt });
    case 'closed': case 'completed': throw new DomainError('cycle-not-running', { cycle: command.cycle });
    case 'confirmed': return [{ type: 'CycleLaunched', occurredAt: command.now,
      data: { launchedAt: command.now, cohortSize: command.cohortSize, by: command.actor.id } }];
  }
};

const amendCycle = ({ cycle, to, reason, order, tagged = [], actor, now }: AmendCycle, state: Exclude<CycleState, { status: 'none' }>): readonly CycleEvent[] => {
  const from = state.programme.edition;
  if (to === from) return [];
  if (state.status === 'closed' || state.status === 'completed') throw new DomainError('cycle-not-running', { cycle });
  if (to < from) throw new DomainError('amendment-older', { cycle, from, to });
  const listed = listedInParts(newlyTagged(state.schools, tagged), now, { amendment: { edition: to, reason, order } });
  return [...listed, { type: 'CycleAmended', occurredAt: now, data: { from, to, reason, order, by: actor.id } }];
};

const refuseAfterConfirmation = (state: Exclude<CycleState, { status: 'none' }>): void => {
  if (state.status !== 'planned') throw new DomainError('cycle-not-open-for-list', { cycle: state.cycle });
};
export const sameOrder = (a: ConfirmingOrder, b: ConfirmingOrder): boolean =>
  a.number === b.number && a.date === b.date && a.appendixDate === b.appendixDate && a.title === b.title;

/** A region's year: planned, its schools listed, the list confirmed by an order, launched, closed. */
export const cycleDecider: Decider<CycleCommand, CycleEvent, CycleState> = { initial: noCycle, evolve, decide };
