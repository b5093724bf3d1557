import { Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/schemas.js';
import { PageButton } from '../parts/page-link.js';
import { roadmapQuery } from '../roadmap/roadmap-query.js';

/** How the plan stands that is handed in with this step, and the way to it. */
export const RoadmapState = ({ caseId, step }: { readonly caseId: string; readonly step: Step }) => {
  const { t } = useTranslation('step');
  const roadmap = useQuery(roadmapQuery(caseId)).data;
  if (roadmap === undefined || roadmap.step !== step.step) return null;
  return (
    <Card withBorder>
      <Group justify="space-between">
        <div><Text fw={600}>{t(`roadmap.${roadmap.status}`)}</Text><Text size="sm" c="dimmed">{t('roadmap.text')}</Text></div>
        <PageButton to="/cases/$case/roadmap" params={{ case: caseId }}>{t('roadmap.open')}</PageButton>
      </Group>
    </Card>
  );
};
