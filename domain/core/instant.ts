import { z } from 'zod';

/**
 * A moment in time: ISO 8601 in UTC with milliseconds, `2026-11-13T21:00:00.000Z`.
 * One fixed shape, so that instants compare and sort as strings.
 */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'instant');
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a zone: `2026-11-13`. It becomes instants only together with a programme's zone. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();
export const epochMillisecondsOf = (instant: Instant): number => Date.parse(instant);
export const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
