import { Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { PageButton } from '../parts/page-link.js';

/** How the plan stands that is handed in with this step, and the way to it. */
export const RoadmapState = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('step');
  return (
    <Card withBorder>
      <Group justify="space-between">
        <div><Text fw={600}>{t(`roadmap.${roadmap.status}`)}</Text><Text size="sm" c="dimmed">{t('roadmap.text')}</Text></div>
        <PageButton to="/cases/$case/roadmap" params={{ case: roadmap.case }}>{t('roadmap.open')}</PageButton>
      </Group>
    </Card>
  );
};
