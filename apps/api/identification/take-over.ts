import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import { identificationAggregate } from '@uplift/infra/command/aggregates';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { decisionsAnswer, type DecisionsAnswer } from './decide-schools.js';
import { Identifications } from './open-identification.js';
import { RegionLists } from './region-lists.js';

/** The schools of an earlier list go into the cycle as they stand there. */
@Injectable()
export class TakeOverHandler {
  constructor(private readonly sender: CommandSender, private readonly identifications: Identifications, private readonly lists: RegionLists) {}

  async run(id: string, list: string, caller: Caller): Promise<DecisionsAnswer> {
    const { cycle } = await this.identifications.of(id);
    const recorded = (await this.lists.earlierOf(cycle.region)).lists.get(list);
    if (recorded === undefined) throw new DomainError('earlier-list-unknown', { list, region: cycle.region });
    const schools = recorded.schools.map(({ school, municipality }) => ({ school, municipality }));
    return decisionsAnswer(id, await this.sender.send(identificationAggregate, { type: 'TakeOverList', cycle: id, list, schools }, null, caller));
  }
}
