import { Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.js')).SearchDialog }));

/** Opens the search; so does Ctrl+K. Its code comes when it is opened. */
export const SearchButton = () => {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-keyshortcuts="Control+K" title={t('searchKeys')}>{t('search')}</Button>
      {opened && <Suspense fallback={null}><SearchDialog onClose={close} /></Suspense>}
    </>
  );
};
