import { wordKey } from '../school-record/subjects.js';
import type { ImportContext, KnownSchool } from './context.js';
import type { Report, TableRow } from './table.js';

/** Finds the schools and municipalities a row speaks of. */
export class Places {
  private readonly byId: ReadonlyMap<string, KnownSchool>;
  private readonly byName = new Map<string, KnownSchool[]>();
  private readonly municipalities = new Map<string, string>();

  constructor({ schools, municipalities }: ImportContext, private readonly report: Report) {
    this.byId = new Map(schools.map((school) => [school.school, school]));
    for (const school of schools) this.byName.set(wordKey(school.name), [...this.byName.get(wordKey(school.name)) ?? [], school]);
    for (const { municipality, words } of municipalities) for (const word of [municipality, ...words]) this.municipalities.set(wordKey(word), municipality);
  }

  /** By its id, else by its name, within the municipality where one is named; says what is wrong when there is none, or several. */
  school(row: TableRow): string | null {
    const { school: id, name, municipality: named } = row.values as Readonly<Record<string, string | undefined>>;
    if (id !== undefined) {
      if (this.byId.has(id)) return id;
      return this.wrong(row, 'school', 'school-unknown', id, 'код школы из реестра региона', 'the id of a school in the region’s registry');
    }
    if (name === undefined) return this.wrong(row, 'name', 'value-missing', '', 'код или название школы', 'a school’s id or name');
    const municipality = named === undefined ? null : this.municipalityNamed(row);
    if (named !== undefined && municipality === null) return null;
    const found = (this.byName.get(wordKey(name)) ?? []).filter((school) => municipality === null || school.municipality === municipality);
    if (found.length === 1) return found[0]!.school;
    if (found.length === 0) return this.wrong(row, 'name', 'school-unknown', name, 'название школы из реестра региона', 'the name of a school in the region’s registry');
    const ids = found.slice(0, 5).map(({ school }) => school).join(', ');
    return this.wrong(row, 'name', 'school-ambiguous', name, `код школы или муниципалитет: подходят ${ids}`, `a school id or municipality: these fit ${ids}`);
  }

  municipalityNamed(row: TableRow): string | null {
    const named = row.values.municipality as string | undefined;
    if (named === undefined) return this.wrong(row, 'municipality', 'value-missing', '', 'муниципалитет', 'a municipality');
    return this.municipalities.get(wordKey(named))
      ?? this.wrong(row, 'municipality', 'municipality-unknown', named, 'муниципалитет из реестра региона', 'a municipality in the region’s registry');
  }

  private wrong(row: TableRow, column: string, code: 'school-unknown' | 'school-ambiguous' | 'municipality-unknown' | 'value-missing', read: string, ru: string, en: string): null {
    this.report({ severity: 'error', code, sheet: row.sheet, row: row.row, column: row.columnOf[column] ?? null, title: null, read, expected: { ru, en } });
    return null;
  }
}
