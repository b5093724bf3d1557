import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { PageButton } from '../parts/page-link.js';

/** What else there is to see of a cycle, by what one's roles open. */
export const CyclePages = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('cycle');
  const actions = useQuery(meQuery).data?.actions ?? [];
  const look = { variant: 'default', size: 'compact-md' } as const;
  return (
    <Group mb="md" gap="xs" component="nav" aria-label={t('pages.title')} className="no-print">
      {actions.includes('indicator.read') && <PageButton {...look} to="/cycles/$cycle/indicators" params={{ cycle }}>{t('pages.indicators')}</PageButton>}
      {actions.includes('training.read') && <PageButton {...look} to="/cycles/$cycle/training" params={{ cycle }}>{t('pages.training')}</PageButton>}
      {actions.includes('effect.read') && <PageButton {...look} to="/cycles/$cycle/effect" params={{ cycle }}>{t('pages.effect')}</PageButton>}
      {actions.includes('cycle.amend') && <PageButton {...look} to="/cycles/$cycle/amend" params={{ cycle }}>{t('pages.amend')}</PageButton>}
      <Button {...look} onClick={() => { window.print(); }}>{t('print')}</Button>
    </Group>
  );
};
