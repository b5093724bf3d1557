import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { cyclesQuery } from '../api/queries.js';
import { DoneNote } from '../parts/done-note.js';
import { Refusal } from '../parts/refusal.js';
import { EffectOn } from './effect-on.js';
import { cycleName } from '../parts/cycle-name.js';

/** What an edition would change in a running cycle, school by school; then applied with its reason. */
export const Apply = ({ programme, editions }: { readonly programme: string; readonly editions: readonly number[] }) => {
  const { t } = useTranslation('programmes');
  const queries = useQueryClient();
  const cycles = (useQuery(cyclesQuery).data ?? []).filter((row) => row.programme === programme && row.status === 'running');
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState(String(editions.at(-1) ?? ''));
  const [reason, setReason] = useState('');
  const [order, setOrder] = useState('');
  const cycle = cycles.find((row) => row.cycle === chosen) ?? cycles[0];
  const preview = useMutation({ mutationFn: (at: { readonly cycle: string; readonly edition: number }) => answered(api.POST('/api/v1/cycles/{cycle}/amend/preview', {
    params: { path: { cycle: at.cycle }, header: command() }, body: { edition: at.edition } })) });
  const apply = useMutation({
    mutationFn: (at: { readonly cycle: string; readonly edition: number }) => answered(api.POST('/api/v1/cycles/{cycle}/amend', {
      params: { path: { cycle: at.cycle }, header: command() }, body: { edition: at.edition, reason: reason.trim(), order: order.trim() === '' ? null : order.trim() } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (cycle === undefined) return <Text size="sm">{t('apply.noCycle')}</Text>;
  const at = { cycle: cycle.cycle, edition: Number(wanted) };
  const effect = preview.data?.cycle === at.cycle && preview.data.to === at.edition ? preview.data : null;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('apply.help')}</Text>
      <Group align="flex-end">
        <Select label={t('apply.cycle')} allowDeselect={false} value={cycle.cycle} onChange={setChosen} data={cycles.map((row) => ({ value: row.cycle, label: cycleName(row) }))} />
        <Select label={t('apply.edition')} allowDeselect={false} value={wanted} onChange={(value) => { setWanted(value ?? wanted); }} data={editions.map(String)} w="8rem" />
        <Button loading={preview.isPending} onClick={() => { apply.reset(); preview.mutate(at); }}>{t('apply.preview')}</Button>
      </Group>
      <Text size="sm">{t('apply.runs', { edition: cycle.edition })}</Text>
      <Refusal error={preview.error ?? apply.error} />
      {effect !== null && (
        <>
          <EffectOn effect={effect} />
          <Group align="flex-end">
            <TextInput label={t('apply.reason')} required maxLength={1000} style={{ flex: '1 1 14rem' }} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
            <TextInput label={t('apply.order')} maxLength={200} value={order} onChange={({ currentTarget }) => { setOrder(currentTarget.value); }} />
            <Button loading={apply.isPending} disabled={reason.trim() === '' || apply.isSuccess} onClick={() => { apply.mutate(at); }}>{t('apply.button')}</Button>
            <DoneNote text={apply.isSuccess ? t('apply.done') : null} />
          </Group>
        </>
      )}
    </Stack>
  );
};
