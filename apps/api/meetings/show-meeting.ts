import { Injectable } from '@nestjs/common';
import { timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { may } from '@uplift/domain/access/policy';
import { stepsOfDecision } from '@uplift/domain/meeting/decision-steps';
import type { Decision } from '@uplift/domain/meeting/events';
import type { KnownMeeting } from '@uplift/domain/meeting/state';
import type { StepRow as Row } from '@uplift/infra/projections/queries/case-steps';
import { namedSteps } from '@uplift/infra/projections/queries/named-steps';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';
import { DaysLeft } from '../parts/days-left.js';
import { stepRows } from '../tasks/step-row.js';
import { MeetingAccess, placeOfMeeting } from './meeting-access.js';
import type { DecisionView, Fulfilment, MeetingView } from './meeting-answer.js';

/** A meeting with its minutes, and what has become of its decisions in the work of those they concern. */
@Injectable()
export class ShowMeeting {
  constructor(
    private readonly meetings: MeetingAccess, private readonly cycles: CycleFacts, private readonly db: ReadDatabase, private readonly access: Access, private readonly clock: Clock,
    private readonly daysLeft: DaysLeft,
  ) {}

  async run(cycle: string, name: string, reader: SignedIn): Promise<MeetingView> {
    const meeting = await this.meetings.meeting(cycle, name, reader, 'meeting.read');
    const { series, kind, municipality, title, status, day, time, minutes, zone, form, chair, attends, agenda, visit, moved, attendance, draft } = meeting;
    const signed = meeting.status === 'signed' ? meeting : null;
    const holds = may(reader.grants, 'meeting.hold', placeOfMeeting(meeting));
    return {
      meeting: name, cycle, series, kind, municipality, title: { ...title }, status, day, time, minutes, zone, startsAt: timeOfDay(day, time, zone), form, chair,
      attends: [...attends], agenda: [...agenda], visit, moved: moved === null ? null : { from: moved.from, why: { ...moved.why } },
      cancelled: meeting.status === 'cancelled' ? meeting.reason : null, attendance, version: await this.meetings.version(meeting.meeting),
      draft: signed !== null || draft === null || !holds ? null : { number: draft.number, heard: [...draft.heard], decisions: [...draft.decisions] },
      signed: signed === null ? null : { number: signed.signed.number, heard: [...signed.signed.heard], decisions: [...signed.signed.decisions] },
      signedAt: signed?.signedAt ?? null, signedBy: signed?.signedBy ?? null,
      decisions: signed === null ? [] : await this.decisions(signed, signed.decisions, reader),
      corrections: signed === null ? [] : signed.corrections.map((correction) => ({ ...correction })),
    };
  }

  private async decisions(meeting: KnownMeeting, decisions: readonly (Decision & { readonly revision: number })[], reader: SignedIn): Promise<z.output<typeof DecisionView>[]> {
    const { state } = await this.cycles.of(meeting.cycle);
    const wanted = decisions.map(({ revision, ...decision }) => ({ ...decision, revision,
      wanted: decision.due === null ? [] : stepsOfDecision(meeting, decision, revision, state.schools).map(({ step }) => step) }));
    const rows = new Map((await namedSteps(this.db, { cycle: meeting.cycle, steps: wanted.flatMap((one) => one.wanted) })).map((row) => [row.step, row]));
    return Promise.all(wanted.map(async ({ wanted: steps, ...decision }) => {
      const found = steps.flatMap((step) => rows.get(step) ?? []);
      return { ...decision, fulfilment: decision.due === null ? null : this.fulfilment(steps.length, found),
        steps: await stepRows(found.filter((row) => this.sees(reader, row)), this.daysLeft) };
    }));
  }

  private fulfilment(cases: number, found: readonly Row[]): z.output<typeof Fulfilment> {
    const now = this.clock.now();
    const count = (holds: (row: Row) => boolean) => found.filter(holds).length;
    const open = (row: Row) => row.status === 'open' || row.status === 'in-review';
    return {
      cases, open: count(open), done: count(({ status }) => status === 'done'), doneLate: count(({ status, late }) => status === 'done' && late),
      overdue: count((row) => open(row) && row.endsAt <= now), cancelled: count(({ status }) => status === 'closed'), notFollowed: cases - found.length,
    };
  }

  private sees(reader: SignedIn, { kind, subject, region, municipality }: Row): boolean {
    return this.access.allows(reader, 'case.read', { region, municipality, school: kind === 'school' ? subject : null });
  }
}
