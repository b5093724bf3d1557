import { Injectable } from '@nestjs/common';
import type { InterviewsState } from '@uplift/domain/interview/state';
import { schoolNames } from '@uplift/infra/projections/queries/subject-names';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { ReadDatabase } from '../parts/read-database.js';
import { KnownInterviews, type InterviewFacts } from './interview-facts.js';
import { timetableAnswer, type TimetableAnswer } from './timetable-answer.js';

@Injectable()
export class ShowTimetable {
  constructor(private readonly interviews: KnownInterviews, private readonly access: Access, private readonly db: ReadDatabase) {}

  async run(cycle: string, step: string | undefined, reader: SignedIn): Promise<TimetableAnswer> {
    const facts = await this.interviews.of(cycle, step);
    const { state, version } = await this.interviews.read(cycle, facts.step);
    return this.answer(facts, state, version, reader);
  }

  async answer(facts: InterviewFacts, state: InterviewsState, version: number, reader: SignedIn): Promise<TimetableAnswer> {
    const schools = new Map(facts.context.schools.map(({ school, municipality }) => [school, municipality]));
    if (state.status === 'drawn') for (const { school, municipality } of Object.values(state.bookings)) schools.set(school, municipality);
    const { region } = facts.cycle;
    return timetableAnswer(facts, state, { version, names: await schoolNames(this.db, [...schools.keys()]),
      mayRead: (school) => this.access.allows(reader, 'case.read', { region, municipality: schools.get(school) ?? null, school }) });
  }
}
