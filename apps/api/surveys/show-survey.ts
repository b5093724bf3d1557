import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { ProgrammeForm } from '@uplift/domain/programme/form-schema';
import { answersOf } from '@uplift/domain/survey/decide';
import { tallyOf, tallyOfSchool } from '@uplift/domain/survey/tally';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { Clock } from '../parts/clock.js';
import { SurveyDesk } from './survey-desk.js';

export const SurveyView = z.object({ survey: z.string(), open: z.boolean(), closesAt: Instant, form: ProgrammeForm }).meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof SurveyView>;
const FieldTally = z.object({
  field: z.string(), given: z.int(), choices: z.record(z.string(), z.int()).optional(), sum: z.number().optional(), least: z.number().nullable().optional(), most: z.number().nullable().optional(),
});
const Tally = z.object({ answers: z.int(), schools: z.int(), municipalities: z.int(), unattached: z.int(), fields: z.array(FieldTally) }).meta({ id: 'SurveyTally' });
export const SurveyResults = z.object({
  survey: z.string(), tickets: z.int(), leastShown: z.int(), total: Tally.nullable().describe('Null while fewer have answered than are shown.'),
  schools: z.array(z.object({ school: z.string(), tally: Tally.nullable() })).describe('Within one’s reach; null where too few have answered.'),
}).meta({ id: 'SurveyResults' });
export type SurveyResults = z.infer<typeof SurveyResults>;

@Injectable()
export class ShowSurvey {
  constructor(private readonly desk: SurveyDesk, private readonly access: Access, private readonly clock: Clock) {}

  /** The form as anyone with a ticket sees it. */
  async form(survey: string): Promise<SurveyView> {
    const { state, context } = await this.desk.open(survey);
    return { survey, open: state.status === 'open' && this.clock.now() < state.closesAt, closesAt: state.closesAt, form: context.form };
  }

  /** Only tallies, never an answer; a school's own only from so many answers on. Throws `not-allowed`. */
  async results(survey: string, reader: SignedIn): Promise<SurveyResults> {
    const { state, context } = await this.desk.open(survey);
    const { leastShown, tickets, region } = state;
    const answers = answersOf(state);
    this.access.require(reader, 'survey.read', { region, municipality: null, school: null });
    const schools = [...new Set(answers.flatMap(({ school }) => school ?? []))].sort();
    const shown = (tally: ReturnType<typeof tallyOf>) => ({ ...tally, fields: [...tally.fields] });
    return {
      survey, leastShown, tickets: tickets.size, total: answers.length < leastShown ? null : shown(tallyOf(context.form, answers)),
      schools: schools.map((school) => {
        const tally = tallyOfSchool(context.form, answers, school, leastShown);
        return { school, tally: tally === null ? null : shown(tally) };
      }),
    };
  }
}
