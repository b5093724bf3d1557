import { Card, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseEventsQuery } from '../api/queries.js';
import type { Step } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { EventList } from '../parts/event-list.js';
import { Loaded } from '../parts/loaded.js';

export const StepHistory = ({ caseId, step }: { readonly caseId: string; readonly step: Step }) => {
  const { t } = useTranslation('step');
  const events = useQuery(caseEventsQuery(caseId));
  return (
    <Card withBorder component="section" aria-label={t('history')}>
      <Title order={2} size="h4" mb="xs">{t('history')}</Title>
      <Loaded query={events}>{(all) => <EventList events={all.filter(({ data }) => data['step'] === step.step)} titles={{ [step.step]: inLanguage(step.title) }} />}</Loaded>
    </Card>
  );
};
