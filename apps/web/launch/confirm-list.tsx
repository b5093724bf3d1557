import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { CycleStatus } from '../api/schemas.js';
import { ProblemAlert } from '../parts/problem-alert.js';

export const ConfirmList = ({ status, onDone }: { readonly status: CycleStatus; readonly onDone: () => void }) => {
  const { t } = useTranslation('launch');
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [appendix, setAppendix] = useState('');
  const confirm = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/confirm', {
      params: { path: { cycle: status.cycle }, header: command() }, body: { order: { number: number.trim(), date, appendixDate: appendix === '' ? null : appendix, title: '' } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      onDone();
    },
  });
  if (status.order !== null) return <Stack align="flex-start"><Text>{t('order.confirmed', { number: status.order.number })}</Text>{status.disagreement !== null && <Text>{status.disagreement}</Text>}<Button onClick={onDone}>{t('next')}</Button></Stack>;
  return (
    <Stack maw="30rem">
      <Text>{t('order.text', { count: status.schools })}</Text>
      <TextInput label={t('order.number')} value={number} maxLength={60} onChange={({ currentTarget }) => { setNumber(currentTarget.value); }} />
      <TextInput type="date" label={t('order.date')} value={date} onChange={({ currentTarget }) => { setDate(currentTarget.value); }} />
      <TextInput type="date" label={t('order.appendix')} description={t('order.appendixHelp')} value={appendix} onChange={({ currentTarget }) => { setAppendix(currentTarget.value); }} />
      {confirm.error instanceof ProblemError && <ProblemAlert problem={confirm.error} />}
      <Button maw="16rem" disabled={number.trim() === '' || date === ''} loading={confirm.isPending} onClick={() => { confirm.mutate(); }}>{t('order.confirm')}</Button>
    </Stack>
  );
};
