import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../api/schemas.js';
import { shortDayText } from '../language/dates.js';
import { PageLink } from '../parts/page-link.js';
import { StatusBadge } from '../parts/status-badge.js';
import type { SortOrder } from '../parts/sort-rows.js';
import { VirtualTable, type Column, type Selection } from '../parts/virtual-table.js';

export type TableCase = Pick<CaseRow, 'case' | 'subject' | 'name' | 'municipality' | 'status' | 'stage' | 'openSteps' | 'stepsInReview' | 'doneSteps' | 'overdueSteps' | 'returns' | 'nextDue' | 'tags'>;
interface CaseTableProps {
  readonly rows: readonly TableCase[]; readonly label: string; readonly selection?: Selection | undefined; readonly stageName?: (stage: string | null) => string;
  readonly placeName?: (municipality: string | null) => string; readonly sorting?: { readonly order: SortOrder | null; readonly change: (order: SortOrder) => void };
  /** What groups of schools are called; without names they are not shown. */
  readonly tagNames?: ReadonlyMap<string, string>;
  readonly groupOf?: ((row: TableCase) => string) | undefined;
}

export const CaseTable = ({ rows, label, selection, stageName, placeName, sorting, groupOf, tagNames }: CaseTableProps) => {
  const { t } = useTranslation('case');
  const place = (municipality: string | null): string => placeName?.(municipality) ?? municipality ?? '';
  const columns: readonly Column<TableCase>[] = [
    { id: 'name', title: t('columns.name'), width: 'minmax(9.5rem, 2fr)', sortBy: ({ name, subject }) => name ?? subject,
      cell: (row) => <PageLink to="/cases/$case" params={{ case: row.case }} size="sm">{row.name ?? row.subject}</PageLink> },
    { id: 'municipality', title: t('columns.municipality'), width: 'minmax(8rem, 1fr)', sortBy: ({ municipality }) => place(municipality), cell: ({ municipality }) => place(municipality) },
    { id: 'stage', title: t('columns.stage'), width: 'minmax(7rem, 1fr)', sortBy: ({ stage }) => stage ?? '', cell: ({ stage }) => stageName?.(stage) ?? stage ?? '' },
    ...tagNames === undefined || tagNames.size === 0 ? [] : [{ id: 'tags', title: t('columns.tags'), width: 'minmax(8rem, 1fr)', cell: ({ tags }: TableCase) => tags.map((tag) => tagNames.get(tag) ?? tag).join(', ') }],
    { id: 'status', title: t('columns.status'), width: '7.5rem', sortBy: ({ status }) => status, cell: ({ status }) => <StatusBadge status={status} /> },
    { id: 'open', title: t('columns.open'), width: '5rem', sortBy: ({ openSteps, stepsInReview }) => openSteps + stepsInReview, cell: ({ openSteps, stepsInReview }) => openSteps + stepsInReview },
    { id: 'done', title: t('columns.done'), width: '4.5rem', sortBy: ({ doneSteps }) => doneSteps, cell: ({ doneSteps }) => doneSteps },
    { id: 'late', title: t('columns.late'), width: '6.5rem', sortBy: ({ overdueSteps }) => overdueSteps, cell: ({ overdueSteps }) => (overdueSteps > 0 ? <strong>{overdueSteps}</strong> : 0) },
    { id: 'returns', title: t('columns.returns'), width: '5.5rem', sortBy: ({ returns }) => returns, cell: ({ returns }) => returns },
    { id: 'due', title: t('columns.nextDue'), width: '6rem', sortBy: ({ nextDue }) => nextDue ?? '9', cell: ({ nextDue }) => (nextDue === null ? '' : shortDayText(nextDue)) },
  ];
  return <VirtualTable label={label} columns={columns} rows={rows} rowKey={(row) => row.case} rowName={({ name, subject }) => name ?? subject} selection={selection}
    groupOf={groupOf} {...sorting !== undefined && { sorting }} />;
};
