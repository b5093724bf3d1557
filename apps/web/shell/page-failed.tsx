import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A page that could not be shown: what happened, what is kept, what to do now. */
export const PageFailed = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation();
  return (
    <Stack p="md" role="alert">
      <Title order={1}>{t('failed.title')}</Title>
      <Text>{t('failed.text')}</Text>
      <Text c="dimmed" size="sm">{error instanceof Error ? error.message : String(error)}</Text>
      <Group>
        <Button onClick={reset}>{t('again')}</Button>
        <Button variant="default" onClick={() => { location.reload(); }}>{t('reload')}</Button>
      </Group>
    </Stack>
  );
};
