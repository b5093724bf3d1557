import { Badge, Group, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../api/schemas.js';
import { shortDayText } from '../language/dates.js';
import { PageLink } from '../parts/page-link.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import type { Visit } from './queries.js';

interface MySchoolsProps { readonly rows: readonly CaseRow[]; readonly visits: readonly Visit[] }
const nameOf = ({ name, subject }: CaseRow): string => name ?? subject;

/** How each school one accompanies stands, and when somebody was there last. */
export const MySchools = ({ rows, visits }: MySchoolsProps) => {
  const { t } = useTranslation('visits');
  const [onlyPressing, setOnlyPressing] = useState(false);
  const last = useMemo(() => {
    const days = new Map<string, string>();
    for (const { school, dates } of visits) for (const day of dates) if (day > (days.get(school) ?? '')) days.set(school, day);
    return days;
  }, [visits]);
  const columns: readonly Column<CaseRow>[] = [
    { id: 'school', title: t('schools.school'), width: 'minmax(11rem, 2fr)', sortBy: nameOf, cell: (row) => <PageLink to="/cases/$case" params={{ case: row.case }} size="sm">{nameOf(row)}</PageLink> },
    { id: 'overdue', title: t('schools.overdue'), width: 'minmax(8.5rem, 1fr)', sortBy: (row) => -row.overdueSteps,
      cell: (row) => (row.overdueSteps === 0 ? t('schools.nothingLate') : <Badge color="red.9" radius="sm" tt="none">{t('schools.late', { count: row.overdueSteps })}</Badge>) },
    { id: 'due', title: t('schools.due'), width: 'minmax(7rem, 1fr)', sortBy: (row) => row.nextDue ?? '9', cell: (row) => (row.nextDue === null ? '—' : shortDayText(row.nextDue)) },
    { id: 'visit', title: t('schools.visit'), width: 'minmax(7rem, 1fr)', sortBy: (row) => last.get(row.subject) ?? '', cell: (row) => { const day = last.get(row.subject); return day === undefined ? t('schools.never') : shortDayText(day); } },
  ];
  const shown = onlyPressing ? rows.filter(({ overdueSteps, subject }) => overdueSteps > 0 || !last.has(subject)) : rows;
  return (
    <>
      <Group mb="xs"><Switch label={t('schools.pressing')} checked={onlyPressing} onChange={({ currentTarget }) => { setOnlyPressing(currentTarget.checked); }} /></Group>
      {shown.length === 0 ? <Text size="sm">{t('schools.none')}</Text>
        : <VirtualTable label={t('schools.title')} rows={shown} columns={columns} rowKey={(row) => row.case} rowName={nameOf} height={`min(22rem, ${shown.length * 58 + 60}px)`} />}
    </>
  );
};
