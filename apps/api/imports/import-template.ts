import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { importColumns, type Expectation, type ImportColumn } from '@uplift/domain/import/columns';
import { importKindTitles, type ImportKind } from '@uplift/domain/import/kinds';
import { CycleYear, type Text } from '@uplift/domain/programme/vocabulary';
import { SchoolKind } from '@uplift/domain/registry/events';
import { schoolRecordDecider } from '@uplift/domain/school-record/decide';
import type { SchoolRecordEvent } from '@uplift/domain/school-record/events';
import { ofYear, type SchoolRecord } from '@uplift/domain/school-record/state';
import { schoolRecordStreamOf } from '@uplift/domain/school-record/stream';
import { subjects } from '@uplift/domain/school-record/subjects';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { schoolsOfRegion, type RegisteredSchool } from '@uplift/infra/projections/queries/registry';
import { xlsxBytes, type WrittenSheet, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { CycleId } from '../http/ids.js';
import { Codec } from '../parts/codec.js';
import { EventLog } from '../parts/event-log.js';
import { ReadDatabase } from '../parts/read-database.js';
import { CycleOfImport, type BegunCycle } from './cycle-of-import.js';

export const TemplateQuery = z.object({ cycle: CycleId, year: CycleYear.optional(), language: z.enum(['ru', 'en']).default('ru') });

type Known = Readonly<Record<string, WrittenValue>>;
const streamsPerRead = 500;

/** A workbook to fill in: every school of the region with what is recorded of it, and a sheet that says what each column takes. */
@Injectable()
export class ImportTemplate {
  constructor(
    private readonly of: CycleOfImport, private readonly db: ReadDatabase, private readonly contexts: CaseContexts, private readonly log: EventLog, private readonly codec: Codec,
  ) {}

  async run(kind: ImportKind, { cycle: id, year, language }: z.output<typeof TemplateQuery>, reader: SignedIn): Promise<Buffer> {
    const cycle = await this.of.cycle(id, reader);
    const columns = importColumns[kind];
    const schools = (await schoolsOfRegion(this.db, cycle)).filter(({ endedOn }) => endedOn === null);
    const rows = kind === 'indicators' ? this.indicatorRows(schools, (await this.contexts.documentOf(cycle.programme)).indicators.map(({ title }) => title[language]), language)
      : this.rowsOf(kind, schools, year ?? cycle.year, language, kind === 'schools' ? await this.tagsOf(cycle, language) : new Map<string, string>());
    const table: WrittenSheet = {
      name: importKindTitles[kind][language], rows: inColumns(columns, rows),
      columns: columns.map((column) => ({ title: column.title[language] + (column.required ? ' *' : ''), width: Math.max(14, column.title[language].length + 3), ...choicesOf(column, language) })) };
    return xlsxBytes([table, helpSheet(columns, language)]);
  }

  private async *rowsOf(
    kind: ImportKind, schools: readonly RegisteredSchool[], year: string, language: 'ru' | 'en', tags: ReadonlyMap<string, string>,
  ): AsyncGenerator<Known> {
    for (let from = 0; from < schools.length; from += streamsPerRead) {
      const some = schools.slice(from, from + streamsPerRead);
      const streams = await this.log.readStreams(some.map(({ school }) => schoolRecordStreamOf(school)));
      for (const { school, name, municipality, municipalityName, kind: schoolKind } of some) {
        const about: Known = { school, name, municipality: municipalityName, municipalityId: municipality };
        const events = (streams.get(schoolRecordStreamOf(school)) ?? []).map((event) => this.codec.decode(event) as SchoolRecordEvent);
        for (const known of knownRows(kind, fold<SchoolRecordEvent, SchoolRecord>(schoolRecordDecider, events), year)) {
          yield kind === 'schools' ? { ...about, kind: choiceTitle('schools', 'kind', schoolKind, language), tags: tags.get(school) ?? null } : { ...about, ...known };
        }
      }
    }
  }

  /** By listed school the titles of what it is counted apart by, its kind aside. */
  private async tagsOf({ programme, schools }: BegunCycle, language: 'ru' | 'en'): Promise<ReadonlyMap<string, string>> {
    const titles = new Map(((await this.contexts.documentOf(programme)).schoolTags ?? []).filter(({ id }) => !(SchoolKind.options as readonly string[]).includes(id))
      .map(({ id, title }) => [id, title[language]]));
    return new Map(schools.map(({ school, tags = [] }) => [school, tags.flatMap((tag) => titles.get(tag) ?? []).join('; ')]));
  }

  private *indicatorRows(schools: readonly RegisteredSchool[], titles: readonly string[], language: 'ru' | 'en'): Generator<Known> {
    for (const indicator of titles) {
      for (const { school, name, municipalityName } of schools) yield { indicator, level: choiceTitle('indicators', 'level', 'school', language), school, name, municipality: municipalityName };
    }
  }
}

/** What is recorded of a school and year, as rows; one with the year alone where nothing is. */
const knownRows = (kind: ImportKind, record: SchoolRecord, year: string): readonly Known[] => {
  const dated = ({ asOf, ...entry }: { readonly asOf: string | null }): Known => ({ ...entry as Known, date: asOf === null ? null : { date: asOf } });
  switch (kind) {
    case 'schools': case 'contacts': case 'indicators': return [{}];
    case 'results': {
      const rows = record.results.filter((results) => results.year === year).flatMap(({ exam, asOf, rows: known }) => known.map((row): Known => ({
        year, exam: exam.toUpperCase(), ...row, subject: subjects.find(({ id }) => id === row.subject)?.title.ru ?? row.subject, date: asOf === null ? null : { date: asOf } })));
      return rows.length > 0 ? rows.map((row) => ({ ...row, exam: examTitle(String(row.exam)) })) : [{ year }];
    }
    case 'social': return [{ year, ...dated(ofYear(record.social, year) ?? { asOf: null }) }];
    case 'staff': return [{ year, ...dated(ofYear(record.staff, year) ?? { asOf: null }) }];
    case 'resources': {
      const known = ofYear(record.resources, year);
      const internet = known?.stableInternet ?? null;
      return [{ year, ...dated(known ?? { asOf: null }), stableInternet: internet === null ? null : internet ? 'да' : 'нет' }];
    }
  }
};

const examTitle = (exam: string): string => choiceTitle('results', 'exam', exam.toLowerCase(), 'ru');
const choiceTitle = (kind: ImportKind, id: string, value: string, language: 'ru' | 'en'): string => {
  const expects = importColumns[kind].find((column) => column.id === id)?.expects;
  return (expects?.type === 'choice' ? expects.choices.find((choice) => choice.value === value)?.title[language] : undefined) ?? value;
};

async function* inColumns(columns: readonly ImportColumn[], rows: AsyncIterable<Known> | Iterable<Known>): AsyncGenerator<readonly WrittenValue[]> {
  for await (const row of rows) yield columns.map(({ id }) => (id === 'name' || !(id in row) ? row[id] ?? null : row[id]!));
}

const choicesOf = ({ expects }: ImportColumn, language: 'ru' | 'en'): { readonly choices?: readonly string[] } => {
  if (expects.type === 'choice') return { choices: expects.choices.map(({ title }) => title[language]) };
  return expects.type === 'yes-no' ? { choices: language === 'ru' ? ['да', 'нет'] : ['yes', 'no'] } : {};
};

const helpSheet = (columns: readonly ImportColumn[], language: 'ru' | 'en'): WrittenSheet => {
  const say = ({ ru, en }: Text): string => (language === 'ru' ? ru : en);
  return {
    name: say({ ru: 'Как заполнять', en: 'How to fill it in' }),
    columns: [{ title: say({ ru: 'Графа', en: 'Field' }), width: 36 }, { title: say({ ru: 'Что указать', en: 'What to enter' }), width: 70 }, { title: say({ ru: 'Обязательно', en: 'Needed' }), width: 14 }],
    rows: columns.map(({ title, expects, required }) => [say(title), say(expectationText(expects)), say(required ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' })]),
  };
};

const expectationText = (expects: Expectation): Text => {
  switch (expects.type) {
    case 'text': return { ru: `текст до ${expects.max} знаков`, en: `text of up to ${expects.max} characters` };
    case 'id': return { ru: 'латинские буквы, цифры, дефисы; можно оставить пустым', en: 'Latin letters, digits, hyphens; may be left empty' };
    case 'subject': return { ru: subjects.map(({ title }) => title.ru).join(', '), en: subjects.map(({ title }) => title.en).join(', ') };
    case 'grade': return { ru: 'от 1 до 12, можно с буквой', en: '1 to 12, with or without a letter' };
    case 'year': return { ru: 'например 2022/23', en: 'such as 2022/23' };
    case 'date': return { ru: 'например 10.10.2020', en: 'such as 10.10.2020' };
    case 'count': return { ru: 'целое число от 0', en: 'a whole number from 0' };
    case 'email': return { ru: 'адрес почты', en: 'an e-mail address' };
    case 'phone': return { ru: 'номер телефона', en: 'a telephone number' };
    case 'yes-no': return { ru: 'да или нет', en: 'yes or no' };
    case 'number': return { ru: `число от ${expects.min} до ${expects.max}`, en: `a number from ${expects.min} to ${expects.max}` };
    case 'choice': return { ru: expects.choices.map(({ title }) => title.ru).join(', '), en: expects.choices.map(({ title }) => title.en).join(', ') };
  }
};
