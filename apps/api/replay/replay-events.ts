import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { Instant } from '@uplift/domain/core/instant';
import { eventsAsOf, type Recorded, type ReplayMode } from '@uplift/domain/replay/case-as-of';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import type { ReplaySubject } from './replay-subject.js';
import { StreamsOfSubject } from './streams-of-subject.js';

export type ReplayEvent = Recorded<DomainEvent> & { readonly stored: StoredEvent };
/** The events of every stream that has any, in the order in which the streams are asked for. */
export type ReplayEvents = ReadonlyMap<string, readonly ReplayEvent[]>;

/** Reads what happened to something: as much as its streams are long, however large the store. */
@Injectable()
export class ReadReplay {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly ofSubject: StreamsOfSubject) {}

  async of(subject: ReplaySubject, withSchools: boolean): Promise<ReplayEvents> {
    const names = await this.ofSubject.of(subject, withSchools);
    const all = await Promise.all(names.map((name) => this.streams.read(name)));
    return new Map(names.flatMap((name, nth) => {
      const stored = all[nth]!;
      return stored.length === 0 ? [] : [[name, stored.map((one): ReplayEvent => ({ event: this.codec.decode(one), occurredAt: one.occurredAt, recordedAt: one.recordedAt, stored: one }))]];
    }));
  }
}

/** What of a stream counts at a moment. */
export const countedAt = (events: readonly ReplayEvent[], at: Instant, mode: ReplayMode): readonly DomainEvent[] => eventsAsOf(events, at, mode);
