import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** Takes one's own plan back while nobody has begun to review it. */
export const RecallRoadmap = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const recall = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/recall', { params: { path: { case: roadmap.case }, header: command() }, body: {} })),
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
