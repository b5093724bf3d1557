import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { VisitKind } from '@uplift/domain/visit/events';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { Agreed, visitView, type VisitAnswer, type VisitsAnswer } from './visit-answer.js';
import { VisitDesk } from './visit-desk.js';

export const LogVisit = z.strictObject({
  school: SubjectId.describe('Visited, advised, or the host of the lessons.'), kind: VisitKind.default('visit'),
  dates: z.array(PlainDate).min(1).max(100).describe('Days that have not come yet are planned.'),
  subject: Slug.nullable().default(null), guests: z.array(SubjectId).max(50).default([]), recommendations: z.array(Agreed).max(30).default([]).describe('Each becomes a task of the school.'),
}).meta({ id: 'LogVisit' });
export const SettleVisit = z.strictObject({
  school: SubjectId.describe('The school whose visit it is.'), date: PlainDate, held: z.boolean(), reason: z.string().trim().max(1000).default('').describe('Why it was not held.'),
  recommendations: z.array(Agreed).max(30).default([]).describe('What was agreed on that day; each becomes a task of the school.'),
}).meta({ id: 'SettleVisit' });

/** Logs and plans what is done at a school, and says whether planned days took place; what was agreed goes into the school's case as tasks with dates. */
@Injectable()
export class LogVisitHandler {
  constructor(private readonly desk: VisitDesk) {}

  async log(cycle: string, { recommendations, ...body }: z.output<typeof LogVisit>, caller: Caller): Promise<VisitAnswer> {
    await this.desk.require('visit.log', body.school, caller.signedIn);
    for (const guest of body.guests) await this.desk.requireKnown(guest);
    const visit = deterministicId('visit', caller.signedIn.person, caller.headers.key);
    return this.answer(await this.desk.carryOut({ type: 'LogVisit', visit, cycle, ...body, visitors: [caller.signedIn.person], recommendations: ofSchool(recommendations, body.school) },
      await this.desk.contextOf(cycle), caller));
  }

  async settle(cycle: string, visit: string, { recommendations, ...body }: z.output<typeof SettleVisit>, caller: Caller): Promise<VisitAnswer> {
    await this.desk.require('visit.log', body.school, caller.signedIn);
    return this.answer(await this.desk.carryOut({ type: 'SettleVisit', visit, cycle, ...body, recommendations: ofSchool(recommendations, body.school) }, await this.desk.contextOf(cycle), caller));
  }

  async list(cycle: string, school: string, reader: SignedIn): Promise<VisitsAnswer> {
    await this.desk.contextOf(cycle);
    await this.desk.require('visit.read', school, reader);
    const { visits } = await this.desk.stateOf(cycle, school);
    return { version: visits.length, visits: visits.map(visitView) };
  }

  /** At every school of the cycle within one's reach, the latest first. */
  async all(cycle: string, reader: SignedIn): Promise<VisitsAnswer> {
    const visits = (await this.desk.all(cycle, reader)).map(visitView).sort((a, b) => b.dates[0]!.localeCompare(a.dates[0]!) || b.at.localeCompare(a.at));
    return { version: visits.length, visits };
  }

  private answer({ visit, version }: Awaited<ReturnType<VisitDesk['carryOut']>>): VisitAnswer { return { version, visit: visitView(visit) }; }
}

const ofSchool = (agreed: readonly z.output<typeof Agreed>[], visited: string) => agreed.map(({ school = visited, ...one }) => ({ school, ...one }));
