import { Injectable } from '@nestjs/common';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { cycleGroups } from '@uplift/infra/projections/queries/cycle-groups';
import { cycleStatus } from '@uplift/infra/projections/queries/cycle-status';
import { findCycle } from '@uplift/infra/projections/queries/list-cycles';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { CaseStatus } from '../cases/case-answer.js';
import { Clock } from '../parts/clock.js';
import { EventLog } from '../parts/event-log.js';
import { ReadDatabase } from '../parts/read-database.js';
import { ApiError } from '../problems/api-error.js';
import { CycleRow } from './cycle-list.js';

const MunicipalityCount = z.object({
  municipality: z.string(), name: z.string(), schools: z.int(), completed: z.int(), setAside: z.int(), openSteps: z.int(), stepsInReview: z.int(),
  overdueSteps: z.int(), lateSchools: z.int(),
}).meta({ id: 'MunicipalityCount' });
const GroupCount = z.object({
  tag: z.string().nullable().describe('The programme’s tag; null for the schools that carry none.'), title: Text, schools: z.int(), completed: z.int(), setAside: z.int(),
  openSteps: z.int(), stepsInReview: z.int(), doneSteps: z.int(), doneLate: z.int(), overdueSteps: z.int(), lateSchools: z.int(),
}).meta({ id: 'SchoolGroupCount' });
export const CycleStatusAnswer = CycleRow.extend({
  stages: z.array(z.object({ stage: z.string(), ru: z.string(), en: z.string() })),
  cases: z.array(z.object({ kind: SubjectKind, stage: z.string().nullable(), status: CaseStatus, cases: z.int() })).describe('Cases by their present stage and status.'),
  steps: z.object({ open: z.int(), inReview: z.int(), done: z.int(), closed: z.int(), doneLate: z.int(), overdue: z.int() }),
  lateCases: z.int(), municipalities: z.array(MunicipalityCount),
  groups: z.array(GroupCount).describe('Schools that the programme counts apart; a school of two tags counts in both.'),
}).meta({ id: 'CycleStatus', description: 'Counts cover what one’s roles reach.' });
export type CycleStatusAnswer = z.infer<typeof CycleStatusAnswer>;

const otherSchools: Text = { ru: 'Остальные школы', en: 'Other schools' };

/** A cycle planned a moment ago is waited for this long. */
const patienceMs = 3000;

@Injectable()
export class ShowCycle {
  constructor(
    private readonly db: ReadDatabase, private readonly log: EventLog, private readonly progress: ReadProgress, private readonly access: Access, private readonly clock: Clock,
    private readonly contexts: CaseContexts,
  ) {}

  async run(cycle: string, reader: SignedIn): Promise<CycleStatusAnswer> {
    const [row, status] = await Promise.all([
      findCycle(this.db, { cycle }).then((found) => found ?? this.waitedFor(cycle)),
      cycleStatus(this.db, { cycle, scopes: reachOf(this.access, reader, 'case.read'), now: this.clock.now() })]);
    const { schoolTags = [] } = await this.contexts.documentOf({ id: row.programme, edition: row.edition });
    const groups = await cycleGroups(this.db, { cycle, scopes: reachOf(this.access, reader, 'case.read'), tags: schoolTags.map(({ id }) => id), now: this.clock.now() });
    return {
      ...row, ...status, stages: [...status.stages], cases: [...status.cases], municipalities: [...status.municipalities],
      groups: groups.map((group) => ({ ...group, title: schoolTags.find(({ id }) => id === group.tag)?.title ?? otherSchools })),
    };
  }

  /** The guard has seen the cycle in the log; the read models are about to. */
  private async waitedFor(cycle: string) {
    const newest = (await this.log.readStream(cycleStreamOf(cycle))).at(-1);
    if (newest !== undefined) await this.progress.waitFor(newest.position, patienceMs);
    const row = await findCycle(this.db, { cycle });
    if (row === null) throw new ApiError('engine-part-unavailable', { part: 'projector' }, { retryAfterSeconds: 2 });
    return row;
  }
}
