import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { calendarFeedDecider } from '@uplift/domain/calendar-feed/decide';
import { FeedAbout, type CalendarFeedEvent } from '@uplift/domain/calendar-feed/events';
import { calendarFeedStreamOf } from '@uplift/domain/calendar-feed/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { calendarFeedAggregate } from '@uplift/infra/command/aggregates';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { icalendar } from '@uplift/infra/documents/icalendar/calendar';
import { calendarFeedsOf, findCalendarFeed, type CalendarFeedRow } from '@uplift/infra/projections/queries/calendar-feeds';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { KnownPlaces } from '../access/known-places.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender } from '../commands/command-sender.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { CalendarEntries } from './calendar-entries.js';

export const OpenFeed = z.strictObject({
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person') }), z.strictObject({ kind: z.literal('cycle'), id: CycleId }), z.strictObject({ kind: z.literal('school'), id: SubjectId }),
  ]),
  language: z.enum(['ru', 'en']).default('ru'),
}).meta({ id: 'OpenCalendarFeed' });
export const RevokeFeed = z.strictObject({}).meta({ id: 'RevokeCalendarFeed' });

const Feed = z.object({ feed: z.string(), about: FeedAbout, language: z.enum(['ru', 'en']), openedAt: Instant, revokedAt: Instant.nullable() }).meta({ id: 'CalendarFeed' });
export const FeedsAnswer = z.object({ feeds: z.array(Feed) }).meta({ id: 'CalendarFeeds' });
export type FeedsAnswer = z.infer<typeof FeedsAnswer>;
export const FeedOpened = z.object({
  feed: z.string(), version: z.int(), repeated: z.boolean(),
  address: z.string().nullable().describe('The secret address, shown this once and kept nowhere; null when the feed had been opened before.'),
}).meta({ id: 'CalendarFeedOpened' });
export type FeedOpened = z.infer<typeof FeedOpened>;
export const FeedRevoked = z.object({ feed: z.string(), version: z.int(), repeated: z.boolean() }).meta({ id: 'CalendarFeedRevoked' });
export type FeedRevoked = z.infer<typeof FeedRevoked>;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const names = { ru: 'Сроки и события', en: 'Due dates and events' } as const;

/** Calendars at secret addresses: opened, listed, revoked by whose they are, and read by whoever has the address. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly sender: CommandSender, private readonly db: ReadDatabase, private readonly streams: StreamLoader, private readonly codec: Codec,
    private readonly people: GrantsOfPeople, private readonly access: Access, private readonly places: KnownPlaces, private readonly entries: CalendarEntries,
  ) {}

  async list({ person }: SignedIn): Promise<FeedsAnswer> {
    const rows = await calendarFeedsOf(this.db, { person });
    return { feeds: rows.map((row) => ({ feed: row.feed, about: aboutOf(row), language: row.language, openedAt: row.openedAt, revokedAt: row.revokedAt })) };
  }

  async open({ about, language }: z.output<typeof OpenFeed>, caller: Caller, origin: string): Promise<FeedOpened> {
    await this.requireReach(about, caller.signedIn);
    const feed = deterministicId('calendar-feed', caller.signedIn.person, caller.headers.key);
    const secret = randomBytes(32).toString('base64url');
    const done = await this.sender.send(calendarFeedAggregate, { type: 'OpenFeed', feed, about, language }, { secret: hashOf(secret) }, caller);
    const fresh = done.state.status !== 'none' && done.state.secret === hashOf(secret);
    return { feed, version: done.version, repeated: done.repeated, address: fresh ? `${origin}/calendar/${secret}.ics` : null };
  }

  async revoke(feed: string, caller: Caller): Promise<FeedRevoked> {
    const done = await this.sender.send(calendarFeedAggregate, { type: 'RevokeFeed', feed }, { secret: null }, caller);
    return { feed, version: done.version, repeated: done.repeated };
  }

  /** The calendar behind a secret; throws `calendar-feed-unknown` when it is wrong or revoked, or its person gone. */
  async read(secret: string, origin: string): Promise<string> {
    const feed = await findCalendarFeed(this.db, { secret: hashOf(secret) });
    // The read model may lag behind a revocation; the stream does not.
    if (feed === null || !await this.isOpen(feed.feed)) throw new DomainError('calendar-feed-unknown', { feed: '…' });
    const grants = await this.people.of(feed.person);
    if (grants === null) throw new DomainError('calendar-feed-unknown', { feed: '…' });
    const reader: SignedIn = { person: feed.person, grants };
    const reaches = await this.reaches(aboutOf(feed), reader);
    const entries = reaches ? await this.entries.of(feed, reader, origin) : [];
    return icalendar({ name: names[feed.language], language: feed.language, entries });
  }

  private async isOpen(feed: string): Promise<boolean> {
    const events = (await this.streams.read(calendarFeedStreamOf(feed))).map((event) => this.codec.decode(event) as CalendarFeedEvent);
    return fold(calendarFeedDecider, events).status === 'open';
  }

  private async requireReach(about: FeedAbout, signedIn: SignedIn): Promise<void> {
    if (await this.reaches(about, signedIn)) return;
    throw about.kind === 'cycle' ? new DomainError('cycle-unknown', { cycle: about.id }) : new DomainError('not-allowed', { action: 'case.read' });
  }

  private async reaches(about: FeedAbout, signedIn: SignedIn): Promise<boolean> {
    if (about.kind === 'person') return true;
    const place = about.kind === 'cycle' ? await this.places.ofCycle(about.id) : await this.places.ofScope({ kind: 'school', id: about.id });
    return place !== null && this.access.allows(signedIn, about.kind === 'cycle' ? 'cycle.read' : 'case.read', place);
  }
}

const aboutOf = ({ kind, id }: CalendarFeedRow): FeedAbout => (kind === 'person' ? { kind } : { kind, id: id! });
