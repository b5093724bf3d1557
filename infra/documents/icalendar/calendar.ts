import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Language } from '@uplift/domain/core/domain-error';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';

/** Something in a calendar: a whole day something is due, or a span of time. `id` stays the same when it moves. */
export interface CalendarEntry {
  readonly id: string; readonly when: { readonly day: PlainDate } | { readonly from: Instant; readonly until: Instant };
  readonly summary: string; readonly description: string; readonly url: string; readonly changedAt: Instant; readonly cancelled: boolean;
}
export interface CalendarOf { readonly name: string; readonly language: Language; readonly entries: readonly CalendarEntry[] }

/** An iCalendar (RFC 5545) of the entries: moments in UTC, due days as dates. The same entries give the same text. */
export const icalendar = ({ name, language, entries }: CalendarOf): string => {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Uplift', product: 'Uplift', language: language.toUpperCase() }, ttl: 3600 });
  for (const { id, when, summary, description, url, changedAt, cancelled } of entries) {
    const span = 'day' in when ? { start: new Date(`${when.day}T00:00:00.000Z`), allDay: true } : { start: new Date(when.from), end: new Date(when.until) };
    calendar.createEvent({ id, ...span, summary, description: { plain: description }, url, stamp: new Date(changedAt), lastModified: new Date(changedAt),
      ...cancelled && { status: 'CANCELLED' as never } });
  }
  return calendar.toString();
};
