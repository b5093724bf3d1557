import { given } from '../testing/given.js';
import { calendarFeedDecider, type CalendarFeedCommand } from './decide.js';
import type { CalendarFeedEvent } from './events.js';

const now = '2026-10-01T06:00:00.000Z';
const secret = 'a'.repeat(64);
const mine = { feed: 'f1', actor: { kind: 'person', id: 'p1' }, now } as const;
const open: CalendarFeedCommand = { ...mine, type: 'OpenFeed', about: { kind: 'person' }, language: 'ru' };
const revoke: CalendarFeedCommand = { ...mine, type: 'RevokeFeed' };
const opened: CalendarFeedEvent = { type: 'CalendarFeedOpened', occurredAt: now, data: { feed: 'f1', person: 'p1', about: { kind: 'person' }, language: 'ru', secret } };
const revoked: CalendarFeedEvent = { type: 'CalendarFeedRevoked', occurredAt: now, data: { by: 'p1' } };

describe('a calendar feed', () => {
  it('is opened once, whatever secret a repeat draws', () => {
    given(calendarFeedDecider, { secret }).when(open).then(opened);
    given(calendarFeedDecider, { secret: 'b'.repeat(64) }, opened).when(open).then();
  });
  it('is revoked by whose it is', () => { given(calendarFeedDecider, { secret: null }, opened).when(revoke).then(revoked); });
  it('stays revoked', () => { given(calendarFeedDecider, { secret: null }, opened, revoked).when(revoke).then(); });
  it('is unknown to anybody else', () => {
    given(calendarFeedDecider, { secret: null }, opened).when({ ...revoke, actor: { kind: 'person', id: 'p2' } }).thenRefused('calendar-feed-unknown', { feed: 'f1' });
  });
});
