import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { listProgrammes } from '@uplift/infra/projections/queries/list-programmes';
import { z } from 'zod';
import { ReadDatabase } from '../parts/read-database.js';

export const ProgrammesAnswer = z.object({
  programmes: z.array(z.object({
    programme: z.string(), edition: z.int(), title: Text, region: z.string(), publishedAt: Instant, publishedBy: z.string(),
    cycles: z.int().describe('Cycles planned with this edition.'),
  }).meta({ id: 'ProgrammeEdition' })),
}).meta({ id: 'Programmes' });
export type ProgrammesAnswer = z.infer<typeof ProgrammesAnswer>;

/** Every edition of every programme, the newest of each first. */
@Injectable()
export class ProgrammeList {
  constructor(private readonly db: ReadDatabase) {}

  async run(): Promise<ProgrammesAnswer> { return { programmes: [...await listProgrammes(this.db)] }; }

  async ids(): Promise<readonly string[]> { return [...new Set((await listProgrammes(this.db)).map(({ programme }) => programme))]; }
}
