import { Injectable } from '@nestjs/common';
import type { SchoolDecision } from '@uplift/domain/identification/decide';
import { decidedAs, undecided, type IdentificationState } from '@uplift/domain/identification/state';
import { identificationAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { KnownPlaces } from '../access/known-places.js';
import { CommandSender, type Done } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { ApiError, type FieldError } from '../problems/api-error.js';
import { Identifications } from './open-identification.js';

export const DecideSchools = z.strictObject({
  decisions: z.array(z.strictObject({
    school: SubjectId, decision: z.enum(['include', 'exclude']), reason: z.string().trim().min(1).max(1000).describe('Why; about the school, never about a person.'),
  })).min(1).max(10_000),
}).meta({ id: 'DecideSchools' });
export const DecisionsAnswer = z.object({
  cycle: z.string(), version: z.int(), repeated: z.boolean(), included: z.int(), excluded: z.int(), undecided: z.int(),
}).meta({ id: 'IdentificationDecided' });
export type DecisionsAnswer = z.infer<typeof DecisionsAnswer>;

const shown = 100;

/** A person's word on schools, one or thousands: all of them are kept, or none with every wrong line named. */
@Injectable()
export class DecideSchoolsHandler {
  constructor(private readonly sender: CommandSender, private readonly identifications: Identifications, private readonly places: KnownPlaces) {}

  async run(id: string, { decisions }: z.output<typeof DecideSchools>, caller: Caller): Promise<DecisionsAnswer> {
    const { cycle } = await this.identifications.of(id);
    const placed = await Promise.all(decisions.map(({ school }) => this.places.ofScope({ kind: 'school', id: school })));
    const wrong = placed.flatMap((place, at): FieldError[] => (place?.region === cycle.region ? [] : [{
      path: `/decisions/${at}/school`, code: 'school-unknown', ru: `Школы ${decisions[at]!.school} в этом регионе нет.`, en: `There is no school ${decisions[at]!.school} in this region.` }]));
    if (wrong.length > 0) throw new ApiError('input-invalid', {}, { fields: wrong.slice(0, shown) });
    const command = { type: 'DecideSchools' as const, cycle: id, decisions: decisions.map((one, at): SchoolDecision => ({ ...one, municipality: placed[at]!.municipality! })) };
    return decisionsAnswer(id, await this.sender.send(identificationAggregate, command, null, caller));
  }
}

export const decisionsAnswer = (cycle: string, { version, repeated, state }: Done<IdentificationState>): DecisionsAnswer => ({
  cycle, version, repeated, included: decidedAs(state, 'include').length, excluded: decidedAs(state, 'exclude').length, undecided: undecided(state).length });
