import { cycleYearOf } from '../core/cycle-year.js';
import { datesOfValues } from '../indicator/decide.js';
import type { PlainDate } from '../core/instant.js';
import type { Exam, ResultsRow } from '../school-record/events.js';
import { wordKey } from '../school-record/subjects.js';
import type { SheetRow } from '../sheet/cell.js';
import type { Role, Text } from '../programme/vocabulary.js';
import type { SchoolKind } from '../registry/events.js';
import { importColumns } from './columns.js';
import type { ImportContext, KnownIndicator } from './context.js';
import type { ImportKind } from './kinds.js';
import { Places } from './places.js';
import { tagsNamed, tagWordsOf } from '../programme/tags-named.js';
import type { ContactRow, ImportPlan, IndicatorRow, PlannedSchool, RecordPlan } from './plan.js';
import type { ImportProblem, ProblemCode } from './problem.js';
import { RowDates } from './row-dates.js';
import { Table, type TableRow } from './table.js';

/** What a table holds, and everything that keeps it from being stored. */
export interface CheckedImport {
  readonly rows: number; readonly errors: number; readonly questions: number; readonly leftOut: number;
  /** The first ten thousand. */
  readonly problems: readonly ImportProblem[];
  readonly plan: ImportPlan;
}

const mostProblems = 10_000;
const parts: Readonly<Partial<Record<ImportKind, readonly [whole: string, ...parts: string[]]>>> = {
  results: ['participants', 'below'], social: ['pupils', 'bothParentsGraduates', 'singleParent', 'onRecord', 'atRisk'],
  staff: ['teachers', 'highestCategory', 'firstCategory', 'underThreeYears', 'pensionAge'], indicators: ['denominator', 'numerator'],
};
interface Gathered { readonly school: string; readonly exam: Exam; readonly year: string; asOf: PlainDate | null; readonly rows: Map<string, { row: ResultsRow; readonly classes: Set<string>; marks: number }> }

/** Checks a table row by row and gathers what it would store; everything wrong is listed, not only the first. */
export class ImportCheck {
  private readonly counts = { rows: 0, errors: 0, questions: 0, leftOut: 0 };
  private readonly problems: ImportProblem[] = [];
  private readonly table: Table;
  private readonly places: Places;
  private readonly dates: RowDates;
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;
  private readonly seen = new Map<string, number>();
  private readonly schools: PlannedSchool[] = [];
  private readonly records: RecordPlan[] = [];
  private readonly contacts: ContactRow[] = [];
  private readonly nameOfMail = new Map<string, string>();
  private readonly values: IndicatorRow[] = [];
  private readonly results = new Map<string, Gathered>();

  constructor(private readonly kind: ImportKind, private readonly context: ImportContext) {
    const report = (problem: ImportProblem): void => {
      this.counts[problem.severity === 'error' ? 'errors' : 'questions'] += 1;
      if (this.problems.length < mostProblems) this.problems.push(problem);
    };
    this.table = new Table(kind, report);
    this.places = new Places(context, report);
    this.dates = new RowDates(kind, context, report);
    this.report = report;
    this.indicators = new Map(context.indicators.flatMap((one) => [one.id, one.title.ru, one.title.en].map((word) => [wordKey(word), one] as const)));
  }
  private readonly report: (problem: ImportProblem) => void;

  add(sheetRow: SheetRow): void {
    const row = this.table.read(sheetRow);
    if (row === null) return;
    this.counts.rows += 1;
    if (!row.whole) return;
    switch (this.kind) {
      case 'schools': this.addSchool(row); break;
      case 'contacts': this.addContact(row); break;
      case 'indicators': this.addIndicator(row); break;
      case 'results': case 'social': case 'staff': case 'resources': this.addRecord(row, this.kind); break;
    }
  }

  end(): CheckedImport {
    this.table.end();
    if (this.counts.rows === 0 && this.counts.errors === 0) {
      this.report({ severity: 'error', code: 'empty', sheet: '', row: 1, column: null, title: null, read: '', expected: { ru: 'хотя бы одна строка данных', en: 'at least one row of data' } });
    }
    const results = [...this.results.values()].map(({ school, exam, year, asOf, rows }): RecordPlan => ({
      type: 'RecordResults', school, year, asOf, import: this.context.import, exam, rows: [...rows.values()].map(({ row }) => row) }));
    return { ...this.counts, problems: this.problems, plan: { schools: this.schools, records: [...results, ...this.records], contacts: this.contacts, indicators: this.values } };
  }

  private addSchool(row: TableRow): void {
    const { school, name, municipality, municipalityId, kind, tags } = row.values as Readonly<Record<string, string | undefined>>;
    const named = this.context.nameSchool({ id: school ?? null, name: name!, municipality: municipality!, municipalityId: municipalityId ?? null, kind: kind as SchoolKind | undefined ?? null });
    if (this.isRepeated(row, 'school', named.school, row.texts.school ?? row.texts.name ?? '')) return;
    if (this.context.isTaken(named)) {
      this.wrong(row, 'school', 'id-taken', named.school, { ru: 'обозначение, не занятое в другом муниципалитете или регионе', en: 'an id that is not taken in another municipality or region' });
      return;
    }
    if (tags === undefined) {
      this.schools.push(named);
      return;
    }
    const own = tagsNamed(tagWordsOf(tags), this.context.schoolTags);
    const known = (language: 'ru' | 'en') => this.context.schoolTags.map(({ title }) => title[language]).join('; ') || '—';
    if (own.unknown.length === 0) this.schools.push({ ...named, tags: own.tags });
    else this.wrong(row, 'tags', 'value-wrong', tags, { ru: `признаки программы: ${known('ru')}`, en: `tags of the programme: ${known('en')}` });
  }

  private addRecord(row: TableRow, kind: 'results' | 'social' | 'staff' | 'resources'): void {
    const [school, year] = [this.places.school(row), this.dates.yearOf(row)];
    const sound = this.partsFit(row);
    if (school === null || year === null || !sound) return;
    const asOf = this.dates.dateOf(row, year);
    if (asOf === 'leave-out') this.counts.leftOut += 1;
    if (asOf === 'leave-out' || asOf === 'open') return;
    const about = { school, year, asOf, import: this.context.import };
    const number = (id: string): number | null => row.values[id] as number | undefined ?? null;
    if (kind === 'results') { this.addResults(row, about); return; }
    if (this.isRepeated(row, 'school', `${school} ${year}`, row.texts.school ?? row.texts.name ?? '')) return;
    switch (kind) {
      case 'social': this.records.push({ type: 'RecordSocialPassport', ...about, pupils: number('pupils')!, bothParentsGraduates: number('bothParentsGraduates'),
        singleParent: number('singleParent'), onRecord: number('onRecord'), atRisk: number('atRisk') }); break;
      case 'staff': this.records.push({ type: 'RecordStaff', ...about, teachers: number('teachers')!, highestCategory: number('highestCategory'),
        firstCategory: number('firstCategory'), underThreeYears: number('underThreeYears'), pensionAge: number('pensionAge') }); break;
      case 'resources': this.records.push({ type: 'RecordResources', ...about, stableInternet: row.values.stableInternet as boolean | undefined ?? null,
        computersPerHundred: number('computersPerHundred'), teacherVacancies: number('teacherVacancies') }); break;
    }
  }

  /** Parallel classes of a grade (5А, 5Б) are one row of their grade: their pupils are added, their means weighed by them. */
  private addResults(row: TableRow, { school, year, asOf }: { readonly school: string; readonly year: string; readonly asOf: PlainDate | null }): void {
    const { exam, subject, grade = null, participants, below, mean = null } = row.values as unknown as Omit<ResultsRow, 'mean'> & { exam: Exam; mean?: number | null };
    const key = `${school} ${exam} ${year}`;
    const gathered = this.results.get(key) ?? { school, exam, year, asOf: null, rows: new Map() };
    this.results.set(key, gathered);
    if (asOf !== null && (gathered.asOf === null || asOf > gathered.asOf)) gathered.asOf = asOf;
    const [rowKey, className] = [`${subject} ${grade}`, wordKey(row.texts.grade ?? '')];
    const known = gathered.rows.get(rowKey);
    if (known === undefined) {
      gathered.rows.set(rowKey, { row: { subject, grade, participants, below, mean }, classes: new Set([className]), marks: (mean ?? 0) * participants });
      return;
    }
    if (known.classes.has(className) || !/\p{L}/u.test(className)) {
      this.wrong(row, 'subject', 'row-repeated', `${row.texts.subject ?? ''} ${row.texts.grade ?? ''}`.trim(), repeated);
      return;
    }
    known.classes.add(className);
    known.marks += (mean ?? 0) * participants;
    const together = known.row.participants + participants;
    known.row = { subject, grade, participants: together, below: known.row.below + below,
      mean: mean === null || known.row.mean === null || together === 0 ? null : Math.round(known.marks / together * 1e4) / 1e4 };
  }

  private addContact(row: TableRow): void {
    const { role, person, email = null, phone = null } = row.values as unknown as { role: Role; person: string; email?: string | null; phone?: string | null };
    const ofSchool = row.values.school !== undefined || row.values.name !== undefined;
    const ofMunicipality = !ofSchool && row.values.municipality !== undefined;
    const id = ofSchool ? this.places.school(row) : ofMunicipality ? this.places.municipalityNamed(row) : this.context.region;
    if (id === null) return;
    const scope = { kind: ofSchool ? 'school' : ofMunicipality ? 'municipality' : 'region', id } as const;
    const who = email === null ? wordKey(person) : wordKey(email);
    if (this.isRepeated(row, 'person', `${role} ${scope.kind} ${scope.id} ${who}`, row.texts.person ?? '')) return;
    // Once by mail, the same person may hold roles at several places; the names must not differ then.
    const named = email === null ? undefined : this.nameOfMail.get(who);
    if (email !== null) this.nameOfMail.set(who, named ?? wordKey(person));
    if (named !== undefined && named !== wordKey(person)) {
      this.wrong(row, 'person', 'value-conflicting', person, { ru: 'то же имя, что и раньше при этом адресе почты', en: 'the same name as before with this address' });
      return;
    }
    this.contacts.push({ role, scope, name: person, email, phone });
  }

  private addIndicator(row: TableRow): void {
    const { indicator: word, level, numerator, denominator = null } = row.values as unknown as { indicator: string; level: IndicatorRow['level']; numerator: number; denominator?: number | null };
    const indicator = this.indicators.get(wordKey(word));
    if (indicator === undefined) {
      const some = this.context.indicators.slice(0, 5);
      this.wrong(row, 'indicator', 'indicator-unknown', word, { ru: `показатель программы: ${some.map(({ title }) => title.ru).join('; ')}…`, en: `an indicator of the programme: ${some.map(({ title }) => title.en).join('; ')}…` });
      return;
    }
    const subject = level === 'region' ? this.context.region : level === 'school' ? this.places.school(row) : this.places.municipalityNamed(row);
    const year = this.dates.yearOf(row)!;
    if (!this.valueFits(row, indicator, numerator, denominator) || subject === null) return;
    const date = this.dates.dateOf(row, year);
    if (date === 'leave-out') this.counts.leftOut += 1;
    if (date === 'leave-out' || date === 'open' || date === null) return;
    const { from, to } = datesOfValues(cycleYearOf(this.context.cycleYear, this.context.yearStarts));
    if (date < from || date > to) {
      // A person may settle on any date; the indicators of a year take none that is so far from it.
      const [written, first, last] = [date, from, to].map((day) => day.split('-').reverse().join('.'));
      this.wrong(row, 'date', 'value-wrong', written!, { ru: `дата с ${first} по ${last}`, en: `a date from ${first} to ${last}` });
      return;
    }
    if (this.isRepeated(row, 'indicator', `${indicator.id} ${level} ${subject} ${date}`, row.texts.indicator ?? '')) return;
    this.values.push({ indicator: indicator.id, level, subject, numerator, denominator: indicator.kind === 'share' ? denominator : null, date });
  }

  private valueFits(row: TableRow, { kind }: KnownIndicator, numerator: number, denominator: number | null): boolean {
    switch (kind) {
      case 'present': return numerator === 0 || numerator === 1 || this.wrong(row, 'numerator', 'value-wrong', String(numerator), { ru: '1 (есть) или 0 (нет)', en: '1 (present) or 0 (absent)' });
      case 'count': return Number.isInteger(numerator) || this.wrong(row, 'numerator', 'value-wrong', String(numerator), { ru: 'целое число', en: 'a whole number' });
      case 'share': return denominator === null || denominator === 0
        ? this.wrong(row, 'denominator', 'value-wrong', denominator === null ? '' : '0', { ru: 'знаменатель доли больше нуля', en: 'a share’s denominator above nought' })
        : !Number.isInteger(numerator) ? this.wrong(row, 'numerator', 'value-wrong', String(numerator), { ru: 'целое число: сколько из знаменателя', en: 'a whole number: how many of the denominator' })
          : !Number.isInteger(denominator) ? this.wrong(row, 'denominator', 'value-wrong', String(denominator), { ru: 'целое число', en: 'a whole number' }) : this.partsFit(row);
    }
  }

  private partsFit(row: TableRow): boolean {
    const [whole, ...its] = parts[this.kind] ?? [];
    const total = whole === undefined ? undefined : row.values[whole];
    let fits = true;
    for (const part of its) {
      const value = row.values[part];
      if (typeof value !== 'number' || typeof total !== 'number' || value <= total) continue;
      const title = importColumns[this.kind].find(({ id }) => id === whole)!.title;
      fits = this.wrong(row, part, 'part-above-whole', String(value), { ru: `не больше ${total} («${title.ru}»)`, en: `at most ${total} (“${title.en}”)` });
    }
    return fits;
  }

  private isRepeated(row: TableRow, column: string, key: string, read: string): boolean {
    const first = this.seen.get(key);
    if (first === undefined) { this.seen.set(key, row.row); return false; }
    this.wrong(row, column, 'row-repeated', read, { ru: `${repeated.ru} (уже в строке ${first})`, en: `${repeated.en} (already in row ${first})` });
    return true;
  }

  private wrong({ sheet, row, columnOf }: TableRow, column: string, code: ProblemCode, read: string, expected: Text): false {
    const title = importColumns[this.kind].find(({ id }) => id === column)?.title ?? null;
    this.report({ severity: 'error', code, sheet, row, column: columnOf[column] ?? null, title, read, expected });
    return false;
  }
}

const repeated: Text = { ru: 'каждая запись один раз', en: 'every entry once' };
