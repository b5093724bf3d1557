import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { inLanguage } from '../language/language.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { ReportView } from './queries.js';

type Asked = ReportView['asked'][number];

/** Numbers that no record holds: whoever prepares the report states them, with the document they stand in. */
export const StatedFigures = ({ one, mayWrite }: { readonly one: ReportView; readonly mayWrite: boolean }) => {
  const { t } = useTranslation('reports');
  return (
    <Panel title={t('stated.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('stated.help')}</Text>
        {one.asked.map((asked) => (mayWrite ? <State key={`${asked.key} ${asked.value ?? ''}`} one={one} asked={asked} /> : <Text key={asked.key} size="sm">{inLanguage(asked.title)}: {asked.value ?? '—'}</Text>))}
      </Stack>
    </Panel>
  );
};

const State = ({ one, asked }: { readonly one: ReportView; readonly asked: Asked }) => {
  const { t } = useTranslation('reports');
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ value: String(asked.value ?? ''), basis: asked.basis ?? '', trueOn: asked.trueOn ?? '' });
  const state = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/reports/{report}/figures', { params: { path: { cycle: one.cycle, report: one.report }, header: command() },
      body: { key: asked.key, value: Number(typed.value), basis: typed.basis.trim(), trueOn: typed.trueOn } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
  const field = (key: keyof typeof typed) => ({ value: typed[key], onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setTyped({ ...typed, [key]: value }); } });
  return (
    <Card withBorder padding="sm" component="section" aria-label={inLanguage(asked.title)}>
      <Text size="sm" fw={600}>{inLanguage(asked.title)}</Text>
      <Group align="flex-end" gap="xs">
        <TextInput type="number" step="any" label={t('stated.value')} w="8rem" {...field('value')} />
        <TextInput label={t('stated.basis')} style={{ flex: '1 1 10rem' }} maxLength={1000} {...field('basis')} />
        <TextInput type="date" label={t('stated.trueOn')} {...field('trueOn')} />
        <Button variant="default" loading={state.isPending} disabled={typed.value === '' || typed.basis.trim() === '' || typed.trueOn === ''} onClick={() => { state.mutate(); }}>{t('stated.save')}</Button>
      </Group>
      <Refusal error={state.error} />
    </Card>
  );
};
