import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { PageLink } from './page-link.js';

/** To the history of what a page shows, for those who may read it. */
export const ReplayLink = ({ kind, id, step }: { readonly kind: string; readonly id: string; /** Only of this step. */ readonly step?: string }) => {
  const { t } = useTranslation();
  const actions = useQuery(meQuery).data?.actions ?? [];
  return actions.includes('events.read') ? <Text size="sm" mb="xs" className="no-print"><PageLink to="/replay/$kind/$id" params={{ kind, id }} search={step === undefined ? {} : { step }}>{t('replay')}</PageLink></Text> : null;
};
