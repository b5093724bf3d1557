import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ConflictProps { readonly title: string; readonly mine: string; readonly theirs: string; readonly onMine: () => void; readonly onTheirs: () => void }

/** The same place changed here and by somebody else: both are shown, and the person chooses. */
export const Conflict = ({ title, mine, theirs, onMine, onTheirs }: ConflictProps) => {
  const { t } = useTranslation('form');
  return (
    <Alert role="alert" color="orange.9" variant="outline" c="bright" title={t('conflict.title', { title })} my="xs">
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}><strong>{t('conflict.mine')}: </strong>{mine || t('empty')}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}><strong>{t('conflict.theirs')}: </strong>{theirs || t('empty')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onMine}>{t('conflict.keepMine')}</Button>
        <Button size="compact-sm" variant="default" onClick={onTheirs}>{t('conflict.takeTheirs')}</Button>
      </Group>
    </Alert>
  );
};
