import type { WorkingCalendar } from '../core/calendar/working-calendar.js';
import type { CycleYearSpan } from '../core/cycle-year.js';
import type { ListedSchool } from '../cycle/events.js';
import { heldDays, type Known, type Series } from '../programme/held-days.js';
import type { MeetingSeries } from '../programme/meeting-schema.js';
import type { ProgrammeDocument } from '../programme/programme-document.js';
import type { PlanMeeting } from './commands.js';
import type { KnownMeeting } from './state.js';
import { meetingIdOf, meetingNameOf } from './stream.js';

export interface MeetingsRequest {
  readonly cycle: string; readonly region: string; readonly zone: string; readonly schools: readonly ListedSchool[];
  readonly document: Pick<ProgrammeDocument, 'meetings' | 'trainings'>; readonly year: CycleYearSpan; readonly calendar: WorkingCalendar;
  /** Meetings that others follow, as they now stand. */
  readonly known: readonly KnownMeeting[];
}
export type PlannedMeeting = Omit<PlanMeeting, 'type' | 'actor' | 'now'>;

/** All meetings the programme's series give in a cycle's year. A meeting with a visit is held at the listed schools of its place in turn. */
export const meetingsOfYear = (request: MeetingsRequest): readonly PlannedMeeting[] => {
  const municipalities = [...new Set(request.schools.map(({ municipality }) => municipality))].sort();
  return request.document.meetings.flatMap((series) =>
    (series.subject === 'region' ? [null] : municipalities).flatMap((municipality) => ofSeries(series, municipality, request)));
};

const ofSeries = (series: MeetingSeries, municipality: string | null, request: MeetingsRequest): readonly PlannedMeeting[] => {
  const { cycle, region, zone, document, year, calendar } = request;
  const all = new Map<string, Series>([...document.trainings, ...document.meetings].map((one) => [one.id, one]));
  const hosts = request.schools.filter((school) => municipality === null || school.municipality === municipality).map(({ school }) => school).sort();
  return heldDays(series, all, { year, calendar, known: knownTo(municipality, request) }).map(({ occurrence, day, moved }, nth) => ({
    meeting: meetingIdOf(cycle, meetingNameOf(series.id, municipality, occurrence)), cycle, series: series.id, occurrence, kind: series.kind, region, municipality,
    title: series.title, day, time: series.at, minutes: series.minutes, zone, form: series.form, chair: series.chair, attends: series.attends,
    agenda: series.agenda.map(({ ru }) => ru), visit: series.visit && hosts.length > 0 ? hosts[nth % hosts.length]! : null, moved,
  }));
};

/** What a municipality's meetings follow is its own series where that is held there, else the region's. */
const knownTo = (municipality: string | null, { document, known }: MeetingsRequest): Known => {
  const local = new Set(document.meetings.filter(({ subject }) => subject === 'municipality').map(({ id }) => id));
  const there = known.filter((meeting) => meeting.municipality === (local.has(meeting.series ?? '') ? municipality : null));
  return {
    dayOf: (series, occurrence) => {
      const meeting = there.find((one) => one.series === series && one.occurrence === occurrence);
      return meeting === undefined ? undefined : meeting.status === 'cancelled' ? null : meeting.day;
    },
    announced: (series) => there.filter((one) => one.series === series).map(({ occurrence }) => occurrence).sort(),
  };
};
