import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { ClockTime } from '../programme/clock-time.js';
import { GatheringForm } from '../programme/meeting-schema.js';
import { TrainingKind } from '../programme/training-schema.js';
import { Role, Slug, Text } from '../programme/vocabulary.js';

/** Places taken by people of the engine, or so many by a school. */
export const Registration = z.object({ people: z.array(z.string()), schools: z.array(z.object({ school: z.string(), count: z.int().min(1).max(1000) })) });
export type Registration = z.infer<typeof Registration>;
/** Who took part. `atLeast`: the count is a lower bound, as reports put it: “more than 160”. */
export const Participants = z.object({
  people: z.array(z.string()), schools: z.array(z.object({ school: z.string(), count: z.int().min(1).max(1000) })),
  roles: z.array(z.object({ role: Role, count: z.int().min(1).max(10_000) })), others: z.int().min(0).max(10_000), atLeast: z.boolean(),
});
export type Participants = z.infer<typeof Participants>;
/** Slides, recordings and handouts, known by their content's hash. */
export const Material = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(255), type: z.string().min(1).max(200), bytes: z.int().min(1) });
export type Material = z.infer<typeof Material>;

export const TrainingPlanned = defineEvent('TrainingPlanned', 1, z.object({
  training: z.string(), cycle: z.string(), series: Slug, occurrence: PlainDate, kind: TrainingKind, region: z.string(), title: Text, topic: z.string().max(1000).nullable(),
  day: PlainDate, time: ClockTime, minutes: z.int(), zone: z.string(), form: GatheringForm, held: Role, audience: z.array(Role), capacity: z.int().nullable(),
  /** The day lies outside the cycle's year, and a person has to say which day was meant. */
  outsideYear: z.boolean(), by: z.string(),
}));
/** A person confirmed a day outside the year, or put the right one in its place. */
export const TrainingDateSettled = defineEvent('TrainingDateSettled', 1, z.object({ was: PlainDate, day: PlainDate, reason: z.string().min(1).max(1000), by: z.string() }));
export const TrainingMoved = defineEvent('TrainingMoved', 1, z.object({ day: PlainDate, time: ClockTime, reason: z.string().max(1000), by: z.string() }));
export const TrainingCancelled = defineEvent('TrainingCancelled', 1, z.object({ reason: z.string().max(1000), by: z.string() }));
export const PlacesTaken = defineEvent('PlacesTaken', 1, z.object({ registration: Registration, by: z.string() }));
export const PlacesGivenBack = defineEvent('PlacesGivenBack', 1, z.object({ people: z.array(z.string()), schools: z.array(z.string()), by: z.string() }));
export const ParticipantsRecorded = defineEvent('ParticipantsRecorded', 1, z.object({ participants: Participants, by: z.string() }));
export const MaterialAdded = defineEvent('MaterialAdded', 1, z.object({ material: Material, by: z.string() }));

export const trainingEvents = [
  TrainingPlanned, TrainingDateSettled, TrainingMoved, TrainingCancelled, PlacesTaken, PlacesGivenBack, ParticipantsRecorded, MaterialAdded,
] as const;
export type TrainingEvent = EventOf<(typeof trainingEvents)[number]>;
