import type { CommandBase, Decider } from '../../core/decider.js';
import { DomainError } from '../../core/domain-error.js';
import type { EarlierListEvent, EarlierSchool } from './events.js';

export type EarlierList = Omit<EarlierListEvent['data'], 'by' | 'region'>;
export interface RecordEarlierList extends CommandBase, EarlierList { readonly type: 'RecordEarlierList'; readonly region: string }

/** By id, as they were last recorded. */
export type EarlierListsState = ReadonlyMap<string, EarlierList>;

const evolve = (state: EarlierListsState, { data: { by: _by, region: _region, ...list } }: EarlierListEvent): EarlierListsState =>
  new Map(state).set(list.list, list);

const decide = (command: RecordEarlierList, state: EarlierListsState): readonly EarlierListEvent[] => {
  const { region, list, municipality, year, title, order, now, actor } = command;
  const schools = inOrder(command.schools);
  const recorded = { list, municipality, year, title, order, schools };
  const known = state.get(list);
  if (known !== undefined && JSON.stringify(inShape(known)) === JSON.stringify(inShape(recorded))) return [];
  return [{ type: 'EarlierListRecorded', occurredAt: now, data: { region, ...recorded, by: actor.id } }];
};

/** One order of fields, whichever way a list came. */
const inShape = ({ municipality, year, title, order, schools }: EarlierList) => [
  municipality, year, title, order === null ? null : [order.number, order.date, order.appendixDate, order.title],
  schools.map(({ school, municipality: of, tried, outcome }) => [school, of, tried, outcome])];

const inOrder = (schools: readonly EarlierSchool[]): EarlierSchool[] => {
  const sorted = [...schools].sort((a, b) => (a.school < b.school ? -1 : a.school > b.school ? 1 : 0));
  for (const [at, { school }] of sorted.entries()) if (sorted[at + 1]?.school === school) throw new DomainError('school-listed-twice', { school });
  return sorted;
};

/** A region's lists from before the engine. */
export const earlierListsDecider: Decider<RecordEarlierList, EarlierListEvent, EarlierListsState> = { initial: new Map(), evolve, decide };
