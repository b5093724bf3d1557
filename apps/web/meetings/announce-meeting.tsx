import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';

const kinds = ['working-group', 'planning', 'webinar', 'review', 'conference'] as const;
type Kind = (typeof kinds)[number];
const slugOf = (day: string): string => `extra-${day}`;

/** A meeting that no series gives. */
export const AnnounceMeeting = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('meetings');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('10:00');
  const [kind, setKind] = useState<Kind>('working-group');
  const announce = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/meetings', { params: { path: { cycle }, header: command() }, body: { series: slugOf(day), day, time, kind, title: { ru: title.trim(), en: title.trim() } } })),
    onSuccess: async ({ meeting }) => {
      await queries.invalidateQueries({ queryKey: ['meetings'] });
      await navigate({ to: '/meetings/$cycle/$meeting', params: { cycle, meeting } });
    },
  });
  if (!open) return <Group><Button variant="default" onClick={() => { setOpen(true); }}>{t('announce.open')}</Button></Group>;
  return (
    <Panel title={t('announce.title')}>
      <Stack component="form" gap="sm" onSubmit={(event) => { event.preventDefault(); announce.mutate(); }}>
        <TextInput label={t('announce.name')} required maxLength={200} value={title} onChange={({ currentTarget }) => { setTitle(currentTarget.value); }} />
        <Group align="flex-end">
          <TextInput type="date" label={t('announce.day')} required value={day} onChange={({ currentTarget }) => { setDay(currentTarget.value); }} />
          <TextInput type="time" label={t('announce.time')} required value={time} onChange={({ currentTarget }) => { setTime(currentTarget.value); }} />
          <Select label={t('announce.kind')} allowDeselect={false} value={kind} onChange={(value) => { setKind(value as Kind); }} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Group>
        <Refusal error={announce.error} />
        <Group><Button type="submit" loading={announce.isPending} disabled={title.trim() === '' || day === '' || time === ''}>{t('announce.send')}</Button><Button variant="default" onClick={() => { setOpen(false); }}>{t('cancel')}</Button></Group>
      </Stack>
    </Panel>
  );
};
