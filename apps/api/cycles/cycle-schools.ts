import { Injectable } from '@nestjs/common';
import { listCycleSchools } from '@uplift/infra/projections/queries/cycle-schools';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';

export const CycleSchoolsQuery = z.object({ municipality: z.string().max(120).optional(), cursor: Cursor, limit: Limit });
export const CycleSchoolsAnswer = pageSchema('schools', z.object({
  school: z.string(), name: z.string(), municipality: z.string(), municipalityName: z.string(),
  earlier: z.array(z.string()).describe('Earlier cycles that had the school on their lists: it is here again.'),
}).meta({ id: 'ListedSchool' }), 'ListedSchools');
export type CycleSchoolsAnswer = z.infer<typeof CycleSchoolsAnswer>;

@Injectable()
export class CycleSchools {
  constructor(private readonly db: ReadDatabase, private readonly access: Access) {}

  async run(cycle: string, { municipality, cursor, limit }: z.output<typeof CycleSchoolsQuery>, reader: SignedIn): Promise<CycleSchoolsAnswer> {
    const { rows, next } = await listCycleSchools(this.db, { cycle, scopes: reachOf(this.access, reader, 'cycle.read'), municipality, limit, cursor });
    return { schools: rows.map((row) => ({ ...row, earlier: [...row.earlier] })), next };
  }
}
