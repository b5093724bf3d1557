import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { Calendars } from './calendars.js';
import { Mailings } from './mailings.js';
import { Profile } from './profile.js';
import { Security } from './security.js';

export const SettingsPage = () => {
  const { t } = useTranslation('settings');
  const me = useQuery(meQuery);
  return (
    <>
      <PageTitle title={t('title')} />
      <Loaded query={me}>{(known) => (
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Profile key={known.contacts?.name ?? ''} me={known} />
          <Mailings me={known} />
          <Security />
          <Calendars />
        </SimpleGrid>
      )}</Loaded>
    </>
  );
};
