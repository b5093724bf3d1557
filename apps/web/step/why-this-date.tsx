import { Card, List, Text, Title } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/schema.js';
import type { Step } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';

interface WhyProps { readonly deadline: components['schemas']['Deadline']; readonly step: Step }

/** The date's explanation, and what will happen around it. */
export const WhyThisDate = ({ deadline, step }: WhyProps) => {
  const { t } = useTranslation('step');
  return (
    <Card withBorder component="section" aria-label={t('why.title')}>
      <Title order={2} size="h4">{t('why.title')}</Title>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>{inLanguage(deadline.explanation)}</Text>
      <Text size="sm" c="dimmed" mt="xs">{step.takesLateWork ? t('why.lateTaken') : t('why.lateRefused')}</Text>
      {step.reminders.length + step.escalations.length > 0 && (
        <List size="sm" mt="xs">
          {step.reminders.map(({ id, at, issued }) => <List.Item key={id}>{t(issued ? 'why.reminded' : 'why.willRemind', { at: momentText(at, deadline.plan.explanation.zone) })}</List.Item>)}
          {step.escalations.map(({ id, at, issued, to }) => <List.Item key={id}>{t(issued ? 'why.escalated' : 'why.willEscalate', { at: momentText(at, deadline.plan.explanation.zone), to: inLanguage(titleOfRole(to)) })}</List.Item>)}
        </List>
      )}
    </Card>
  );
};
