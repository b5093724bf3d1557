import { Injectable } from '@nestjs/common';
import type { Action } from '@uplift/domain/access/policy';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { EventLog } from '../parts/event-log.js';
import { ApiError } from '../problems/api-error.js';
import { issueText } from '../problems/issue-texts.js';
import { isStoreFailure } from '../problems/store-failure.js';
import { eventView, type EventPage } from './event-view.js';
import { PlaceOfStream } from './place-of-stream.js';

/** So many events are looked at for one answer; a page may then be short, and its `next` goes on from there. */
const mostScanned = 20_000;

/** The log, as far as a person's roles reach. */
@Injectable()
export class ReadableEvents {
  constructor(private readonly log: EventLog, private readonly places: PlaceOfStream, private readonly access: Access) {}

  async page(signedIn: SignedIn, action: Action, query: { after?: string | undefined; limit: number; stream?: string | undefined; wanted: (event: StoredEvent) => boolean }): Promise<EventPage> {
    if (query.stream !== undefined) return this.pageOfStream(signedIn, action, query.stream, query);
    const events: StoredEvent[] = [];
    let after = await this.positionOf(query.after);
    for (let scanned = 0; scanned < mostScanned;) {
      const page = await this.log.readAll({ after, limit: Math.min(2000, Math.max(500, query.limit)) });
      if (page.events.length === 0) return { events: events.map(eventView), next: after, more: false };
      for (const event of page.events) {
        after = event.position;
        if (query.wanted(event) && await this.mayRead(signedIn, action, event.stream)) events.push(event);
        if (events.length === query.limit) return { events: events.map(eventView), next: after, more: true };
      }
      scanned += page.events.length;
    }
    return { events: events.map(eventView), next: after, more: true };
  }

  /** One stream costs by its own length, however long the log is. */
  private async pageOfStream(signedIn: SignedIn, action: Action, stream: string, query: { after?: string | undefined; limit: number; wanted: (event: StoredEvent) => boolean }): Promise<EventPage> {
    const after = await this.positionOf(query.after);
    const events = await this.mayRead(signedIn, action, stream) ? await this.log.readStream(stream) : [];
    const wanted = events.filter((event) => query.wanted(event) && (after === null || this.log.comparePositions(event.position, after) > 0));
    const page = wanted.slice(0, query.limit);
    return { events: page.map(eventView), next: page.at(-1)?.position ?? after, more: wanted.length > page.length };
  }

  async mayRead(signedIn: SignedIn, action: Action, stream: string): Promise<boolean> {
    const places = await this.places.of(stream);
    return places === 'everywhere' ? this.access.allowsAnywhere(signedIn, action) : places.some((place) => this.access.allows(signedIn, action, place));
  }

  /** Throws `input-invalid` for text that is no position. */
  async positionOf(after: string | undefined): Promise<Position | null> {
    if (after === undefined) return null;
    try {
      // Only the store knows what its positions look like.
      await this.log.readAll({ after: after as Position, limit: 1 });
    } catch (error) {
      if (isStoreFailure(error)) throw error;
      throw new ApiError('input-invalid', {}, { fields: [{ path: '/after', code: 'cursor', ...issueText({ message: 'cursor' }) }], cause: error });
    }
    return after as Position;
  }
}
