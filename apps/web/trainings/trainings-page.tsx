import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { dayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { AnnounceTraining } from './announce-training.js';
import { Diagnostics } from './diagnostics.js';
import { diagnosticsQuery, trainingsQuery, type TrainingRow } from './queries.js';

export const TrainingsPage = () => {
  const { t } = useTranslation('trainings');
  const { select, of } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')}>{select}</PageTitle>
      {of((cycle) => <TrainingsOf key={cycle} cycle={cycle} />)}
    </>
  );
};

const TrainingsOf = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('trainings');
  const trainings = useQuery(trainingsQuery(cycle));
  const diagnostics = useQuery(diagnosticsQuery(cycle));
  const actions = useQuery(meQuery).data?.actions ?? [];
  return (
    <Stack>
      {actions.includes('training.hold') && <><Plan cycle={cycle} /><AnnounceTraining cycle={cycle} /></>}
      <Loaded query={trainings}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : <TrainingTable cycle={cycle} rows={rows} />)}</Loaded>
      <Loaded query={diagnostics}>{(all) => all.map((one) => <Panel key={one.id} title={inLanguage(one.title)}><Diagnostics cycle={cycle} one={one} /></Panel>)}</Loaded>
    </Stack>
  );
};

const Plan = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const plan = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings/plan', { params: { path: { cycle }, header: command() } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['trainings'] }),
  });
  return (
    <Group>
      <Button variant="default" loading={plan.isPending} onClick={() => { plan.mutate(); }}>{t('plan.button')}</Button>
      <Text size="sm" c="dimmed" style={{ flex: '1 1 16rem' }}>{t('plan.help')}</Text>
      <Refusal error={plan.error} />
      {plan.data !== undefined && <DoneNote text={t('plan.done', { planned: plan.data.planned })} />}
    </Group>
  );
};

const TrainingTable = ({ cycle, rows }: { readonly cycle: string; readonly rows: readonly TrainingRow[] }) => {
  const { t } = useTranslation('trainings');
  const nameOf = (row: TrainingRow): string => row.topic ?? inLanguage(row.title);
  const columns: readonly Column<TrainingRow>[] = [
    { id: 'day', title: t('day'), width: 'minmax(9rem, 1fr)', sortBy: (row) => `${row.day} ${row.time}`,
      cell: (row) => <>{dayText(row.day)}, {row.time}{row.unsettled && <Badge ml={4} color="pink.9" radius="sm" tt="none">{t('unsettledShort')}</Badge>}</> },
    { id: 'title', title: t('training'), width: 'minmax(12rem, 3fr)', sortBy: nameOf, cell: (row) => <PageLink to="/trainings/$cycle/$training" params={{ cycle, training: row.training }} size="sm">{nameOf(row)}</PageLink> },
    { id: 'kind', title: t('kind'), width: 'minmax(8rem, 1fr)', sortBy: (row) => t(`kinds.${row.kind}`), cell: (row) => t(`kinds.${row.kind}`) },
    { id: 'status', title: t('status'), width: 'minmax(7rem, 1fr)', sortBy: (row) => row.status, cell: (row) => t(`statuses.${row.status}`) },
    { id: 'attended', title: t('attended'), width: 'minmax(6rem, 1fr)', sortBy: (row) => row.attended ?? -1, cell: (row) => (row.attended === null ? '—' : `${row.atLeast ? '≥ ' : ''}${row.attended}`) },
  ];
  return <VirtualTable label={t('title')} rows={rows} columns={columns} rowKey={(row) => row.training} rowName={nameOf} height={`min(60vh, ${rows.length * 58 + 60}px)`} />;
};
