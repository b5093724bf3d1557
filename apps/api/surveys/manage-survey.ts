import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import type { OpenedSurvey, SurveyState } from '@uplift/domain/survey/decide';
import { surveyAggregate } from '@uplift/infra/command/aggregates';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { KnownPlaces } from '../access/known-places.js';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Done } from '../commands/command-sender.js';
import { ProgrammeOfCycles } from '../cycles/programme-of-cycles.js';
import { CycleId, SubjectId } from '../http/ids.js';
import { SurveyDesk } from './survey-desk.js';
import { SurveyTickets } from './survey-tickets.js';

export const OpenSurvey = z.strictObject({
  survey: Slug, cycle: CycleId, form: Slug, closesAt: Instant,
  leastShown: z.int().min(3).max(100).default(5).describe('A school’s own results are shown from so many answers on.'),
}).meta({ id: 'OpenSurvey' });
export const IssueTickets = z.strictObject({
  school: SubjectId.nullable().default(null).describe('Null: for people who name no school.'), count: z.int().min(1).max(2000),
}).meta({ id: 'IssueTickets' });
export const SurveyChanged = z.object({ survey: z.string(), version: z.int(), status: z.enum(['open', 'closed']), tickets: z.int() }).meta({ id: 'SurveyChanged' });
export type SurveyChanged = z.infer<typeof SurveyChanged>;
export const IssuedTickets = SurveyChanged.extend({ issued: z.array(z.string()).describe('Shown now and kept nowhere: hand them out without noting to whom.') }).meta({ id: 'IssuedTickets' });

/** Surveys opened, their tickets printed, and their end. */
@Injectable()
export class ManageSurvey {
  constructor(
    private readonly sender: CommandSender, private readonly cycles: ProgrammeOfCycles, private readonly desk: SurveyDesk, private readonly tickets: SurveyTickets,
    private readonly access: Access, private readonly places: KnownPlaces,
  ) {}

  async open({ survey, cycle: id, form: formId, closesAt, leastShown }: z.output<typeof OpenSurvey>, caller: Caller): Promise<SurveyChanged> {
    const { cycle, document } = await this.cycles.of(id);
    this.access.require(caller.signedIn, 'survey.manage', { region: cycle.region, municipality: null, school: null });
    const form = document.forms.find((candidate) => candidate.id === formId);
    if (form === undefined) throw new DomainError('survey-form-not-anonymous', { form: formId });
    const of = { id: form.id, version: form.version, programme: document.programme, edition: document.edition };
    return answer(survey, await this.sender.send(surveyAggregate, {
      type: 'OpenSurvey', survey, cycle: id, region: cycle.region, form: of, closesAt, leastShown, sealed: await this.tickets.seal(survey),
    }, { form, zone: document.zone }, caller));
  }

  async issue(survey: string, { school, count }: z.output<typeof IssueTickets>, caller: Caller): Promise<z.infer<typeof IssuedTickets>> {
    const { state, context } = await this.managed(survey, caller);
    const place = school === null ? null : await this.places.ofScope({ kind: 'school', id: school });
    if (school !== null && place?.region !== state.region) throw new DomainError('school-unknown', { school });
    const secret = await this.tickets.secretOf(survey, state.sealed);
    const issued = this.tickets.make(secret, deterministicId(caller.signedIn.person, caller.headers.key), count);
    const marks = issued.map((ticket) => this.tickets.markOf(secret, ticket)).sort();
    const done = await this.sender.send(surveyAggregate, { type: 'IssueTickets', survey, school, municipality: place?.municipality ?? null, marks }, context, caller);
    return { ...answer(survey, done), issued: [...issued] };
  }

  /** The event comes first: were the key to survive a crash in between, the repeat of the request destroys it. */
  async close(survey: string, caller: Caller): Promise<SurveyChanged> {
    const { context } = await this.managed(survey, caller);
    const done = await this.sender.send(surveyAggregate, { type: 'CloseSurvey', survey }, context, caller);
    await this.tickets.forget(survey);
    return answer(survey, done);
  }

  private async managed(survey: string, { signedIn }: Caller) {
    const opened = await this.desk.open(survey);
    this.access.require(signedIn, 'survey.manage', { region: opened.state.region, municipality: null, school: null });
    return opened;
  }
}

const answer = (survey: string, { state, version }: Done<SurveyState>): SurveyChanged => {
  const { status, tickets } = state as OpenedSurvey;
  return { survey, version, status, tickets: tickets.size };
};
