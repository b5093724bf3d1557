import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';

export const Recall = ({ caseId, step }: { readonly caseId: string; readonly step: string }) => {
  const { t } = useTranslation('step');
  const queries = useQueryClient();
  const recall = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/recall', { params: { path: { case: caseId, step }, header: command() }, body: {} })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Stack gap="xs">
      <Text size="sm">{t('recall.text')}</Text>
      <Group><Button variant="default" loading={recall.isPending} onClick={() => { recall.mutate(); }}>{t('recall.action')}</Button></Group>
      {recall.error instanceof ProblemError && <ProblemAlert problem={recall.error} />}
    </Stack>
  );
};
