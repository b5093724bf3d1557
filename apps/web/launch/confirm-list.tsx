import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { CycleStatus } from '../api/schemas.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { identificationQuery } from './identification/identification-queries.js';
import { OrderDates } from '../parts/order-dates.js';

export const ConfirmList = ({ status, onDone }: { readonly status: CycleStatus; readonly onDone: () => void }) => {
  const { t } = useTranslation('launch');
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [appendix, setAppendix] = useState('');
  const identification = useQuery(identificationQuery(status.cycle));
  const decided = (identification.data?.included.length ?? 0) + (identification.data?.excluded.length ?? 0);
  const confirm = useMutation({
    mutationFn: async () => {
      const request = { params: { path: { cycle: status.cycle }, header: command() }, body: { order: { number: number.trim(), date, appendixDate: appendix === '' ? null : appendix, title: '' } } };
      if (decided > 0) await answered(api.POST('/api/v1/cycles/{cycle}/identification/confirm', request));
      else await answered(api.POST('/api/v1/cycles/{cycle}/confirm', request));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      onDone();
    },
  });
  if (status.order !== null) return <Stack align="flex-start"><Text>{t('order.confirmed', { number: status.order.number })}<OrderDates order={status.order} /></Text><Button onClick={onDone}>{t('next')}</Button></Stack>;
  return (
    <Stack maw="30rem">
      <Text>{t('order.text', { count: status.schools })}</Text>
      {decided > 0 && <Text>{t('order.decided', { included: identification.data!.included.length, excluded: identification.data!.excluded.length, undecided: identification.data!.undecided.length })}</Text>}
      <TextInput label={t('order.number')} value={number} maxLength={60} onChange={({ currentTarget }) => { setNumber(currentTarget.value); }} />
      <TextInput type="date" label={t('order.date')} value={date} onChange={({ currentTarget }) => { setDate(currentTarget.value); }} />
      <TextInput type="date" label={t('order.appendix')} description={t('order.appendixHelp')} value={appendix} onChange={({ currentTarget }) => { setAppendix(currentTarget.value); }} />
      {confirm.error instanceof ProblemError && <ProblemAlert problem={confirm.error} />}
      <Button maw="16rem" disabled={number.trim() === '' || date === '' || identification.isPending} loading={confirm.isPending} onClick={() => { confirm.mutate(); }}>{t('order.confirm')}</Button>
    </Stack>
  );
};
