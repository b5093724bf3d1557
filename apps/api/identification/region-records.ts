import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import type { PlainDate } from '@uplift/domain/core/instant';
import type { JudgedSchool } from '@uplift/domain/identification/finding';
import { registryDecider } from '@uplift/domain/registry/decide';
import type { RegistryEvent } from '@uplift/domain/registry/events';
import { schoolStreamOf } from '@uplift/domain/registry/stream';
import { schoolRecordDecider } from '@uplift/domain/school-record/decide';
import type { SchoolRecordEvent } from '@uplift/domain/school-record/events';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';
import { listRegionSchools, type RegionSchoolRow } from '@uplift/infra/projections/queries/region-schools';
import { Codec } from '../parts/codec.js';
import { EventLog } from '../parts/event-log.js';
import { ReadDatabase } from '../parts/read-database.js';

export interface RegionRecords { readonly schools: readonly JudgedSchool[]; readonly names: ReadonlyMap<string, RegionSchoolRow> }

/** Few enough that decoding what was read keeps nobody else waiting. */
const schoolsPerRead = 100;

/** What is known of every school of a region, straight from the schools' own streams. */
@Injectable()
export class KnownRecords {
  constructor(private readonly db: ReadDatabase, private readonly log: EventLog, private readonly codec: Codec) {}

  /** `on`: a school whose end lies before that day, or on it, does not work any more. */
  async of(region: string, on: PlainDate): Promise<RegionRecords> {
    const rows = await listRegionSchools(this.db, { region });
    const schools: JudgedSchool[] = [];
    for (let from = 0; from < rows.length; from += schoolsPerRead) {
      const part = rows.slice(from, from + schoolsPerRead);
      const streams = await this.log.readStreams(part.flatMap(({ school }) => [schoolStreamOf(school), schoolRecordStreamOf(school)]));
      const eventsOf = (stream: string) => (streams.get(stream) ?? []).map((stored: StoredEvent) => this.codec.decode(stored));
      for (const { school, municipality } of part) {
        const state = fold(registryDecider, eventsOf(schoolStreamOf(school)) as RegistryEvent[]);
        if (state.status !== 'school') continue;
        schools.push({
          school, municipality, kind: state.kind, ...state.end !== null && state.end.on <= on && { ended: state.end },
          record: fold(schoolRecordDecider, eventsOf(schoolRecordStreamOf(school)) as SchoolRecordEvent[]),
        });
      }
    }
    return { schools, names: new Map(rows.map((row) => [row.school, row])) };
  }

  async namesOf(region: string): Promise<RegionRecords['names']> {
    return new Map((await listRegionSchools(this.db, { region })).map((row) => [row.school, row]));
  }
}
