import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import { VirtualTable, type Column } from '../../parts/virtual-table.js';
import type { TableProblem } from './table-file.js';

interface ProblemTableProps { readonly problems: readonly TableProblem[]; readonly onSettle: (problem: TableProblem) => void }

export const keyOfProblem = ({ sheet, row, column, code, read }: TableProblem): string => `${sheet} ${row} ${column ?? ''} ${code} ${read}`;

/** What keeps rows from being stored, each by its sheet, row and column. */
export const ProblemTable = ({ problems, onSettle }: ProblemTableProps) => {
  const { t } = useTranslation('import');
  const columns: readonly Column<TableProblem>[] = [
    { id: 'severity', title: t('problems.severity'), width: '8rem', sortBy: ({ severity }) => severity,
      cell: ({ severity }) => <Badge color={severity === 'error' ? 'red.9' : 'grape.8'} radius="sm" tt="none">{t(`problems.${severity}`)}</Badge> },
    { id: 'sheet', title: t('problems.sheet'), width: '9rem', sortBy: ({ sheet }) => sheet, cell: ({ sheet }) => sheet },
    { id: 'row', title: t('problems.row'), width: '6.5rem', sortBy: ({ row }) => row, cell: ({ row }) => row },
    { id: 'column', title: t('problems.column'), width: 'minmax(9rem, 1fr)', sortBy: ({ column }) => column ?? 0,
      cell: ({ title, column }) => (title === null ? column ?? t('problems.wholeRow') : inLanguage(title)) },
    { id: 'read', title: t('problems.read'), width: 'minmax(9rem, 1fr)', sortBy: ({ read }) => read, cell: ({ read }) => (read === '' ? t('problems.nothing') : read) },
    { id: 'expected', title: t('problems.expected'), width: 'minmax(14rem, 2fr)', cell: ({ expected }) => inLanguage(expected) },
    { id: 'settle', title: t('problems.todo'), width: '9rem', cell: (problem) => (problem.code === 'date-outside-year'
      ? <Button size="compact-sm" variant="default" aria-label={t('problems.settleAt', { place: inLanguage(problem.place) })} onClick={() => { onSettle(problem); }}>{t('problems.settle')}</Button>
      : t('problems.inFile')) },
  ];
  return <VirtualTable label={t('problems.title')} columns={columns} rows={problems} rowKey={keyOfProblem} rowName={({ place }) => inLanguage(place)}
    height={`${Math.min(26, 6 + problems.length * 4)}rem`} />;
};
