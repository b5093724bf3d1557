import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { caseAsOf, eventsAsOf, type Recorded, type ReplayMode } from '@uplift/domain/replay/case-as-of';
import { differenceOf } from '@uplift/domain/replay/case-difference';
import { caseTimeline } from '@uplift/domain/replay/case-timeline';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { z } from 'zod';
import { CaseView, ShowCase } from '../cases/show-case.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { StepTitles } from './step-titles.js';

export const Mode = z.enum(['known', 'true']).describe('What the store had learnt by the moment, or what was true at it by all that is known today.');
export const Change = z.object({
  step: z.string().nullable(), facet: z.enum(['status', 'round', 'due', 'heldBy', 'assignee', 'late', 'edition']), before: z.string().nullable(), after: z.string().nullable(),
}).meta({ id: 'Change' });
export const TimelineEntry = z.object({
  id: z.string(), stream: z.string(), version: z.int(), position: z.string(), type: z.string(), occurredAt: Instant, recordedAt: Instant,
  actor: z.object({ kind: z.enum(['person', 'system']), id: z.string() }), correlationId: z.string().describe('Shared by all that followed from one act.'),
  causationId: z.string(), sentence: Text, changes: z.array(Change), why: Text.nullable().describe('Of a date, and of what was sent because of it.'),
}).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export const CaseTimeline = z.object({ case: z.string(), entries: z.array(TimelineEntry) }).meta({ id: 'CaseTimeline' });
export const CaseAsOf = z.object({
  case: z.string(), at: Instant, mode: Mode, events: z.int().describe('Events of the case that count at the moment.'),
  view: CaseView.nullable().describe('Null before the case was opened.'),
}).meta({ id: 'CaseAsOf' });
export type CaseAsOf = z.infer<typeof CaseAsOf>;
export const CaseDifference = z.object({ case: z.string(), from: Instant, to: Instant, mode: Mode, changes: z.array(Change) }).meta({ id: 'CaseDifference' });
export type CaseDifference = z.infer<typeof CaseDifference>;
export interface TimelineFilter {
  readonly step?: string | undefined; readonly type?: string | undefined; readonly actor?: string | undefined; readonly from?: Instant | undefined; readonly to?: Instant | undefined;
}

type Stored = Recorded<CaseEvent> & { readonly stored: StoredEvent };

/** A case replayed from its own stream: what happened, how it stood at a moment, and what differs between two. */
@Injectable()
export class ReplayCase {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly showing: ShowCase, private readonly titles: StepTitles) {}

  async timeline(id: string, filter: TimelineFilter): Promise<readonly TimelineEntry[]> {
    const events = await this.events(id);
    const titleOf = await this.titles.of(events.map(({ event }) => event));
    const wanted = types(filter.type);
    return caseTimeline(events.map(({ event }) => event), titleOf).flatMap(({ sentence, changes, why }, nth): TimelineEntry[] => {
      const { event, stored } = events[nth]!;
      const { id: eventId, stream, version, position, type, occurredAt, recordedAt, actor, correlationId, causationId } = stored;
      if (wanted !== null && !wanted.has(type)) return [];
      if (filter.step !== undefined && !('step' in event.data && event.data.step === filter.step)) return [];
      if (filter.actor !== undefined && actor.id !== filter.actor) return [];
      if ((filter.from !== undefined && occurredAt < filter.from) || (filter.to !== undefined && occurredAt > filter.to)) return [];
      return [{ id: eventId, stream, version, position, type, occurredAt, recordedAt, actor: { ...actor }, correlationId, causationId, sentence, changes: [...changes], why }];
    });
  }

  async asOf(id: string, at: Instant, mode: ReplayMode): Promise<CaseAsOf> {
    const events = await this.events(id);
    const state = caseAsOf(events, at, mode);
    const count = eventsAsOf(events, at, mode).length;
    return { case: id, at, mode, events: count, view: state.status === 'none' ? null : await this.showing.viewOf(id, state, count, at) };
  }

  async difference(id: string, from: Instant, to: Instant, mode: ReplayMode): Promise<CaseDifference> {
    const events = await this.events(id);
    return { case: id, from, to, mode, changes: [...differenceOf(caseAsOf(events, from, mode), caseAsOf(events, to, mode))] };
  }

  private async events(id: string): Promise<readonly Stored[]> {
    const stored = await this.streams.read(caseStreamOf(id));
    if (stored.length === 0) throw new DomainError('case-unknown', { case: id });
    return stored.map((one) => ({ event: this.codec.decode(one) as CaseEvent, occurredAt: one.occurredAt, recordedAt: one.recordedAt, stored: one }));
  }
}

const types = (list: string | undefined): ReadonlySet<string> | null => (list === undefined ? null : new Set(list.split(',').map((name) => name.trim())));
