import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { EventCodec } from '../event-store/codec.js';
import type { EventStore } from '../event-store/event-store.js';
import type { Queryable } from '../lease/lease-table.js';

/** What every source of a report reads from. `day` is the present day in the programme's zone. */
export interface ReportContext {
  readonly db: Queryable; readonly store: Pick<EventStore, 'readStream' | 'readStreams'>; readonly codec: EventCodec;
  readonly cycle: string; readonly report: string; readonly region: string; readonly document: ProgrammeDocument;
  readonly now: Instant; readonly day: PlainDate;
}
