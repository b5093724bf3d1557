import { Card, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/schemas.js';
import { momentText, sizeText } from '../language/dates.js';
import { placeName } from './place-name.js';

export const Submission = ({ submission, step }: { readonly submission: NonNullable<Step['submission']>; readonly step: Step }) => {
  const { t } = useTranslation('step');
  return (
    <Card withBorder component="section" aria-label={t('submission.title')}>
      <Title order={2} size="h4">{t('submission.title')}</Title>
      <Text size="sm" c="dimmed">{momentText(submission.at)}{submission.late ? ` · ${t('submission.late')}` : ''}</Text>
      {submission.note !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{submission.note}</Text>}
      {submission.attachments.length > 0 && (
        <List size="sm">{submission.attachments.map(({ kind, name, bytes, sha256 }) => <List.Item key={`${sha256} ${name}`}>{placeName(kind, step)}: {name}, {sizeText(bytes)}</List.Item>)}</List>
      )}
    </Card>
  );
};
