import { Injectable } from '@nestjs/common';
import { accessAt } from '@uplift/domain/mentoring/access';
import { grantOfAssignment, type PersonsGrant } from '@uplift/domain/mentoring/grants';
import type { PersonCommand, PersonState } from '@uplift/domain/person/decide';
import { personAggregate } from '@uplift/infra/command/aggregates';
import type { CommandResult } from '@uplift/infra/command/command-handler';
import { schoolTeam } from '@uplift/infra/projections/queries/school-team';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { ReadDatabase } from '../parts/read-database.js';
import { KnownMentoring } from './mentoring-facts.js';

/** Puts into people's roles what the mentoring of schools says. It follows from the mentoring alone: again changes nothing, and mends what was cut short. */
@Injectable()
export class GiveAccess {
  constructor(private readonly sender: CommandSender, private readonly mentoring: KnownMentoring, private readonly db: ReadDatabase) {}

  async at(cycle: string, schools: readonly string[], caller: Caller): Promise<readonly CommandResult<PersonState>[]> {
    const { state } = await this.mentoring.read(cycle);
    const items: Item<PersonCommand, void>[] = [];
    const add = (type: 'GrantRole' | 'RevokeRole', grants: readonly PersonsGrant[]): void => {
      for (const { person, grant } of grants) items.push({ command: { type, person, grant }, context: undefined, part: `${type} ${person} ${JSON.stringify(grant)}` });
    };
    for (const school of new Set(schools)) {
      const { held, gone, tutors, formerTutors } = accessAt(cycle, state, school);
      const teams = async (of: readonly string[]): Promise<readonly PersonsGrant[]> => {
        const people = (await Promise.all(of.map((tutor) => schoolTeam(this.db, tutor)))).flat();
        return [...new Set(people)].map((person) => ({ person, grant: grantOfAssignment(cycle, school, 'tutor-school') }));
      };
      add('RevokeRole', [...gone, ...await teams(formerTutors)]);
      add('GrantRole', [...held, ...await teams(tutors)]);
    }
    return items.length === 0 ? [] : this.sender.sendMany(personAggregate, items, caller);
  }
}
