import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { calendarOfProgramme } from '@uplift/domain/programme/programme-calendar';
import type { PlanMeeting } from '@uplift/domain/meeting/commands';
import { meetingsOfYear } from '@uplift/domain/meeting/meetings-of-year';
import { meetingIdOf, meetingNameOf } from '@uplift/domain/meeting/stream';
import { PlainDate } from '@uplift/domain/core/instant';
import { ClockTime } from '@uplift/domain/programme/clock-time';
import { GatheringForm, MeetingKind } from '@uplift/domain/programme/meeting-schema';
import { Role, Slug, Text } from '@uplift/domain/programme/vocabulary';
import { meetingAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { meetingsOfSeries } from '@uplift/infra/projections/queries/list-meetings';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleFacts, type CycleWithProgramme } from '../cycles/cycle-facts.js';
import { SubjectId } from '../http/ids.js';
import { ReadDatabase } from '../parts/read-database.js';
import { MeetingAccess } from './meeting-access.js';
import { meetingAnswer, type MeetingAnswer } from './meeting-answer.js';

export const MeetingsPlanned = z.object({ cycle: z.string(), meetings: z.int(), planned: z.int(), moved: z.int() })
  .meta({ id: 'MeetingsPlanned', description: 'How many meetings the series give, and how many of them were new or moved.' });
export const AnnounceMeeting = z.strictObject({
  series: Slug.describe('A series of the programme, or a name of its own.'), municipality: SubjectId.nullable().default(null), day: PlainDate, time: ClockTime.optional(),
  minutes: z.int().min(5).max(600).optional(), title: Text.optional().describe('For a meeting outside the programme’s series it must be given.'), kind: MeetingKind.optional(),
  form: GatheringForm.optional(), chair: Role.optional(), attends: z.array(Role).min(1).optional(), agenda: z.array(z.string().min(1).max(1000)).max(100).optional(),
  visit: SubjectId.nullable().default(null),
}).meta({ id: 'AnnounceMeeting' });

/** Puts a cycle's meetings on its calendar: those of the programme's series, and those people announce. */
@Injectable()
export class PlanMeetings {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: CycleFacts, private readonly meetings: MeetingAccess, private readonly db: ReadDatabase,
    private readonly access: Access,
  ) {}

  /** `changed`: a meeting announced or moved a moment ago, which lists may not show yet. */
  async all(cycle: string, caller: Caller, changed: readonly string[] = []): Promise<z.output<typeof MeetingsPlanned>> {
    const facts = await this.cycles.of(cycle);
    const commands = await this.ofSeries(cycle, facts, changed);
    const results = (await this.sender.sendMany(meetingAggregate, commands.map((command) => ({ command, context: undefined, part: `plan ${command.meeting}` })), caller))
      .map(stateOrThrow);
    await this.sender.shown(results, caller);
    const count = (type: string) => results.filter(({ events }) => events.some(({ event }) => event.type === type)).length;
    return { cycle, meetings: commands.length, planned: count('MeetingPlanned'), moved: count('MeetingMoved') };
  }

  async announce(cycle: string, body: z.output<typeof AnnounceMeeting>, caller: Caller): Promise<MeetingAnswer> {
    const { state, document } = await this.cycles.of(cycle);
    this.access.require(caller.signedIn, 'meeting.hold', { region: state.region, municipality: body.municipality, school: null });
    if (body.municipality !== null && !state.schools.some(({ municipality }) => municipality === body.municipality)) {
      throw new DomainError('municipality-unknown', { municipality: body.municipality });
    }
    const series = document.meetings.find(({ id }) => id === body.series);
    const title = body.title ?? series?.title;
    if (title === undefined) throw new DomainError('meeting-series-unknown', { series: body.series });
    const name = meetingNameOf(body.series, body.municipality, body.day);
    const meeting = meetingIdOf(cycle, name);
    const done = await this.sender.send(meetingAggregate, {
      type: 'PlanMeeting', meeting, cycle, series: body.series, occurrence: body.day, kind: body.kind ?? series?.kind ?? 'working-group', region: state.region,
      municipality: body.municipality, title, day: body.day, time: body.time ?? series?.at ?? '10:00', minutes: body.minutes ?? series?.minutes ?? 60, zone: state.zone,
      form: body.form ?? series?.form ?? 'in-person', chair: body.chair ?? series?.chair ?? (body.municipality === null ? 'institute-coordinator' : 'municipality'),
      attends: body.attends ?? series?.attends ?? ['municipality'], agenda: body.agenda ?? series?.agenda.map(({ ru }) => ru) ?? [], visit: body.visit, moved: null,
    }, undefined, caller);
    if (!done.repeated) await this.all(cycle, caller, [meeting]);
    return meetingAnswer(name, done);
  }

  private async ofSeries(cycle: string, { state, document, year }: CycleWithProgramme, changed: readonly string[]): Promise<readonly Unstamped<PlanMeeting>[]> {
    const anchors = new Set(document.meetings.flatMap(({ held }) => ('afterEach' in held ? [held.afterEach] : [])));
    const listed = await meetingsOfSeries(this.db, { cycle, series: [...anchors] });
    const known = await Promise.all([...new Set([...listed, ...changed])].map((meeting) => this.meetings.state(meeting)));
    return meetingsOfYear({
      cycle, region: state.region, zone: state.zone, schools: state.schools, document, year, calendar: calendarOfProgramme(document),
      known: known.filter((one) => one !== null),
    }).map((meeting) => ({ type: 'PlanMeeting', ...meeting }));
  }
}
