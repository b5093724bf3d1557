import { Card, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../api/queries.js';
import { shortDayText } from '../language/dates.js';
import { PageLink } from '../parts/page-link.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import type { Effect } from './queries.js';

type OfCase = Effect['effects'][number];

/** Case by case: tasks that appear or go, dates that move, reminders that would go out once more. */
export const EffectOn = ({ effect }: { readonly effect: Effect }) => {
  const { t } = useTranslation('programmes');
  const names = new Map((useQuery(casesQuery({ cycle: effect.cycle })).data ?? []).map((row) => [row.case, row.name ?? row.subject]));
  const nameOf = (row: OfCase): string => names.get(row.case) ?? row.case;
  const columns: readonly Column<OfCase>[] = [
    { id: 'case', title: t('effect.case'), width: 'minmax(11rem, 2fr)', sortBy: nameOf, cell: (row) => <PageLink to="/cases/$case" params={{ case: row.case }} size="sm">{nameOf(row)}</PageLink> },
    { id: 'moved', title: t('effect.moved'), width: 'minmax(12rem, 2fr)', sortBy: (row) => -row.moved.length, cell: (row) => row.moved.map(({ step, from, to }) => `${step}: ${shortDayText(from)} → ${shortDayText(to)}`).join('; ') },
    { id: 'appear', title: t('effect.appear'), width: 'minmax(9rem, 1fr)', sortBy: (row) => -row.appear.length, cell: (row) => row.appear.map(({ step, due }) => (due === null ? step : `${step} (${shortDayText(due)})`)).join('; ') },
    { id: 'go', title: t('effect.go'), width: 'minmax(8rem, 1fr)', sortBy: (row) => -row.go.length, cell: (row) => row.go.map(({ step }) => step).join('; ') },
    { id: 'repeated', title: t('effect.repeated'), width: 'minmax(8rem, 1fr)', sortBy: (row) => -row.notices.filter(({ repeated }) => repeated).length, cell: (row) => row.notices.filter(({ repeated }) => repeated).length },
  ];
  const counts = [['changed', effect.changed], ['moved', effect.moved], ['appear', effect.appear], ['go', effect.go], ['repeated', effect.repeated]] as const;
  return (
    <>
      <Text fw={600} role="status">{t('effect.summary', { from: effect.from, to: effect.to, count: effect.cases })}</Text>
      <SimpleGrid cols={{ base: 2, sm: 5 }}>{counts.map(([key, count]) => <Card key={key} withBorder padding="xs"><Text size="lg" fw={700}>{count}</Text><Text size="sm">{t(`effect.counts.${key}`)}</Text></Card>)}</SimpleGrid>
      {effect.effects.length > 0 && <VirtualTable label={t('effect.table')} rows={effect.effects} columns={columns} rowKey={(row) => row.case} rowName={nameOf} height={`min(50vh, ${effect.effects.length * 58 + 60}px)`} />}
    </>
  );
};
