import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { Training } from './queries.js';

/** Another day, none at all, or the day that was meant when it lies outside the year; each with its reason. */
export const ChangeDay = ({ cycle, one }: { readonly cycle: string; readonly one: Training }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const [day, setDay] = useState(one.day);
  const [time, setTime] = useState(one.time);
  const [reason, setReason] = useState('');
  const params = { path: { cycle, training: one.training }, header: command() };
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ['trainings'] }) };
  const why = reason.trim();
  const move = useMutation({ mutationFn: () => answered(one.unsettled
    ? api.POST('/api/v1/cycles/{cycle}/trainings/{training}/settle', { params, body: { day, reason: why } })
    : api.POST('/api/v1/cycles/{cycle}/trainings/{training}/move', { params, body: { day, time, reason: why } })), ...settled });
  const cancel = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/cancel', { params, body: { reason: why } })), ...settled });
  return (
    <Panel title={t('change.title')}>
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput type="date" label={t('announce.day')} value={day} onChange={({ currentTarget }) => { setDay(currentTarget.value); }} />
          {!one.unsettled && <TextInput type="time" label={t('announce.time')} value={time} onChange={({ currentTarget }) => { setTime(currentTarget.value); }} />}
          <TextInput label={t('change.reason')} maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        </Group>
        <Refusal error={move.error ?? cancel.error} />
        <Group>
          <Button variant="default" loading={move.isPending} disabled={why === '' || day === ''} onClick={() => { move.mutate(); }}>{one.unsettled ? t('change.settle') : t('change.move')}</Button>
          <Button variant="default" loading={cancel.isPending} disabled={why === ''} onClick={() => { cancel.mutate(); }}>{t('change.cancel')}</Button>
        </Group>
      </Stack>
    </Panel>
  );
};
