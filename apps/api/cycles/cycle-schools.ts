import { Injectable } from '@nestjs/common';
import { listCycleSchools } from '@uplift/infra/projections/queries/cycle-schools';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { pageSchema } from '../http/page.js';
import { Cursor, Limit } from '../http/paging.js';
import { ReadDatabase } from '../parts/read-database.js';

export const CycleSchoolsQuery = z.object({ municipality: z.string().max(120).optional(), tag: Slug.optional().describe('Only schools counted apart by this tag.'), cursor: Cursor, limit: Limit });
export const CycleSchoolsAnswer = pageSchema('schools', z.object({
  school: z.string(), name: z.string(), municipality: z.string(), municipalityName: z.string(),
  tags: z.array(z.string()).describe('What the school is counted apart by.'),
  earlier: z.array(z.string()).describe('Earlier cycles that had the school on their lists: it is here again.'),
}).meta({ id: 'ListedSchool' }), 'ListedSchools');
export type CycleSchoolsAnswer = z.infer<typeof CycleSchoolsAnswer>;

@Injectable()
export class CycleSchools {
  constructor(private readonly db: ReadDatabase, private readonly access: Access) {}

  async run(cycle: string, { municipality, tag, cursor, limit }: z.output<typeof CycleSchoolsQuery>, reader: SignedIn): Promise<CycleSchoolsAnswer> {
    const { rows, next } = await listCycleSchools(this.db, { cycle, scopes: reachOf(this.access, reader, 'cycle.read'), municipality, tag, limit, cursor });
    return { schools: rows.map((row) => ({ ...row, tags: [...row.tags], earlier: [...row.earlier] })), next };
  }
}
