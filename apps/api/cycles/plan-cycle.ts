import { Injectable } from '@nestjs/common';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { previewYear } from '@uplift/domain/programme/preview-year';
import { CycleYear } from '@uplift/domain/programme/vocabulary';
import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { CycleId, ProgrammeId } from '../http/ids.js';
import { PublishedProgrammes } from '../programmes/published-programmes.js';
import { cycleAnswer, type CycleAnswer } from './cycle-answer.js';

export const PlanCycle = z.strictObject({
  cycle: CycleId, programme: ProgrammeId, edition: z.int().min(1).optional().describe('The latest when left out.'), year: CycleYear,
}).meta({ id: 'PlanCycle' });

/** Plans a region's year by a published programme; region, zone and days come from its document. */
@Injectable()
export class PlanCycleHandler {
  constructor(private readonly sender: CommandSender, private readonly programmes: PublishedProgrammes, private readonly access: Access) {}

  async run(body: z.output<typeof PlanCycle>, caller: Caller): Promise<CycleAnswer> {
    const { edition, document } = await this.programmes.of(body.programme, body.edition);
    const region = document.region.id;
    this.access.require(caller.signedIn, 'cycle.plan', { region, municipality: null, school: null });
    // Every date the year will need, computed once beforehand: a year beyond the calendar is refused here and not in each school's case.
    previewYear(document, body.year);
    const { firstDay, lastDay } = cycleYearOf(body.year, document.year.starts);
    return cycleAnswer(body.cycle, await this.sender.send(cycleAggregate, {
      type: 'PlanCycle', cycle: body.cycle, region, programme: { id: body.programme, edition }, year: body.year, firstDay, lastDay, zone: document.zone,
    }, undefined, caller));
  }
}
