import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
import { Refusal } from '../parts/refusal.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { AnnounceMeeting } from './announce-meeting.js';
import { meetingsQuery, type MeetingRow } from './queries.js';

export const MeetingsPage = () => {
  const { t } = useTranslation('meetings');
  const { select, of } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')}>{select}</PageTitle>
      {of((cycle) => <MeetingsOf key={cycle} cycle={cycle} />)}
    </>
  );
};

const MeetingsOf = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('meetings');
  const meetings = useQuery(meetingsQuery(cycle));
  const actions = useQuery(meQuery).data?.actions ?? [];
  return (
    <Stack>
      {actions.includes('meeting.plan') && <Plan cycle={cycle} />}
      {actions.includes('meeting.hold') && <AnnounceMeeting cycle={cycle} />}
      <Loaded query={meetings}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : <MeetingTable cycle={cycle} rows={rows} />)}</Loaded>
    </Stack>
  );
};

const Plan = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('meetings');
  const queries = useQueryClient();
  const plan = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/meetings/plan', { params: { path: { cycle }, header: command() } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
  return (
    <Group>
      <Button variant="default" loading={plan.isPending} onClick={() => { plan.mutate(); }}>{t('plan.button')}</Button>
      <Text size="sm" c="dimmed" style={{ flex: '1 1 16rem' }}>{t('plan.help')}</Text>
      <Refusal error={plan.error} />
      {plan.data !== undefined && <DoneNote text={t('plan.done', { planned: plan.data.planned, moved: plan.data.moved })} />}
    </Group>
  );
};

const MeetingTable = ({ cycle, rows }: { readonly cycle: string; readonly rows: readonly MeetingRow[] }) => {
  const { t } = useTranslation('meetings');
  const [series, setSeries] = useState<string | null>(null);
  const titles = new Map(rows.map((row) => [row.series ?? '', inLanguage(row.title)]));
  const shown = rows.filter((row) => series === null || row.series === series);
  const columns: readonly Column<MeetingRow>[] = [
    { id: 'day', title: t('day'), width: 'minmax(9rem, 1fr)', sortBy: (row) => `${row.day} ${row.time}`, cell: (row) => `${dayText(row.day)}, ${row.time}` },
    { id: 'title', title: t('meeting'), width: 'minmax(12rem, 3fr)', sortBy: (row) => inLanguage(row.title), cell: (row) => <PageLink to="/meetings/$cycle/$meeting" params={{ cycle, meeting: row.meeting }} size="sm">{inLanguage(row.title)}</PageLink> },
    { id: 'status', title: t('status'), width: 'minmax(7rem, 1fr)', sortBy: (row) => row.status, cell: (row) => t(`statuses.${row.status}`) },
    { id: 'decisions', title: t('decisions'), width: 'minmax(6rem, 1fr)', sortBy: (row) => row.decisions ?? -1, cell: (row) => row.decisions ?? '—' },
  ];
  return (
    <>
      {titles.size > 1 && <Select label={t('series')} clearable clearButtonProps={{ 'aria-label': t('anySeries') }} placeholder={t('anySeries')} value={series} onChange={setSeries} maw="28rem" data={[...titles].map(([value, label]) => ({ value, label }))} />}
      <VirtualTable label={t('title')} rows={shown} columns={columns} rowKey={(row) => row.meeting} rowName={(row) => inLanguage(row.title)} height={`min(60vh, ${shown.length * 58 + 60}px)`} />
    </>
  );
};
