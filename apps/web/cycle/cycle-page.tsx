import { Card, Group, SimpleGrid, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cycleQuery, meQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { CaseTable, type TableCase } from '../case/case-table.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageButton } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ReplayLink } from '../parts/replay-link.js';
import { StatusBadge } from '../parts/status-badge.js';
import { BulkOfCases } from './bulk-of-cases.js';
import { CycleBoard } from './cycle-board.js';
import { CycleDeadlines } from './cycle-deadlines.js';
import { CyclePages } from './cycle-pages.js';
import { boardQuery, type BoardRow } from './cycle-queries.js';
import { CaseFilters, fits, noFilter } from './case-filters.js';
import { DelayGrid } from './delay-grid.js';
import { Delays } from './delays.js';
import type { CycleView } from './saved-views.js';
import { ViewBar } from './view-bar.js';
import './cycle.css';
import { OrderDates } from '../parts/order-dates.js';

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
      <ReplayLink kind="cycles" id={status.cycle} />
      <Text c="dimmed" mb="md">{shortDayText(status.firstDay)} – {shortDayText(status.lastDay)}{status.order === null ? '' : ` · ${t('order', { number: status.order.number, date: shortDayText(status.order.date) })}`}<OrderDates order={status.order} /></Text>
      {begun ? <Running status={status} /> : (
        <Empty text={t('notBegun', { count: status.schools })}>
          {actions.includes('cycle.launch') && <PageButton to="/launch" search={{ cycle: status.cycle }}>{t('prepare')}</PageButton>}
        </Empty>
      )}
    </>
  );
};

const nowhere: ReadonlySet<string> = new Set();
const tabs = ['table', 'board', 'deadlines', 'delays'] as const;

const Running = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const board = useQuery(boardQuery(status.cycle));
  return (
    <>
      <Counts status={status} />
      <CyclePages cycle={status.cycle} />
      <Tabs defaultValue="table" keepMounted={false} variant="outline">
        <Tabs.List mb="md" aria-label={t('tabs.title')}>{tabs.map((name) => <Tabs.Tab key={name} value={name}>{t(`tabs.${name}`)}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="table"><Loaded query={board}>{(rows) => <Schools status={status} rows={rows} isBoard={false} />}</Loaded></Tabs.Panel>
        <Tabs.Panel value="board"><Loaded query={board}>{(rows) => <Schools status={status} rows={rows} isBoard />}</Loaded></Tabs.Panel>
        <Tabs.Panel value="deadlines"><CycleDeadlines cycle={status.cycle} /></Tabs.Panel>
        <Tabs.Panel value="delays"><Delays status={status} /><Loaded query={board}>{(rows) => <DelayGrid rows={rows} status={status} />}</Loaded></Tabs.Panel>
      </Tabs>
    </>
  );
};

const Schools = ({ status, rows, isBoard }: { readonly status: CycleStatus; readonly rows: readonly BoardRow[]; readonly isBoard: boolean }) => {
  const { t } = useTranslation('cycle');
  const actions = useQuery(meQuery).data?.actions ?? [];
  const [view, setView] = useState<CycleView>({ filter: noFilter, order: null, grouping: 'none' });
  const [chosen, setChosen] = useState(nowhere);
  const shown = useMemo(() => rows.filter(fits(view.filter)), [rows, view.filter]);
  const names = useMemo(() => ({
    stages: new Map(status.stages.map((stage) => [stage.stage, inLanguage(stage)])), places: new Map(status.municipalities.map(({ municipality, name }) => [municipality, name])),
    tags: new Map(status.groups.flatMap(({ tag, title }) => (tag === null ? [] : [[tag, inLanguage(title)]]))) }), [status]);
  const stageName = (stage: string | null): string => (stage === null ? t('ended') : names.stages.get(stage) ?? stage);
  const placeName = (municipality: string | null): string => (municipality === null ? '' : names.places.get(municipality) ?? municipality);
  const groups = { municipality: (row: TableCase) => placeName(row.municipality), stage: (row: TableCase) => stageName(row.stage), status: (row: TableCase) => t(`status.${row.status}`, { ns: 'common' }) };
  const groupOf = view.grouping === 'none' ? undefined : groups[view.grouping];
  const mayChoose = ['step.remind', 'step.extend', 'step.reassign'].some((action) => actions.includes(action));
  return (
    <>
      <CaseFilters filter={view.filter} onChange={(filter) => { setView({ ...view, filter }); }} status={status} />
      <ViewBar cycle={status.cycle} view={view} onView={setView} canGroup={!isBoard} />
      {chosen.size > 0 && !isBoard && <BulkOfCases cycle={status.cycle} cases={chosen} onDone={() => { setChosen(nowhere); }} />}
      {isBoard ? <CycleBoard rows={shown} stages={status.stages} /> : (
        <CaseTable label={t('tabs.table')} rows={shown} stageName={stageName} placeName={placeName} tagNames={names.tags} groupOf={groupOf} selection={mayChoose ? { keys: chosen, change: setChosen } : undefined}
          sorting={{ order: view.order, change: (order) => { setView({ ...view, order }); } }} />
      )}
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
    </SimpleGrid>
  );
};
