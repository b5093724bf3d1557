import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../drafts/use-outbox.js';
import { momentText } from '../language/dates.js';
import { PageLink } from '../parts/page-link.js';

/** Whether there is a connection, how old what is shown may be, and what waits to be sent. */
export const ConnectionNotice = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const queries = useQueryClient();
  const waiting = useWaiting(person).data ?? [];
  const shown = queries.getQueryCache().findAll({ type: 'active' }).map(({ state }) => state.dataUpdatedAt).filter((at) => at > 0);
  return (
    <div aria-live="polite">
      {!online && (
        <Alert mb="md" color="yellow.9" variant="outline" title={t('offline.title')} c="bright">
          {t('offline.text')}{shown.length > 0 && ` ${t('offline.asOf', { at: momentText(new Date(Math.min(...shown)).toISOString()) })}`}
        </Alert>
      )}
      {waiting.length > 0 && <Alert mb="md" color="yellow.9" variant="outline" c="bright"><PageLink to="/tasks">{t('offline.waiting', { count: waiting.length })}</PageLink></Alert>}
    </div>
  );
};
