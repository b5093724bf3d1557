import { Injectable } from '@nestjs/common';
import { ImportCheck, type CheckedImport } from '@uplift/domain/import/check-import';
import type { ImportContext } from '@uplift/domain/import/context';
import type { ImportKind } from '@uplift/domain/import/kinds';
import { isSameCell } from '@uplift/domain/import/state';
import type { SettledDate } from '@uplift/domain/import/events';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { municipalitiesOfRegion, schoolsOfRegion } from '@uplift/infra/projections/queries/registry';
import { readSheets } from '@uplift/infra/sheets/read-sheets';
import type { SheetNotice } from '@uplift/domain/sheet/cell';
import { KnownPlaces } from '../access/known-places.js';
import { nameSchool } from '../cycles/import/named-schools.js';
import { ReadDatabase } from '../parts/read-database.js';
import type { BegunCycle } from './cycle-of-import.js';

export interface TableToCheck {
  readonly import: string; readonly kind: ImportKind; readonly cycle: BegunCycle; readonly year: string | null; readonly settled: readonly SettledDate[]; readonly bytes: Buffer;
}

/** Checks a file against what the region knows. Nothing is stored. */
@Injectable()
export class CheckTable {
  constructor(private readonly db: ReadDatabase, private readonly contexts: CaseContexts, private readonly places: KnownPlaces) {}

  async run(table: TableToCheck): Promise<CheckedImport & { readonly notices: readonly SheetNotice[] }> {
    const notices: SheetNotice[] = [];
    const check = new ImportCheck(table.kind, await this.contextOf(table));
    for await (const row of readSheets(table.bytes, (notice) => { notices.push(notice); })) check.add(row);
    return { ...check.end(), notices };
  }

  private async contextOf({ import: id, cycle, year, settled }: TableToCheck): Promise<ImportContext> {
    const document = await this.contexts.documentOf(cycle.programme);
    const [schools, registered] = await Promise.all([schoolsOfRegion(this.db, cycle), municipalitiesOfRegion(this.db, cycle)]);
    const byId = new Map(schools.map((school) => [school.school, school]));
    const municipalities = [...document.municipalities.map(({ id: municipality, title }) => ({ municipality, words: [title.ru, title.en] })),
      ...registered.map(({ municipality, name }) => ({ municipality, words: [name] }))];
    return {
      import: id, region: cycle.region, schools, municipalities, indicators: document.indicators, schoolTags: document.schoolTags ?? [], cycleYear: cycle.year, defaultYear: year, yearStarts: document.year.starts,
      nameSchool: ({ id: own, name, municipality, municipalityId, kind }) => ({
        ...nameSchool({ id: own ?? undefined, name, municipality: { id: municipalityId ?? undefined, name: municipality } }, document, byId), kind }),
      isTaken: ({ school, municipality }) => {
        const known = byId.get(school);
        return known !== undefined && known.municipality !== municipality;
      },
      settled: (sheet, row, column, read) => settled.find((one) => isSameCell(one, { sheet, row, column, read })),
    };
  }

  /** Schools whose ids, or whose municipalities' ids, another region has taken. */
  async foreign(schools: readonly { readonly school: string; readonly municipality: string }[], region: string): Promise<readonly string[]> {
    const wrong = await Promise.all(schools.map(async ({ school, municipality }) => {
      const place = await this.places.ofScope({ kind: 'school', id: school }) ?? await this.places.ofScope({ kind: 'municipality', id: municipality });
      return place === null || (place.region === region && place.municipality === municipality) ? null : school;
    }));
    return wrong.filter((school) => school !== null);
  }
}
