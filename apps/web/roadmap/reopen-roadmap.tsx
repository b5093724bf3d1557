import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { Refusal } from '../parts/refusal.js';

/** Has an approved plan corrected, with a reason and a day; it holds until the correction is approved. */
export const ReopenRoadmap = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ reason: '', due: '' });
  const reopen = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/reopen', { params: { path: { case: roadmap.case }, header: command() }, body: { reason: typed.reason.trim(), due: typed.due } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!open) return <Group className="no-print"><Button variant="default" onClick={() => { setOpen(true); }}>{t('correction.open')}</Button></Group>;
  return (
    <Stack gap="xs" component="section" aria-label={t('correction.open')} className="no-print">
      <Text size="sm">{t('correction.help')}</Text>
      <Group align="flex-end" wrap="wrap">
        <TextInput style={{ flex: '1 1 16rem' }} label={t('correction.reason')} maxLength={1000} value={typed.reason} onChange={({ currentTarget }) => { setTyped({ ...typed, reason: currentTarget.value }); }} />
        <TextInput type="date" label={t('correction.due')} value={typed.due} onChange={({ currentTarget }) => { setTyped({ ...typed, due: currentTarget.value }); }} />
      </Group>
      <Group gap="xs">
        <Button disabled={typed.reason.trim() === '' || typed.due === ''} loading={reopen.isPending} onClick={() => { reopen.mutate(); }}>{t('correction.send')}</Button>
        <Button variant="default" onClick={() => { setOpen(false); }}>{t('correction.cancel')}</Button>
      </Group>
      <Refusal error={reopen.error} />
    </Stack>
  );
};
