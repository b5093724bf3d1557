import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const PageWaits = () => {
  const { t } = useTranslation('common', { useSuspense: false });
  return <div className="page-fill"><Loader aria-label={t('loading', { defaultValue: '…' })} role="status" /></div>;
};
