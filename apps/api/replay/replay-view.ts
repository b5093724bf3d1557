import { Instant } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { CaseView } from '../cases/show-case.js';
import { ReplayId, ReplayKind } from './replay-subject.js';

export const Mode = z.enum(['known', 'true']).describe('What the store had learnt by the moment, or what was true at it by all that is known today.');
export const FactChange = z.object({
  facet: z.string(), label: Text, of: Text.nullable().describe('Of what within the stream: a step, a school, a measure.'), step: z.string().nullable(),
  before: Text.nullable(), after: Text.nullable(),
}).meta({ id: 'FactChange' });
export const ReplaySubjectView = z.object({ kind: ReplayKind, id: ReplayId, title: Text }).meta({ id: 'ReplaySubject' });
const about = { stream: z.string(), about: Text.describe('What the stream is the history of.'), case: z.string().nullable() };

export const TimelineEntry = z.object({
  ...about, id: z.string(), version: z.int(), position: z.string(), type: z.string(), occurredAt: Instant, recordedAt: Instant,
  actor: z.object({ kind: z.enum(['person', 'system']), id: z.string(), who: Text.describe('Their roles, or the part of the engine.') }),
  correlationId: z.string().describe('Shared by all that followed from one act.'), causationId: z.string(), step: z.string().nullable(),
  sentence: Text, changes: z.array(FactChange), changesLeftOut: z.int(), why: Text.nullable().describe('Of a date, and of what was sent because of it.'),
}).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export const Timeline = z.object({
  subject: ReplaySubjectView, entries: z.array(TimelineEntry), total: z.int().describe('Entries that fit the filters, on all pages.'),
  next: z.string().nullable().describe('Send it back as `after`.'), types: z.array(z.string()).describe('The types of event there are, whatever the filters.'),
  steps: z.array(z.object({ step: z.string(), title: Text })).describe('The steps there are, whatever the filters.'),
}).meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;

export const StandingOfStream = z.object({
  ...about, events: z.int().describe('Events that count at the moment.'), facts: z.array(FactChange).describe('What was so: `after`; `before` is always null.'), factsLeftOut: z.int(),
  view: CaseView.nullable().describe('Of a case, its steps as they stood.'),
}).meta({ id: 'StandingOfStream' });
export const AsOf = z.object({
  subject: ReplaySubjectView, at: Instant, mode: Mode, events: z.int().describe('Events that count at the moment, in all streams.'), streams: z.array(StandingOfStream),
}).meta({ id: 'AsOf' });
export type AsOf = z.infer<typeof AsOf>;
export const Difference = z.object({
  subject: ReplaySubjectView, from: Instant, to: Instant, mode: Mode, changes: z.array(FactChange.extend(about)), changesLeftOut: z.int(),
}).meta({ id: 'Difference' });
export type Difference = z.infer<typeof Difference>;
export const Moments = z.object({
  subject: ReplaySubjectView, mode: Mode, moments: z.array(z.object({ at: Instant, events: z.int() })).describe('When anything happened, or became known, in order.'),
}).meta({ id: 'Moments' });
export type Moments = z.infer<typeof Moments>;
