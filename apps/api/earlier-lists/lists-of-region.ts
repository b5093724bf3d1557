import { Injectable } from '@nestjs/common';
import { listsWithRepeats } from '@uplift/domain/identification/history';
import { CycleYear, Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { SubjectId } from '../http/ids.js';
import { OrderShown } from '../identification/candidate-answer.js';
import { KnownRecords } from '../identification/region-records.js';
import { RegionLists } from '../identification/region-lists.js';
import { SchoolReach } from '../identification/school-reach.js';

export const ListsQuery = z.object({ region: SubjectId });
export const ListsAnswer = z.object({
  lists: z.array(z.object({
    source: z.enum(['earlier-list', 'cycle']), id: z.string(), year: CycleYear, title: z.string(), order: OrderShown.nullable(),
    disagreement: z.string().nullable().describe('The order’s date and its appendix’s, where they differ.'),
    continues: z.array(z.string()).describe('Earlier lists that went into this one.'), count: z.int(),
    schools: z.array(z.object({
      school: z.string(), name: z.string(), municipality: z.string(), repeated: z.boolean(), tried: z.array(z.string()), outcome: Text.nullable() })),
    repeated: z.array(z.string()).describe('Schools that had been on a list before.'),
  })),
}).meta({ id: 'RegionLists', description: 'All lists of a region in time: recorded from before the engine, and its cycles’.' });
export type ListsAnswer = z.infer<typeof ListsAnswer>;

@Injectable()
export class ListsOfRegion {
  constructor(private readonly lists: RegionLists, private readonly records: KnownRecords, private readonly reach: SchoolReach) {}

  async run({ region }: z.output<typeof ListsQuery>, reader: SignedIn): Promise<ListsAnswer> {
    const sees = this.reach.of(reader, 'identification.read', region);
    const [lists, names] = await Promise.all([this.lists.allOf(region), this.records.namesOf(region)]);
    return { lists: listsWithRepeats(lists).map(({ source, id, year, title, order, continues, schools, repeated }) => {
      const again = new Set(repeated);
      const shown = schools.filter(sees).map(({ school, municipality, tried, outcome }) =>
        ({ school, name: names.get(school)?.name ?? school, municipality, repeated: again.has(school), tried: [...tried], outcome }));
      return {
        source, id, year, title, order, continues: [...continues], count: shown.length, schools: shown, repeated: shown.filter((one) => one.repeated).map(({ school }) => school),
        disagreement: order?.appendixDate != null && order.appendixDate !== order.date ? `${order.date} / ${order.appendixDate}` : null };
    }) };
  }
}
