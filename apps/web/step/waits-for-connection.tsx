import { Alert, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isSent, type Waiting } from '../drafts/draft-store.js';
import { sizeText } from '../language/dates.js';

/** What was handed in without a connection: what is kept here, and which files the server has already. */
export const WaitsForConnection = ({ waiting }: { readonly waiting: Waiting }) => {
  const { t } = useTranslation('step');
  const { attachments } = waiting.body;
  const sent = useQuery({ queryKey: ['outbox', 'sent', waiting.key], enabled: attachments.length > 0, refetchInterval: 5_000,
    queryFn: () => Promise.all(attachments.map(({ sha256 }) => isSent(sha256))) }).data ?? [];
  return (
    <Alert role="status" color="yellow.9" variant="outline" c="bright" title={t('handIn.later.title')}>
      <Text size="sm">{t('handIn.later.text')}</Text>
      {attachments.length > 0 && (
        <List size="sm" mt={4}>
          {attachments.map(({ name, bytes, sha256 }, nth) => <List.Item key={`${sha256} ${name}`}>{name}, {sizeText(bytes)}: {sent[nth] === true ? t('handIn.later.arrived') : t('handIn.later.kept')}</List.Item>)}
        </List>
      )}
    </Alert>
  );
};
