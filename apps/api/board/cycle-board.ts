import { Injectable } from '@nestjs/common';
import { PlainDate } from '@uplift/domain/core/instant';
import { SubjectKind } from '@uplift/domain/programme/vocabulary';
import { cycleBoard, type CycleBoardRow } from '@uplift/infra/projections/queries/cycle-board';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { CaseStatus } from '../cases/case-answer.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';

export const BoardQuery = z.object({ kind: SubjectKind.default('school') });
const BoardRow = z.object({
  case: z.string(), subject: z.string(), name: z.string().nullable(), municipality: z.string().nullable(), status: CaseStatus, stage: z.string().nullable(),
  openSteps: z.int(), stepsInReview: z.int(), doneSteps: z.int(), overdueSteps: z.int(), returns: z.int(), nextDue: PlainDate.nullable(), tags: z.array(z.string()),
}).meta({ id: 'BoardRow' });
export const BoardAnswer = z.object({ cycle: z.string(), rows: z.array(BoardRow) }).meta({ id: 'CycleBoard', description: 'Every case of one kind at once, as far as one’s roles reach.' });

/** A whole cycle in one answer, each case as short as a board needs it. */
@Injectable()
export class CycleBoard {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly clock: Clock) {}

  async run(cycle: string, { kind }: z.output<typeof BoardQuery>, reader: SignedIn): Promise<{ readonly cycle: string; readonly rows: readonly CycleBoardRow[] }> {
    return { cycle, rows: await cycleBoard(this.db, { cycle, kind, scopes: reachOf(this.access, reader, 'case.read'), now: this.clock.now() }) };
  }
}
