import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import type { Text } from '../programme/vocabulary.js';
import type { WatchListEvent } from './events.js';

export interface OpenWatchList extends CommandBase { readonly type: 'OpenWatchList'; readonly list: string; readonly region: string; readonly title: Text }
export interface WatchSchool extends CommandBase { readonly type: 'WatchSchool'; readonly list: string; readonly school: string; readonly reason: string; readonly until: PlainDate | null }
export interface UnwatchSchool extends CommandBase { readonly type: 'UnwatchSchool'; readonly list: string; readonly school: string; readonly reason: string }
export type WatchListCommand = OpenWatchList | WatchSchool | UnwatchSchool;

export type WatchListState =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly region: string; readonly title: Text; readonly schools: ReadonlyMap<string, { readonly reason: string; readonly until: PlainDate | null }> };

const evolve = (state: WatchListState, { type, data }: WatchListEvent): WatchListState => {
  if (type === 'WatchListOpened') return { status: 'open', region: data.region, title: data.title, schools: state.status === 'open' ? state.schools : new Map() };
  if (state.status === 'none') return state;
  const schools = new Map(state.schools);
  switch (type) {
    case 'SchoolWatched': schools.set(data.school, { reason: data.reason, until: data.until }); break;
    case 'SchoolUnwatched': schools.delete(data.school); break;
  }
  return { ...state, schools };
};

const decide = (command: WatchListCommand, state: WatchListState): readonly WatchListEvent[] => {
  const { list, now } = command;
  if (command.type === 'OpenWatchList') {
    const { region, title } = command;
    if (state.status === 'open' && state.title.ru === title.ru && state.title.en === title.en) return [];
    return [{ type: 'WatchListOpened', occurredAt: now, data: { list, region: state.status === 'open' ? state.region : region, title } }];
  }
  if (state.status === 'none') throw new DomainError('watch-list-unknown', { list });
  const { school, reason } = command;
  const known = state.schools.get(school);
  switch (command.type) {
    case 'WatchSchool': return known?.reason === reason && known.until === command.until ? []
      : [{ type: 'SchoolWatched', occurredAt: now, data: { list, school, reason, until: command.until } }];
    case 'UnwatchSchool': return known === undefined ? [] : [{ type: 'SchoolUnwatched', occurredAt: now, data: { list, school, reason } }];
  }
};

/** A region's watch list: schools with why and until when. */
export const watchListDecider: Decider<WatchListCommand, WatchListEvent, WatchListState> = { initial: { status: 'none' }, evolve, decide };
