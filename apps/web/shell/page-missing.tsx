import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../parts/page-link.js';

export const PageMissing = () => {
  const { t } = useTranslation();
  return (
    <Stack p="md" role="alert">
      <Title order={1}>{t('missing.title')}</Title>
      <Text>{t('missing.text')}</Text>
      <PageLink to="/">{t('toHome')}</PageLink>
    </Stack>
  );
};
