import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindBox } from './find-box.js';

/** Search over everything one may see, over the page. */
export const SearchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('search');
  return <Modal opened onClose={onClose} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}><FindBox label={t('label')} to="page" onGo={onClose} /></Modal>;
};
