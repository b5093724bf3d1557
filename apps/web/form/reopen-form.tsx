import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Form } from '../drafts/save-form.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** Opens a form again that was handed in, with a reason, while its deadline lasts. */
export const ReopenForm = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('form');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const reopen = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/form/reopen', { params: { path: { case: form.case, step: form.step }, header: command() }, body: { reason: reason.trim() } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Stack gap="xs" className="no-print">
      <Group align="flex-end" wrap="wrap">
        <TextInput style={{ flex: '1 1 14rem' }} label={t('reopen.reason')} description={t('reopen.help')} maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        <Button variant="default" loading={reopen.isPending} disabled={reason.trim() === ''} onClick={() => { reopen.mutate(); }}>{t('reopen.action')}</Button>
      </Group>
      {reopen.error instanceof ProblemError && <ProblemAlert problem={reopen.error} />}
    </Stack>
  );
};
