import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { deadlinesQuery, meQuery } from '../api/queries.js';
import type { StepRow } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { subjectName } from '../parts/subject-name.js';
import { BulkActions } from './bulk-actions.js';

const keyOf = (row: StepRow): string => `${row.case} ${row.step}`;
const none: ReadonlySet<string> = new Set();

const whens = ['all', 'late', 'week', 'month', 'escalated'] as const;
type When = typeof whens[number];
const isWhen = (when: When) => ({ late, workingDaysLeft, escalatedTo }: StepRow): boolean => {
  switch (when) {
    case 'all': return true;
    case 'late': return late;
    case 'week': return !late && (workingDaysLeft ?? Infinity) <= 5;
    case 'month': return !late && (workingDaysLeft ?? Infinity) <= 22;
    case 'escalated': return escalatedTo !== null;
  }
};

/** Steps under way by their dates, with what a coordinator does to many at once. */
export const CycleDeadlines = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('cycle');
  const steps = useQuery(deadlinesQuery({ cycle }));
  const actions = useQuery(meQuery).data?.actions ?? [];
  const [chosen, setChosen] = useState(none);
  const [search, setSearch] = useState('');
  const [step, setStep] = useState<string | null>(null);
  const [when, setWhen] = useState<When>('all');
  const kinds = useMemo(() => [...new Map((steps.data ?? []).map((row) => [row.step, inLanguage(row.title)]))], [steps.data]);
  const columns: readonly Column<StepRow>[] = [
    { id: 'subject', title: t('columns.subject'), width: 'minmax(12rem, 1fr)', sortBy: subjectName, cell: subjectName },
    { id: 'step', title: t('columns.step'), width: 'minmax(14rem, 2fr)', sortBy: ({ title }) => inLanguage(title),
      cell: (row) => <PageLink to="/cases/$case/steps/$step" params={{ case: row.case, step: row.step }}>{inLanguage(row.title)}</PageLink> },
    { id: 'holders', title: t('columns.holders'), width: 'minmax(9rem, 1fr)', sortBy: ({ holders }) => holders.join(), cell: ({ holders }) => holders.map((role) => inLanguage(titleOfRole(role))).join(', ') },
    { id: 'due', title: t('columns.due'), width: 'minmax(13rem, 1fr)', sortBy: ({ due }) => due, cell: (row) => <DueText due={row.due} daysLeft={row.workingDaysLeft} isLate={row.late} /> },
    { id: 'escalated', title: t('columns.escalated'), width: 'minmax(8rem, 1fr)', sortBy: ({ escalatedTo }) => escalatedTo ?? '', cell: ({ escalatedTo }) => (escalatedTo === null ? '' : inLanguage(titleOfRole(escalatedTo))) },
  ];
  const wanted = search.trim().toLowerCase();
  return (
    <Loaded query={steps}>{(rows) => {
      if (rows.length === 0) return <Empty text={t('noDeadlines')} />;
      const shown = rows.filter((row) => subjectName(row).toLowerCase().includes(wanted) && (step === null || row.step === step) && isWhen(when)(row));
      const mayChoose = ['step.remind', 'step.extend', 'step.reassign'].some((action) => actions.includes(action));
      return (
        <>
          <Group mb="md" align="flex-end" className="no-print">
            <TextInput label={t('filters.search')} value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />
            <Select label={t('filters.step')} placeholder={t('filters.any')} clearable clearButtonProps={{ 'aria-label': t('filters.any') }} searchable value={step} onChange={setStep} data={kinds.map(([value, label]) => ({ value, label }))} miw="20rem" />
            <Select label={t('when.title')} allowDeselect={false} value={when} onChange={(value) => { setWhen(value as When); }} data={whens.map((value) => ({ value, label: t(`when.${value}`) }))} />
          </Group>
          {chosen.size > 0 && <BulkActions rows={rows.filter((row) => chosen.has(keyOf(row)))} actions={actions} onDone={() => { setChosen(none); }} />}
          <VirtualTable label={t('tabs.deadlines')} columns={columns} rows={shown} rowKey={keyOf} rowName={(row) => `${subjectName(row)}, ${inLanguage(row.title)}`}
            selection={mayChoose ? { keys: chosen, change: setChosen } : undefined} rowHeight={64} />
        </>
      );
    }}</Loaded>
  );
};
