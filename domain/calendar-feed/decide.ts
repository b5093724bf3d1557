import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { CalendarFeedEvent, FeedAbout } from './events.js';

export interface OpenFeed extends CommandBase { readonly type: 'OpenFeed'; readonly feed: string; readonly about: FeedAbout; readonly language: 'ru' | 'en' }
export interface RevokeFeed extends CommandBase { readonly type: 'RevokeFeed'; readonly feed: string }
export type CalendarFeedCommand = OpenFeed | RevokeFeed;
/** The hash of the secret drawn for a new feed: chance is no part of what the person says. */
export interface FeedContext { readonly secret: string | null }

export type CalendarFeedState =
  | { readonly status: 'none' }
  | { readonly status: 'open' | 'revoked'; readonly feed: string; readonly person: string; readonly about: FeedAbout; readonly language: 'ru' | 'en'; readonly secret: string };

const evolve = (state: CalendarFeedState, event: CalendarFeedEvent): CalendarFeedState => {
  switch (event.type) {
    case 'CalendarFeedOpened': return { status: 'open', ...event.data };
    case 'CalendarFeedRevoked': return state.status === 'none' ? state : { ...state, status: 'revoked' };
  }
};

const decide = (command: CalendarFeedCommand, state: CalendarFeedState, { secret }: FeedContext): readonly CalendarFeedEvent[] => {
  const { feed, actor, now } = command;
  if (command.type === 'OpenFeed') {
    if (state.status !== 'none') return [];
    if (secret === null) throw new Error('a feed is opened with a secret');
    return [{ type: 'CalendarFeedOpened', occurredAt: now, data: { feed, person: actor.id, about: command.about, language: command.language, secret } }];
  }
  // Whose it is not learns nothing of it.
  if (state.status === 'none' || state.person !== actor.id) throw new DomainError('calendar-feed-unknown', { feed });
  return state.status === 'revoked' ? [] : [{ type: 'CalendarFeedRevoked', occurredAt: now, data: { by: actor.id } }];
};

/** A calendar's secret address: opened by a person for their own eyes, revoked by the same. */
export const calendarFeedDecider: Decider<CalendarFeedCommand, CalendarFeedEvent, CalendarFeedState, FeedContext> = { initial: { status: 'none' }, evolve, decide };
