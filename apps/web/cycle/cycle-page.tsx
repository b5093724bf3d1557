import { Button, Card, Group, SimpleGrid, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesQuery, cycleQuery, meQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { CaseTable } from '../case/case-table.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageButton } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { StatusBadge } from '../parts/status-badge.js';
import { CycleBoard } from './cycle-board.js';
import { CycleDeadlines } from './cycle-deadlines.js';
import { CaseFilters, fits, noFilter, type CaseFilter } from './case-filters.js';
import { Delays } from './delays.js';

const route = getRouteApi('/inside/cycles/$cycle');

/** A cycle: how it stands, and its schools as a board, a table, by dates and by municipality. */
export const CyclePage = () => {
  const { cycle } = route.useParams();
  return <Loaded query={useQuery(cycleQuery(cycle))}>{(status) => <CycleOf status={status} />}</Loaded>;
};

const CycleOf = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const actions = useQuery(meQuery).data?.actions ?? [];
  const begun = status.status === 'running' || status.status === 'closed' || status.status === 'completed';
  return (
    <>
      <PageTitle title={`${inLanguage(status.title)}, ${status.year}`}><StatusBadge status={status.status} /></PageTitle>
      <Text c="dimmed" mb="md">{shortDayText(status.firstDay)} – {shortDayText(status.lastDay)}{status.order === null ? '' : ` · ${t('order', { number: status.order.number, date: shortDayText(status.order.date) })}`}</Text>
      {status.disagreement !== null && <Text mb="md" fw={600}>{status.disagreement}</Text>}
      {begun ? <Running status={status} /> : (
        <Empty text={t('notBegun', { count: status.schools })}>
          {actions.includes('cycle.launch') && <PageButton to="/launch" search={{ cycle: status.cycle }}>{t('prepare')}</PageButton>}
        </Empty>
      )}
    </>
  );
};

const Running = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const [filter, setFilter] = useState<CaseFilter>(noFilter);
  const cases = useQuery(casesQuery({ cycle: status.cycle, kind: 'school' }));
  const stageName = (stage: string | null): string => {
    const found = status.stages.find(({ stage: id }) => id === stage);
    return found === undefined ? '' : inLanguage(found);
  };
  return (
    <>
      <Counts status={status} />
      <Tabs defaultValue="table" keepMounted={false} variant="outline">
        <Tabs.List mb="md" aria-label={t('views')}>
          {['table', 'board', 'deadlines', 'delays'].map((name) => <Tabs.Tab key={name} value={name}>{t(`tabs.${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        {(['table', 'board'] as const).map((name) => (
          <Tabs.Panel key={name} value={name}>
            <CaseFilters filter={filter} onChange={setFilter} status={status} />
            <Loaded query={cases}>{(rows) => (name === 'table'
              ? <CaseTable label={t('tabs.table')} rows={rows.filter(fits(filter))} stageName={stageName} />
              : <CycleBoard rows={rows.filter(fits(filter))} stages={status.stages} />)}</Loaded>
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="deadlines"><CycleDeadlines cycle={status.cycle} /></Tabs.Panel>
        <Tabs.Panel value="delays"><Delays status={status} /></Tabs.Panel>
      </Tabs>
    </>
  );
};

const Counts = ({ status: { steps, schools, lateCases } }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const numbers = [['schools', schools], ['open', steps.open], ['inReview', steps.inReview], ['done', steps.done], ['overdue', steps.overdue], ['lateCases', lateCases]] as const;
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} mb="md">
      {numbers.map(([name, value]) => (
        <Card key={name} withBorder padding="xs"><Group justify="space-between" wrap="nowrap"><Text size="sm">{t(`counts.${name}`)}</Text><Text fw={700}>{value}</Text></Group></Card>
      ))}
      <Button className="no-print" variant="default" onClick={() => { window.print(); }}>{t('print')}</Button>
    </SimpleGrid>
  );
};
