import { Injectable } from '@nestjs/common';
import type { Instant } from '@uplift/domain/core/instant';
import type { Text } from '@uplift/domain/programme/vocabulary';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import { replayStream, type Replayed } from '@uplift/domain/replay/stream-replay';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { EventLog } from '../parts/event-log.js';
import { ReadableEvents } from '../events/readable-events.js';
import { ReadReplay, type ReplayEvent, type ReplayEvents } from './replay-events.js';
import { ReplayNames, type NamesOfStream } from './replay-names.js';
import type { ReplaySubject } from './replay-subject.js';
import type { Timeline, TimelineEntry } from './replay-view.js';
import { titleOfStream } from './stream-titles.js';
import { titleOfSubject } from './subject-title.js';
import { WhoActed } from './who-acted.js';

export interface TimelineFilter {
  readonly step?: string | undefined; readonly type?: string | undefined; readonly actor?: string | undefined; readonly from?: Instant | undefined; readonly to?: Instant | undefined;
  readonly stream?: string | undefined; readonly correlation?: string | undefined; readonly file?: string | undefined; readonly schools: boolean;
  readonly after?: string | undefined; readonly limit: number;
}

/** A list of ten thousand schools is one event; what it changed is shown as far as anyone reads. */
const mostChanges = 50;

interface Told { readonly read: ReplayEvent; readonly told: Replayed; readonly step: string | null }

/** What happened to something, in the order in which the store learnt it. */
@Injectable()
export class ReplayTimeline {
  constructor(private readonly reading: ReadReplay, private readonly naming: ReplayNames, private readonly acting: WhoActed, private readonly log: EventLog, private readonly positions: ReadableEvents) {}

  async run(subject: ReplaySubject, { after: cursor, limit, ...filter }: TimelineFilter): Promise<Timeline> {
    const after = await this.positions.positionOf(cursor);
    const { streams, namesOf, all } = await this.tell(subject, filter.schools);
    const wanted = all.filter(fits(filter));
    const rest = after === null ? wanted : wanted.filter(({ read }) => this.log.comparePositions(read.stored.position, after) > 0);
    const page = rest.slice(0, limit);
    return {
      subject: { ...subject, title: titleOfSubject(subject, streams, namesOf) }, total: wanted.length, types: [...new Set(all.map(({ read }) => read.stored.type))].sort(),
      steps: stepsIn(all, (stream, step) => namesOf(stream).step(step)),
      next: rest.length > page.length ? page.at(-1)!.read.stored.position : null, entries: await this.entriesOf(page, namesOf),
    };
  }

  /** All of it at once, with the events as stored. */
  async whole(subject: ReplaySubject, filter: Omit<TimelineFilter, 'after' | 'limit'>): Promise<{ readonly entries: readonly TimelineEntry[]; readonly stored: readonly StoredEvent[] }> {
    const { namesOf, all } = await this.tell(subject, filter.schools);
    const wanted = all.filter(fits(filter));
    return { entries: await this.entriesOf(wanted, namesOf), stored: wanted.map(({ read }) => read.stored) };
  }

  private async tell(subject: ReplaySubject, withSchools: boolean): Promise<{ readonly streams: ReplayEvents; readonly namesOf: NamesOfStream; readonly all: readonly Told[] }> {
    const streams = await this.reading.of(subject, withSchools);
    const namesOf = await this.naming.of(streams);
    const all = [...streams].flatMap(([stream, events]) => {
      const told = replayStream(stream, events.map(({ event }) => event), namesOf(stream));
      return events.map((read, nth): Told => ({ read, told: told[nth]!, step: stepOf(read) }));
    }).sort((a, b) => this.log.comparePositions(a.read.stored.position, b.read.stored.position));
    return { streams, namesOf, all };
  }

  private async entriesOf(page: readonly Told[], namesOf: NamesOfStream): Promise<TimelineEntry[]> {
    const whoOf = await this.acting.of(page.map(({ read }) => read.stored.actor));
    return page.map(({ read: { stored }, told, step }): TimelineEntry => ({
      ...titleOfStream(stored.stream, namesOf(stored.stream)), stream: stored.stream, id: stored.id, version: stored.version, position: stored.position, type: stored.type,
      occurredAt: stored.occurredAt, recordedAt: stored.recordedAt, actor: { ...stored.actor, who: whoOf(stored.actor) }, correlationId: stored.correlationId, causationId: stored.causationId, step,
      sentence: told.sentence, changes: told.changes.slice(0, mostChanges).map((change) => ({ ...change })), changesLeftOut: Math.max(0, told.changes.length - mostChanges), why: told.why,
    }));
  }
}

const stepOf = ({ event, stored }: ReplayEvent): string | null => {
  if (stored.stream.startsWith('answer-')) return partsOfAnswerId(stored.stream.slice('answer-'.length)).step;
  const { step } = event.data as Readonly<Record<string, unknown>>;
  return typeof step === 'string' ? step : null;
};

const stepsIn = (all: readonly Told[], titleOf: (stream: string, step: string) => Text): Timeline['steps'] => {
  const titles = new Map<string, Text>();
  for (const { read, step } of all) if (step !== null && !titles.has(step)) titles.set(step, titleOf(read.stored.stream, step));
  return [...titles].map(([step, title]) => ({ step, title }));
};

const fits = (filter: Omit<TimelineFilter, 'after' | 'limit'>) => {
  const types = filter.type === undefined ? null : new Set(filter.type.split(',').map((name) => name.trim()));
  return ({ read: { stored }, step }: Told): boolean => (types === null || types.has(stored.type))
    && (filter.step === undefined || step === filter.step) && (filter.actor === undefined || stored.actor.id === filter.actor)
    && (filter.from === undefined || stored.occurredAt >= filter.from) && (filter.to === undefined || stored.occurredAt <= filter.to)
    && (filter.stream === undefined || stored.stream === filter.stream) && (filter.correlation === undefined || stored.correlationId === filter.correlation)
    && (filter.file === undefined || JSON.stringify(stored.data).includes(filter.file));
};
