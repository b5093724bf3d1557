import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { Meeting } from './queries.js';
import { useMeetingCommand } from './use-meeting-command.js';

/** Another day or hour, or none at all, with the reason. */
export const MoveOrCancel = ({ one }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const [day, setDay] = useState(one.day);
  const [time, setTime] = useState(one.time);
  const [reason, setReason] = useState('');
  const move = useMeetingCommand(one, 'move');
  const cancel = useMeetingCommand(one, 'cancel');
  return (
    <Panel title={t('change.title')}>
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput type="date" label={t('announce.day')} value={day} onChange={({ currentTarget }) => { setDay(currentTarget.value); }} />
          <TextInput type="time" label={t('announce.time')} value={time} onChange={({ currentTarget }) => { setTime(currentTarget.value); }} />
          <TextInput label={t('correct.reason')} maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        </Group>
        <Refusal error={move.error ?? cancel.error} />
        <Group>
          <Button variant="default" loading={move.isPending} disabled={reason.trim() === '' || day === '' || time === ''} onClick={() => { move.mutate({ day, time, reason: reason.trim() }); }}>{t('change.move')}</Button>
          <Button variant="default" loading={cancel.isPending} disabled={reason.trim() === ''} onClick={() => { cancel.mutate({ reason: reason.trim() }); }}>{t('change.cancel')}</Button>
        </Group>
      </Stack>
    </Panel>
  );
};
