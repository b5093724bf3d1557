import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { cycleQuery, programmesQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { CycleHeading } from '../parts/cycle-heading.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AmendmentEffects } from './amendment-effects.js';

const route = getRouteApi('/inside/cycles/$cycle/amend');

/** Another edition of the programme for a year that is under way: what would change comes first, school by school. */
export const AmendPage = () => {
  const { t } = useTranslation('amend');
  const { cycle } = route.useParams();
  return (
    <>
      <CycleHeading cycle={cycle} title={t('title')} />
      <Text mb="md">{t('text')}</Text>
      <Loaded query={useQuery(cycleQuery(cycle))}>{(status) => (status.status === 'running' ? <Amend key={status.edition} status={status} /> : <Empty text={t('notRunning')} />)}</Loaded>
    </>
  );
};

const Amend = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('amend');
  const queries = useQueryClient();
  const [edition, setEdition] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [order, setOrder] = useState('');
  const path = { cycle: status.cycle };
  const preview = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/amend/preview', { params: { path, header: command() }, body: { edition: Number(edition) } })) });
  const apply = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/amend', { params: { path, header: command() }, body: { edition: Number(edition), reason: reason.trim(), order: order.trim() === '' ? null : order.trim() } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Loaded query={useQuery(programmesQuery)}>{(programmes) => {
      const later = programmes.filter((one) => one.programme === status.programme && one.edition > status.edition);
      if (later.length === 0) return <Empty text={t('noEdition', { edition: status.edition })} />;
      return (
        <Stack>
          <Group align="flex-end">
            <Select label={t('edition')} value={edition} onChange={(value) => { setEdition(value); preview.reset(); }} data={later.map((one) => ({ value: String(one.edition), label: t('editionOf', { edition: one.edition }) }))} />
            <Button disabled={edition === null} loading={preview.isPending} onClick={() => { preview.mutate(); }}>{t('preview')}</Button>
          </Group>
          {[preview.error, apply.error].map((error, at) => (error instanceof ProblemError ? <ProblemAlert key={at} problem={error} /> : null))}
          {preview.data !== undefined && (
            <>
              <AmendmentEffects preview={preview.data} cycle={status.cycle} />
              <Group align="flex-end">
                <TextInput label={t('reason')} value={reason} maxLength={1000} miw="20rem" onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
                <TextInput label={t('order')} value={order} maxLength={200} onChange={({ currentTarget }) => { setOrder(currentTarget.value); }} />
                <Button disabled={reason.trim() === ''} loading={apply.isPending} onClick={() => { apply.mutate(); }}>{t('apply')}</Button>
              </Group>
            </>
          )}
          {apply.data !== undefined && <Alert role="status" color="teal.9" variant="outline" c="bright" title={t('applied')} />}
        </Stack>
      );
    }}</Loaded>
  );
};
