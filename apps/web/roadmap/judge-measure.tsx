import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap, RoadmapMeasure } from '../drafts/save-roadmap.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { roadmapQuery } from './roadmap-query.js';

const outcomes = ['worked', 'did-not-work', 'unclear'] as const;
type OutcomeName = (typeof outcomes)[number];

/** Whether a measure had the effect it was planned for. */
export const JudgeMeasure = ({ roadmap, measure, number }: { readonly roadmap: Roadmap; readonly measure: RoadmapMeasure; readonly number: number }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<OutcomeName | null>(measure.judgement?.outcome ?? null);
  const judge = useMutation({
    mutationFn: (said: OutcomeName) => answered(api.POST('/api/v1/cases/{case}/roadmap/judge', { params: { path: { case: roadmap.case }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { measure: measure.id, outcome: said, note: '' } })),
    onSuccess: ({ repeated: _repeated, ...next }) => { queries.setQueryData(roadmapQuery(roadmap.case).queryKey, next); },
  });
  return (
    <Group align="flex-end" gap="xs">
      <Select label={t('judge.title', { number })} placeholder={t('choose')} value={outcome} data={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} onChange={(value) => { setOutcome(outcomes.find((one) => one === value) ?? null); }} />
      <Button variant="default" loading={judge.isPending} disabled={outcome === null || outcome === measure.judgement?.outcome} onClick={() => { if (outcome !== null) judge.mutate(outcome); }}>{t('judge.action')}</Button>
      {judge.error instanceof ProblemError && <ProblemAlert problem={judge.error} />}
    </Group>
  );
};
