import { Injectable } from '@nestjs/common';
import { timeOfDay } from '@uplift/domain/core/calendar/local-time';
import type { Language } from '@uplift/domain/core/domain-error';
import { instantOf } from '@uplift/domain/core/instant';
import type { CalendarFeedRow } from '@uplift/infra/projections/queries/calendar-feeds';
import type { StepRow } from '@uplift/infra/projections/queries/case-steps';
import { listDeadlines } from '@uplift/infra/projections/queries/list-deadlines';
import { listMeetings, type MeetingRow } from '@uplift/infra/projections/queries/list-meetings';
import { listTasks } from '@uplift/infra/projections/queries/list-tasks';
import type { CalendarEntry } from '@uplift/infra/documents/icalendar/calendar';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { ReadDatabase } from '../parts/read-database.js';

/** So many entries a calendar shows at most, the earliest first: programs that subscribe read all of it every hour. */
const most = 2000;
const titles = {
  ru: { due: 'Срок', why: 'Почему такой срок', meeting: 'Встреча' }, en: { due: 'Due', why: 'Why this date', meeting: 'Meeting' },
} as const;

/** What a calendar shows to whose it is, as far as that person's roles reach now. It names schools and steps, never people. */
@Injectable()
export class CalendarEntries {
  constructor(private readonly db: ReadDatabase, private readonly access: Access) {}

  async of(feed: CalendarFeedRow, reader: SignedIn, origin: string): Promise<readonly CalendarEntry[]> {
    const due = (await this.stepsOf(feed, reader)).map((row) => dueEntry(row, feed.language, origin));
    const held = feed.kind !== 'cycle' ? [] : (await this.meetingsOf(feed.id!, reader)).map((row) => meetingEntry(row, feed.language, origin));
    return [...due, ...held];
  }

  private async stepsOf({ kind, id }: CalendarFeedRow, reader: SignedIn): Promise<readonly StepRow[]> {
    const scopes = reachOf(this.access, reader, 'case.read');
    switch (kind) {
      case 'person': return (await listTasks(this.db, { person: reader.person, grants: reader.grants, mine: true, limit: most })).rows;
      case 'cycle': return (await listDeadlines(this.db, { cycle: id!, scopes, limit: most })).rows;
      // A scope of the school alone; the reader's reach over it was checked before.
      case 'school': return (await listDeadlines(this.db, { scopes: [{ kind: 'school', id: id! }], limit: most })).rows;
    }
  }

  private async meetingsOf(cycle: string, reader: SignedIn): Promise<readonly MeetingRow[]> {
    const grants = this.access.grantsFor(reader, 'cycle.read');
    const reach = {
      regions: grants.filter(({ scope }) => scope.kind === 'region').map(({ scope }) => scope.id),
      municipalities: grants.flatMap(({ place }) => place.municipality ?? []), common: grants.map(({ place }) => place.region),
    };
    return (await listMeetings(this.db, { cycle, reach, limit: most })).rows;
  }
}

const dueEntry = ({ case: caseId, step, title, name, due, since }: StepRow, language: Language, origin: string): CalendarEntry => {
  const words = titles[language];
  const url = `${origin}/cases/${caseId}/steps/${encodeURIComponent(step)}`;
  return {
    id: `due.${caseId}.${step}`, when: { day: due }, summary: name === null ? title[language] : `${title[language]} — ${name}`, url, changedAt: since, cancelled: false,
    description: `${words.due}: ${due}\n${words.why}: ${origin}/api/v1/cases/${caseId}/steps/${encodeURIComponent(step)}/deadline`,
  };
};

const meetingEntry = ({ meeting, title, day, time, minutes, zone, status }: MeetingRow, language: Language, origin: string): CalendarEntry => {
  const from = timeOfDay(day, time, zone);
  return {
    id: `meeting.${meeting}`, when: { from, until: instantOf(Date.parse(from) + minutes * 60_000) }, summary: title[language], changedAt: from,
    description: titles[language].meeting, url: `${origin}/api/v1/meetings/${encodeURIComponent(meeting)}`, cancelled: status === 'cancelled',
  };
};
