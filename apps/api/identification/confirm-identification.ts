import { Injectable } from '@nestjs/common';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import { identificationDecider } from '@uplift/domain/identification/decide';
import { decidedAs } from '@uplift/domain/identification/state';
import { cycleAggregate, identificationAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import { z } from 'zod';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import type { ConfirmList } from '../cycles/change-cycle.js';
import { SchoolTags } from '../cycles/import/school-tags.js';
import { Clock } from '../parts/clock.js';
import { Identifications } from './open-identification.js';

export const ConfirmedAnswer = z.object({
  cycle: z.string(), version: z.int(), repeated: z.boolean(), schools: z.int(), excluded: z.int(),
  disagreement: z.string().nullable().describe('The order’s date and its appendix’s, where they differ.'),
}).meta({ id: 'IdentificationConfirmed' });
export type ConfirmedAnswer = z.infer<typeof ConfirmedAnswer>;

const excludedReason = 'Решение при выявлении: не включать';

/** Makes the decisions the cycle's list and confirms it by the order. Each part may be repeated: a half-done one is finished by the same request. */
@Injectable()
export class ConfirmIdentificationHandler {
  constructor(
    private readonly sender: CommandSender, private readonly identifications: Identifications, private readonly clock: Clock,
    private readonly tags: SchoolTags) {}

  async run(id: string, { order }: z.output<typeof ConfirmList>, caller: Caller): Promise<ConfirmedAnswer> {
    const { cycle, state } = await this.identifications.of(id);
    const command = { type: 'ConfirmIdentification' as const, cycle: id, order };
    const stamp = { actor: { kind: 'person' as const, id: caller.signedIn.person }, now: this.clock.now() };
    // Decided once beforehand in both streams, so that what will be refused leaves no trace in either.
    identificationDecider.decide({ ...command, ...stamp }, state, null);
    const included = decidedAs(state, 'include');
    const excluded = decidedAs(state, 'exclude').map(({ school }) => school);
    const commands: readonly Unstamped<CycleCommand>[] = [
      { type: 'ListSchools', cycle: id, schools: await this.tags.of(cycle, included) },
      ...excluded.some((school) => cycle.schools.some((listed) => listed.school === school)) ? [{ type: 'UnlistSchools' as const, cycle: id, schools: excluded, reason: excludedReason }] : [],
      { type: 'ConfirmList', cycle: id, order },
    ];
    commands.reduce((present, next) => cycleDecider.decide({ ...next, ...stamp }, present).reduce(cycleDecider.evolve, present), cycle as ReturnType<typeof cycleDecider.evolve>);
    for (const [nth, next] of commands.entries()) {
      for (const result of await this.sender.sendMany(cycleAggregate, [{ command: next, context: undefined, part: `list ${nth}` }], caller)) stateOrThrow(result);
    }
    const done = await this.sender.send(identificationAggregate, command, null, caller);
    const confirmed = done.state.status === 'confirmed' ? done.state : null;
    return { cycle: id, version: done.version, repeated: done.repeated, schools: included.length, excluded: excluded.length, disagreement: confirmed?.disagreement ?? null };
  }
}
