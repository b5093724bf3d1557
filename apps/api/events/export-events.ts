import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Instant } from '@uplift/domain/core/instant';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { writeXlsx, type WrittenColumn, type WrittenSheet, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import type { SignedIn } from '../access/signed-in.js';
import type { ApiResponse } from '../http/api-request.js';
import { EventLog } from '../parts/event-log.js';
import { eventView } from './event-view.js';
import { ReadableEvents } from './readable-events.js';

export type ExportFormat = 'jsonl' | 'xlsx';
export interface ExportFilter { readonly type?: string | undefined; readonly stream?: string | undefined; readonly from?: Instant | undefined; readonly to?: Instant | undefined }

const batch = 1_000;
/** A sheet holds 1,048,576 rows. */
const rowsPerSheet = 1_000_000;
const mediaTypes = { jsonl: 'application/x-ndjson', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Events on their way out: a line each, or a row each of a workbook whose texts no office program takes for a formula. */
@Injectable()
export class ExportEvents {
  constructor(private readonly log: EventLog, private readonly readable: ReadableEvents) {}

  /** The log in its order, as far as one's roles reach. */
  async whole(format: ExportFormat, filter: ExportFilter, reader: SignedIn, response: ApiResponse): Promise<void> {
    await this.send(format, 'events', this.events(filter, reader), response);
  }

  async send(format: ExportFormat, name: string, events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>, response: ApiResponse): Promise<void> {
    startDownload(response, format, name);
    // What breaks off must not look whole; a reader who leaves has nobody to be told.
    await (format === 'jsonl' ? pipeline(Readable.from(linesOf(events)), response) : writeXlsx(sheetsOf('events', columns, rowsOf(events)), response)).catch(() => { response.destroy(); });
  }

  private async *events({ type, stream, from, to }: ExportFilter, reader: SignedIn): AsyncGenerator<StoredEvent> {
    const types = type === undefined ? null : new Set(type.split(',').map((one) => one.trim()));
    for await (const event of stream === undefined ? this.all() : await this.log.readStream(stream)) {
      const fits = (types === null || types.has(event.type)) && (from === undefined || event.occurredAt >= from) && (to === undefined || event.occurredAt <= to);
      if (fits && await this.readable.mayRead(reader, 'events.read', event.stream)) yield event;
    }
  }

  private async *all(): AsyncGenerator<StoredEvent> {
    for (let after: Position | null = null; ;) {
      const { events, next } = await this.log.readAll({ after, limit: batch });
      if (events.length === 0) return;
      yield* events;
      after = next;
    }
  }
}

export const startDownload = (response: ApiResponse, format: ExportFormat, name: string): void => {
  response.status(200).type(mediaTypes[format]);
  response.setHeader('Content-Disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}.${format}"`);
  response.setHeader('Cache-Control', 'no-store');
};

/** As many sheets as the rows need; each ends where the next begins. */
export function* sheetsOf(name: string, titles: readonly WrittenColumn[], rows: AsyncIterator<readonly WrittenValue[]> | Iterator<readonly WrittenValue[]>): Generator<WrittenSheet> {
  const state = { done: false };
  async function* some(): AsyncGenerator<readonly WrittenValue[]> {
    for (let count = 0; count < rowsPerSheet; count += 1) {
      const next = await rows.next();
      if (next.done === true) { state.done = true; return; }
      yield next.value;
    }
  }
  for (let nth = 1; !state.done; nth += 1) yield { name: nth === 1 ? name : `${name} ${nth}`, columns: titles, rows: some() };
}

async function* linesOf(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(eventView(event))}\n`;
}

const columns: readonly WrittenColumn[] = [
  { title: 'occurredAt', width: 24 }, { title: 'recordedAt', width: 24 }, { title: 'type', width: 24 }, { title: 'stream', width: 44 }, { title: 'version', width: 8 },
  { title: 'actor', width: 40 }, { title: 'correlationId', width: 38 }, { title: 'causationId', width: 38 }, { title: 'data', width: 80 }, { title: 'hash', width: 66 },
  { title: 'previousHash', width: 66 }, { title: 'id', width: 38 }, { title: 'position', width: 24 },
];

async function* rowsOf(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): AsyncGenerator<readonly WrittenValue[]> {
  for await (const { occurredAt, recordedAt, type, stream, version, actor, correlationId, causationId, data, hash, previousHash, id, position } of events) {
    yield [occurredAt, recordedAt, type, stream, version, `${actor.kind}:${actor.id}`, correlationId, causationId, JSON.stringify(data), hash, previousHash, id, position];
  }
}
