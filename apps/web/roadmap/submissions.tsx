import { Card, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { momentText, shortDayText, sizeText } from '../language/dates.js';

/** What was handed in when, and what was approved. */
export const Submissions = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  return (
    <Card withBorder component="section" aria-label={t('submissions.title')}>
      <Title order={2} size="h4" mb="xs">{t('submissions.title')}</Title>
      <List size="sm">
        {roadmap.submissions.map(({ submission, at, note, measures, attachments, recalledAt }) => (
          <List.Item key={submission}>
            {t('submissions.one', { submission, at: momentText(at), count: measures })}
            {recalledAt !== null && ` · ${t('submissions.recalled', { at: momentText(recalledAt) })}`}
            {note !== '' && <Text size="sm" c="dimmed">{note}</Text>}
            {attachments.map(({ name, bytes, requisites, sha256 }) => (
              <Text key={`${sha256} ${name}`} size="sm" c="dimmed">{name}, {sizeText(bytes)}{requisites.number !== null && ` · ${t('submissions.number', { number: requisites.number, date: requisites.date === null ? '…' : shortDayText(requisites.date) })}`}</Text>
            ))}
          </List.Item>
        ))}
        {roadmap.approvals.map(({ level, at, submission }) => <List.Item key={`${submission} ${level}`}>{t('submissions.approved', { at: momentText(at) })}</List.Item>)}
      </List>
    </Card>
  );
};
