import { Injectable } from '@nestjs/common';
import { FieldValue } from '@uplift/domain/form-answer/field-value';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { surveyAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { z } from 'zod';
import { Clock } from '../parts/clock.js';
import { SurveyDesk } from './survey-desk.js';
import { SurveyTickets } from './survey-tickets.js';

export const AnswerSurvey = z.strictObject({
  ticket: z.string().min(16).max(24), values: z.record(Slug, FieldValue).describe('By field of the form.'),
}).meta({ id: 'AnswerSurvey' });
export const SurveyTaken = z.object({ survey: z.string(), taken: z.literal(true) }).meta({ id: 'SurveyTaken' });
export type SurveyTaken = z.infer<typeof SurveyTaken>;

/** Takes an answer from nobody in particular: the store is told neither who sent it nor by which request. */
@Injectable()
export class AnswerSurveyHandler {
  constructor(private readonly desk: SurveyDesk, private readonly tickets: SurveyTickets, private readonly handler: CommandHandler, private readonly clock: Clock) {}

  async run(survey: string, { ticket, values }: z.output<typeof AnswerSurvey>): Promise<z.infer<typeof SurveyTaken>> {
    const { state, context } = await this.desk.open(survey);
    const mark = this.tickets.markOf(await this.tickets.secretOf(survey, state.sealed), ticket);
    // A repeat is known by its ticket; a command id or a trace would lead back to the request.
    stateOrThrow(await this.handler.handle(surveyAggregate, {
      command: { type: 'AnswerSurvey', survey, mark, values, actor: { kind: 'system', id: 'survey' }, now: this.clock.now() },
      context, id: null, correlationId: 'survey', expectedVersion: null }));
    return { survey, taken: true };
  }
}
