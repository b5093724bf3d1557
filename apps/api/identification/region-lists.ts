import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import type { ListOfYear } from '@uplift/domain/identification/history';
import { earlierListsDecider, type EarlierList } from '@uplift/domain/identification/earlier-lists/decide';
import type { EarlierListEvent } from '@uplift/domain/identification/earlier-lists/events';
import { earlierListsStreamOf } from '@uplift/domain/identification/earlier-lists/stream';
import { listCycleLists, type CycleListSchool } from '@uplift/infra/projections/queries/cycle-lists';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { Identifications } from './open-identification.js';

/** All lists a region has had: those recorded from before the engine, and its cycles' confirmed ones. */
@Injectable()
export class RegionLists {
  constructor(
    private readonly db: ReadDatabase, private readonly streams: StreamLoader, private readonly codec: Codec, private readonly identifications: Identifications,
  ) {}

  async earlierOf(region: string): Promise<{ readonly lists: ReadonlyMap<string, EarlierList>; readonly version: number }> {
    const stored = await this.streams.read(earlierListsStreamOf(region));
    return { lists: fold(earlierListsDecider, stored.map((event) => this.codec.decode(event) as EarlierListEvent)), version: stored.at(-1)?.version ?? 0 };
  }

  async allOf(region: string): Promise<readonly ListOfYear[]> {
    const [{ lists }, rows] = await Promise.all([this.earlierOf(region), listCycleLists(this.db, { region })]);
    const byCycle = new Map<string, CycleListSchool[]>();
    for (const row of rows) byCycle.set(row.cycle, [...byCycle.get(row.cycle) ?? [], row]);
    const cycles = await Promise.all([...byCycle].map(async ([cycle, schools]): Promise<ListOfYear> => {
      const { state } = await this.identifications.of(cycle);
      const [{ year, title, order }] = schools as [CycleListSchool];
      return { source: 'cycle', id: cycle, year, title, order, continues: state.takenOver, schools: schools.map(ofCycle) };
    }));
    return [...[...lists.values()].map(ofEarlier), ...cycles];
  }
}

const ofEarlier = ({ list, year, title, order, schools }: EarlierList): ListOfYear => ({
  source: 'earlier-list', id: list, year, title, order, continues: [],
  schools: schools.map(({ school, municipality, tried, outcome }) => ({ school, municipality, tried, outcome: outcome === null ? null : { ru: outcome, en: outcome } })),
});

const ofCycle = ({ school, municipality, status, done, steps, late }: CycleListSchool): ListOfYear['schools'][number] => ({
  school, municipality, tried: [],
  outcome: status === null ? null : {
    ru: `Выполнено шагов ${done} из ${steps}, с опозданием ${late}; ${status === 'completed' ? 'год завершён' : status === 'closed' ? 'цикл закрыт' : 'год не завершён'}.`,
    en: `${done} of ${steps} steps done, ${late} of them late; ${status === 'completed' ? 'the year is complete' : status === 'closed' ? 'the cycle was closed' : 'the year is not complete'}.` },
});
