import { Alert, Button, Card, Group, NumberInput, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { CycleStatus, Rehearsal } from '../api/schemas.js';
import { dayText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RehearsedYear } from './rehearsed-year.js';

const everyMs = 1000;
const fewSchools = 8;
type Run = NonNullable<Rehearsal['run']>;

/** The year lived through before it begins, by a program beside the engine; asked how far it is for as long as it runs. */
export const RehearseYear = ({ status, onDone }: { readonly status: CycleStatus; readonly onDone: () => void }) => {
  const { t } = useTranslation('launch');
  const { cycle } = status;
  const rehearsal = useQuery({
    queryKey: ['rehearsal', cycle], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/rehearsal', { params: { path: { cycle } } })),
    refetchInterval: ({ state }) => (state.data?.run?.endedAt === null ? everyMs : false) });
  return (
    <Stack>
      <Title order={2} size="h4">{t('rehearse.title')}</Title>
      <Text maw="70ch">{t('rehearse.text')}</Text>
      <Loaded query={rehearsal}>{(known) => <Rehearsing rehearsal={known} status={status} onDone={onDone} />}</Loaded>
    </Stack>
  );
};

const Rehearsing = ({ rehearsal: { missing, most, run }, status, onDone }: { readonly rehearsal: Rehearsal; readonly status: CycleStatus; readonly onDone: () => void }) => {
  const { t } = useTranslation('launch');
  const queries = useQueryClient();
  const [schools, setSchools] = useState<number>(Math.min(most, fewSchools, Math.max(1, status.schools)));
  const keep = (answer: Rehearsal): void => { queries.setQueryData(['rehearsal', status.cycle], answer); };
  const path = { cycle: status.cycle };
  const start = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/rehearsal', { params: { path, header: command() }, body: { schools } })), onSuccess: keep });
  const stop = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/rehearsal/stop', { params: { path, header: command() }, body: {} })), onSuccess: keep });
  const running = run?.state === 'running';
  // Its servers close for some seconds after it was told to end, and a new one would be refused.
  const ending = run !== null && !running && run.endedAt === null;
  return (
    <>
      {missing !== null && <Alert color="yellow.9" variant="outline" c="bright" title={t('rehearse.missing')}>{t(`rehearse.missingText.${missing}`)}</Alert>}
      {[start.error, stop.error].map((error, at) => error instanceof ProblemError && <ProblemAlert key={at} problem={error} />)}
      <Group align="flex-end" className="no-print">
        {missing === null && !running && <>
          <NumberInput label={t('rehearse.schools')} description={t('rehearse.schoolsHelp', { most })} value={schools} min={1} max={most} allowDecimal={false} clampBehavior="strict"
            onChange={(value) => { if (typeof value === 'number') setSchools(value); }} />
          <Button loading={start.isPending} disabled={ending} onClick={() => { start.mutate(); }}>{t(run === null ? 'rehearse.start' : 'rehearse.again')}</Button>
        </>}
        {running && <Button variant="default" loading={stop.isPending} onClick={() => { stop.mutate(); }}>{t('rehearse.stop')}</Button>}
        <Button variant={run?.state === 'done' ? 'filled' : 'default'} onClick={onDone}>{t(run?.state === 'done' ? 'next' : 'rehearse.skip')}</Button>
      </Group>
      <div role="status">
        {running && <HowFar run={run} />}
        {run?.state === 'stopped' && <Text>{t(ending ? 'rehearse.stopping' : 'rehearse.stopped')}</Text>}
        {run?.state === 'failed' && <Card withBorder><Text fw={700}>{t('rehearse.failed')}</Text><Text>{t('rehearse.failedText')}</Text></Card>}
      </div>
      {run !== null && run.result !== null && run.state === 'done' && <RehearsedYear run={run} result={run.result} edition={status.edition} />}
    </>
  );
};

const HowFar = ({ run: { progress: { at, ...counts }, percent } }: { readonly run: Run }) => {
  const { t } = useTranslation('launch');
  return (
    <>
      <Text size="sm">{at === null ? t('rehearse.starting') : t('rehearse.progress', { day: dayText(at.slice(0, 10)), ...counts })}</Text>
      <Progress value={percent} aria-label={t('rehearse.bar')} mt={4} />
    </>
  );
};
