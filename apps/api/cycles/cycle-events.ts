import { Injectable } from '@nestjs/common';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import type { SignedIn } from '../access/signed-in.js';
import type { EventPage } from '../events/event-view.js';
import { eventView } from '../events/event-view.js';
import { ReadableEvents } from '../events/readable-events.js';
import type { ServerEvent } from '../http/event-stream.js';
import { EventTail } from '../live/event-tail.js';

/** A cycle's events with those of its cases and mails, as a page or as they come. */
@Injectable()
export class CycleEvents {
  constructor(private readonly readable: ReadableEvents, private readonly tail: EventTail) {}

  page(cycle: string, reader: SignedIn, after: string | undefined, limit: number): Promise<EventPage> {
    return this.readable.page(reader, 'events.read', { after, limit, wanted: (event) => isOf(cycle, event) });
  }

  /** Throws `input-invalid` for text that is no position. */
  positionOf(after: string | undefined): Promise<Position | null> { return this.readable.positionOf(after); }

  /** From the position on, or from now; its ids are positions, for `Last-Event-ID`. */
  async *follow(cycle: string, reader: SignedIn, after: Position | null, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    for await (const event of this.tail.after(after, signal)) {
      if (isOf(cycle, event) && await this.readable.mayRead(reader, 'events.read', event.stream)) yield { id: event.position, event: event.type, data: eventView(event) };
    }
  }
}

const isOf = (cycle: string, { stream }: StoredEvent): boolean =>
  stream === `cycle-${cycle}` || stream === `identification-${cycle}` || stream.startsWith(`case-${cycle}.`) || (stream.startsWith('mailbox-') && stream.endsWith(`.${cycle}`));
