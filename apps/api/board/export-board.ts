import { Injectable } from '@nestjs/common';
import type { Text } from '@uplift/domain/programme/vocabulary';
import { Slug, SubjectKind } from '@uplift/domain/programme/vocabulary';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { cycleStatus, type CaseStatus, type CycleStatusAnswer } from '@uplift/infra/projections/queries/cycle-status';
import { listCases, type CaseListRow } from '@uplift/infra/projections/queries/list-cases';
import { listDeadlines } from '@uplift/infra/projections/queries/list-deadlines';
import { csvText, xlsxBytes, type WrittenSheet, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { Flag } from '../cases/case-query.js';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';

const sortable = ['name', 'municipality', 'stage', 'status', 'open', 'done', 'late', 'returns', 'due'] as const;
const groupings = ['municipality', 'stage', 'status'] as const;
export const ExportQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'), language: z.enum(['ru', 'en']).default('ru'), kind: SubjectKind.default('school'),
  search: z.string().max(200).optional(), municipality: z.string().max(120).optional(), stage: Slug.optional(), late: Flag, tag: Slug.optional(),
  sort: z.enum(sortable).optional().describe('A column of the table; by id when left out.'), descending: Flag,
  group: z.enum(groupings).optional().describe('Rows of a group stand together, under a first column that names it.'),
});
type ExportQuery = z.output<typeof ExportQuery>;
interface Place { readonly subject: string; readonly municipality: string; readonly stage: string; readonly tags: string }

const most = 50_000;

/** What the table of a cycle shows, as a workbook with the steps under way on a sheet of their own, or as CSV. */
@Injectable()
export class ExportBoard {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly clock: Clock, private readonly cycles: CycleFacts) {}

  async run(cycle: string, query: ExportQuery, reader: SignedIn): Promise<Buffer> {
    const { kind, municipality, stage, late, tag, search, language, format } = query;
    const [scopes, now] = [reachOf(this.access, reader, 'case.read'), this.clock.now()];
    const [cases, status, { document }] = await Promise.all([
      listCases(this.db, { filter: { cycle, kind, municipality, stage, late, tag }, scopes, now, limit: most }), cycleStatus(this.db, { cycle, scopes, now }), this.cycles.of(cycle)]);
    const found = cases.rows.filter((row) => (row.name ?? row.subject).toLowerCase().includes((search ?? '').trim().toLowerCase()));
    const placeOf = placesIn(status, document.schoolTags ?? [], language);
    const rows = arranged(found, query, placeOf);
    const table = caseSheet(rows, placeOf, language, query.group);
    if (format === 'csv') return Buffer.from(await csvText(table), 'utf8');
    const shown = new Map(rows.map((row) => [row.case, row]));
    const steps = (await listDeadlines(this.db, { cycle, scopes, limit: most * 4 })).rows.filter((row) => shown.has(row.case));
    return xlsxBytes([table, stepSheet(steps, (id) => placeOf(shown.get(id)!), now, language)]);
  }
}

const placesIn = ({ stages, municipalities }: CycleStatusAnswer, schoolTags: readonly { readonly id: string; readonly title: Text }[], language: 'ru' | 'en') => {
  const stageNames = new Map(stages.map((stage) => [stage.stage, stage[language]]));
  const names = new Map(municipalities.map(({ municipality, name }) => [municipality, name]));
  const tagNames = new Map(schoolTags.map(({ id, title }) => [id, title[language]]));
  return ({ subject, name, municipality, stage, tags }: CaseListRow): Place => ({
    tags: tags.map((tag) => tagNames.get(tag) ?? tag).join(', '),
    subject: name ?? subject, municipality: municipality === null ? '' : names.get(municipality) ?? municipality, stage: stage === null ? '' : stageNames.get(stage) ?? stage });
};

/** As the table on the screen stands: sorted by its column, groups by their titles. */
const arranged = (rows: readonly CaseListRow[], { sort, descending, group, language }: ExportQuery, placeOf: (row: CaseListRow) => Place): readonly CaseListRow[] => {
  const sign = descending === true ? -1 : 1;
  const sorted = sort === undefined ? [...rows] : [...rows].sort((a, b) => sign * compared(valueOf(a, sort, placeOf), valueOf(b, sort, placeOf)));
  return group === undefined ? sorted : sorted.sort((a, b) => compared(groupOf(a, group, placeOf, language), groupOf(b, group, placeOf, language)));
};

const compared = (a: string | number, b: string | number): number => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ru', { numeric: true }));

const valueOf = (row: CaseListRow, column: typeof sortable[number], placeOf: (row: CaseListRow) => Place): string | number => {
  switch (column) {
    case 'name': return placeOf(row).subject;
    case 'municipality': return placeOf(row).municipality;
    case 'stage': return row.stage ?? '';
    case 'status': return row.status;
    case 'open': return row.openSteps + row.stepsInReview;
    case 'done': return row.doneSteps;
    case 'late': return row.overdueSteps;
    case 'returns': return row.returns;
    case 'due': return row.nextDue ?? '9';
  }
};

const groupOf = (row: CaseListRow, group: typeof groupings[number], placeOf: (row: CaseListRow) => Place, language: 'ru' | 'en'): string => {
  switch (group) {
    case 'municipality': return placeOf(row).municipality;
    case 'stage': return placeOf(row).stage === '' ? words.ended[language] : placeOf(row).stage;
    case 'status': return statusWords[row.status][language];
  }
};

const words = {
  group: { ru: 'Группа строк', en: 'Group of rows' }, tags: { ru: 'Группы школ', en: 'Groups of schools' }, ended: { ru: 'Все этапы пройдены', en: 'All stages passed' },
  cases: { ru: 'Школы', en: 'Schools' }, steps: { ru: 'Шаги в работе', en: 'Steps under way' }, id: { ru: 'Код', en: 'Id' }, subject: { ru: 'Название', en: 'Name' },
  municipality: { ru: 'Муниципалитет', en: 'Municipality' }, stage: { ru: 'Этап', en: 'Stage' }, status: { ru: 'Состояние', en: 'Status' },
  open: { ru: 'В работе', en: 'Under way' }, review: { ru: 'На проверке', en: 'In review' }, done: { ru: 'Выполнено', en: 'Done' }, late: { ru: 'Просрочено', en: 'Overdue' },
  returns: { ru: 'Возвратов', en: 'Returns' }, due: { ru: 'Срок', en: 'Due' }, step: { ru: 'Шаг', en: 'Step' }, holders: { ru: 'У кого', en: 'Held by' },
  escalated: { ru: 'Передано', en: 'Escalated to' },
} as const satisfies Record<string, Text>;
const statusWords: Readonly<Record<CaseStatus, Text>> = {
  open: { ru: 'в работе', en: 'under way' }, 'set-aside': { ru: 'отложена', en: 'set aside' }, completed: { ru: 'завершена', en: 'completed' }, closed: { ru: 'закрыта', en: 'closed' },
};
const day = (date: string | null): WrittenValue => (date === null ? null : { date });

const caseSheet = (rows: readonly CaseListRow[], placeOf: (row: CaseListRow) => Place, language: 'ru' | 'en', group: ExportQuery['group']): WrittenSheet => ({
  name: words.cases[language],
  columns: ([...group === undefined ? [] : ['group'] as const, 'id', 'subject', 'municipality', 'stage', 'status', 'open', 'review', 'done', 'late', 'returns', 'due', 'tags'] as const)
    .map((name) => ({ title: words[name][language], width: name === 'subject' || name === 'stage' ? 40 : 18 })),
  rows: rows.map((row): readonly WrittenValue[] => {
    const { subject, municipality, stage, tags } = placeOf(row);
    return [...group === undefined ? [] : [groupOf(row, group, placeOf, language)], row.subject, subject, municipality, stage, statusWords[row.status][language], row.openSteps, row.stepsInReview, row.doneSteps, row.overdueSteps, row.returns, day(row.nextDue), tags];
  }),
});

const stepSheet = (rows: Awaited<ReturnType<typeof listDeadlines>>['rows'], placeOf: (id: string) => Place, now: string, language: 'ru' | 'en'): WrittenSheet => ({
  name: words.steps[language],
  columns: (['subject', 'municipality', 'step', 'holders', 'due', 'late', 'escalated'] as const).map((name) => ({ title: words[name][language], width: name === 'step' ? 50 : 24 })),
  rows: rows.map((row): readonly WrittenValue[] => {
    const { subject, municipality } = placeOf(row.case);
    return [subject, municipality, row.title[language], row.holders.map((role) => titleOfRole(role)[language]).join(', '), day(row.due), row.endsAt <= now && row.status === 'open',
      row.escalatedTo === null ? '' : titleOfRole(row.escalatedTo)[language]];
  }),
});
