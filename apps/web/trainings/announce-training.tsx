import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';

const kinds = ['seminar', 'permanent-seminar', 'webinar', 'consultation', 'master-class', 'event'] as const;
type Kind = (typeof kinds)[number];

/** A seminar or consultation that no series gives. */
export const AnnounceTraining = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ title: '', day: '', time: '10:00', capacity: '' });
  const [kind, setKind] = useState<Kind>('seminar');
  const announce = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings', { params: { path: { cycle }, header: command() }, body: {
      series: `extra-${typed.day}`, day: typed.day, time: typed.time, kind, title: { ru: typed.title.trim(), en: typed.title.trim() }, capacity: typed.capacity === '' ? null : Number(typed.capacity) } })),
    onSuccess: async ({ training }) => {
      await queries.invalidateQueries({ queryKey: ['trainings'] });
      await navigate({ to: '/trainings/$cycle/$training', params: { cycle, training } });
    },
  });
  const field = (key: keyof typeof typed) => ({ value: typed[key], onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setTyped({ ...typed, [key]: value }); } });
  if (!open) return <Group><Button variant="default" onClick={() => { setOpen(true); }}>{t('announce.open')}</Button></Group>;
  return (
    <Panel title={t('announce.title')}>
      <Stack component="form" gap="sm" onSubmit={(event) => { event.preventDefault(); announce.mutate(); }}>
        <TextInput label={t('announce.name')} required maxLength={200} {...field('title')} />
        <Group align="flex-end">
          <TextInput type="date" label={t('announce.day')} required {...field('day')} />
          <TextInput type="time" label={t('announce.time')} required {...field('time')} />
          <Select label={t('kind')} allowDeselect={false} value={kind} onChange={(value) => { setKind(value as Kind); }} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          <TextInput type="number" min={1} label={t('announce.capacity')} {...field('capacity')} />
        </Group>
        <Refusal error={announce.error} />
        <Group><Button type="submit" loading={announce.isPending} disabled={typed.title.trim() === '' || typed.day === ''}>{t('announce.send')}</Button><Button variant="default" onClick={() => { setOpen(false); }}>{t('cancel')}</Button></Group>
      </Stack>
    </Panel>
  );
};
