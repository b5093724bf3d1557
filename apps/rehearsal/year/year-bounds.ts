import { addDays } from '@uplift/domain/core/calendar/plain-day';
import { startOfDay, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { calendarOfProgramme } from '@uplift/domain/programme/programme-calendar';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import { previewYear } from '@uplift/domain/programme/preview-year';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';

/** Ten in the morning of the year's first working day. */
export const launchOf = (document: ProgrammeDocument, label: string): Instant => {
  const calendar = calendarOfProgramme(document);
  let day = cycleYearOf(label, document.year.starts).firstDay;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return timeOfDay(day, '10:00', document.zone);
};

/** The end of the year, or four weeks after the last due day where a programme reaches further. */
export const horizonOf = (document: ProgrammeDocument, label: string): Instant => {
  const due = previewYear(document, label).subjects.flatMap(({ steps }) => steps.map(({ deadline }) => deadline.plan.due));
  const last = startOfDay(addDays(cycleYearOf(label, document.year.starts).lastDay, 1), document.zone);
  return due.map((day) => afterDue(day, document)).reduce((a, b) => (a > b ? a : b), last);
};

/** Four weeks after a due day: by then whoever lets it slip has been told on. */
export const afterDue = (due: PlainDate, { zone }: Pick<ProgrammeDocument, 'zone'>): Instant => startOfDay(addDays(due, 29), zone);
