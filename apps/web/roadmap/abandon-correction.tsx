import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { Refusal } from '../parts/refusal.js';

/** Gives up a correction that was begun: the plan is again the one in force. */
export const AbandonCorrection = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const abandon = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/abandon', { params: { path: { case: roadmap.case }, header: command() }, body: { reason: reason.trim() } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section aria-label={t('correction.abandon')} className="no-print">
      <Group align="flex-end" wrap="wrap">
        <TextInput style={{ flex: '1 1 16rem' }} label={t('correction.why')} description={t('correction.abandonHelp')} maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        <Button variant="default" disabled={reason.trim() === ''} loading={abandon.isPending} onClick={() => { abandon.mutate(); }}>{t('correction.abandon')}</Button>
      </Group>
      <Refusal error={abandon.error} />
    </section>
  );
};
