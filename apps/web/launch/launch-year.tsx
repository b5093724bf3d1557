import { Button, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { cycleQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { PageLink } from '../parts/page-link.js';
import { ProblemAlert } from '../parts/problem-alert.js';

const everyMs = 1000;

export const LaunchYear = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('launch');
  const queries = useQueryClient();
  const launch = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/launch', { params: { path: { cycle: status.cycle }, header: command() }, body: {} })),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (status.status === 'running') return <Opening cycle={status.cycle} schools={status.schools} />;
  if (status.status !== 'confirmed') return <Text>{t('launch.notNow')}</Text>;
  return (
    <Stack align="flex-start">
      <Text>{t('launch.text', { count: status.schools })}</Text>
      {launch.error instanceof ProblemError && <ProblemAlert problem={launch.error} />}
      <Button loading={launch.isPending} onClick={() => { launch.mutate(); }}>{t('launch.start')}</Button>
    </Stack>
  );
};

/** Cases open in cohorts; how many have is asked until all have. */
const Opening = ({ cycle, schools }: { readonly cycle: string; readonly schools: number }) => {
  const { t } = useTranslation('launch');
  const opened = (status: CycleStatus | undefined): number => (status?.cases ?? []).filter(({ kind }) => kind === 'school').reduce((sum, { cases }) => sum + cases, 0);
  const status = useQuery({ ...cycleQuery(cycle), refetchInterval: ({ state }) => (opened(state.data) < schools ? everyMs : false) });
  const count = opened(status.data);
  return (
    <Stack>
      <Text role="status">{t('launch.opened', { count, of: schools })}</Text>
      <Progress value={schools === 0 ? 100 : 100 * count / schools} aria-label={t('launch.progress')} />
      <PageLink to="/cycles/$cycle" params={{ cycle }}>{t('launch.toCycle')}</PageLink>
    </Stack>
  );
};
