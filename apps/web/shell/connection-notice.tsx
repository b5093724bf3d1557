import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

export const ConnectionNotice = () => {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return <div aria-live="polite">{!online && <Alert mb="md" color="yellow.9" variant="outline" title={t('offline.title')} c="bright">{t('offline.text')}</Alert>}</div>;
};
