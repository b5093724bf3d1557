import { Injectable } from '@nestjs/common';
import { calendarOf } from '@uplift/domain/core/calendar/calendar-of';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { workingDaysBetween } from '@uplift/domain/core/deadline/working-days';
import type { PlainDate } from '@uplift/domain/core/instant';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { KnownCases } from '../access/case-facts.js';
import { Clock } from './clock.js';

/** How far a date is from today in working days of the case's own calendar and zone: 0 on the day itself, below it when the date has passed. */
@Injectable()
export class DaysLeft {
  constructor(private readonly cases: KnownCases, private readonly contexts: CaseContexts, private readonly clock: Clock) {}

  /** `null` for no date, and beyond the years the calendar knows. */
  async until(due: PlainDate | null, caseId: string): Promise<number | null> {
    const facts = due === null ? null : await this.cases.of(caseId);
    if (due === null || facts === null) return null;
    const { calendar: id, zone } = await this.contexts.documentOf(facts.programme);
    const today = localDateOf(this.clock.now(), zone);
    const calendar = calendarOf(id);
    const within = (date: PlainDate): boolean => Number(date.slice(0, 4)) >= calendar.coverage.first && Number(date.slice(0, 4)) <= calendar.coverage.last;
    if (!within(today) || !within(due)) return null;
    if (today === due) return 0;
    return today < due ? workingDaysBetween(today, due, calendar) : -Math.max(1, workingDaysBetween(due, today, calendar));
  }
}
