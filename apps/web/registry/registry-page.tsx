import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { PageTitle } from '../parts/page-title.js';
import { Practices } from './practices.js';
import { RegisteredSchools } from './registered-schools.js';
import { WatchLists } from './watch-lists.js';

/** Schools through all years, those that are watched, and practices that proved themselves. */
export const RegistryPage = () => {
  const { t } = useTranslation('registry');
  const actions = useQuery(meQuery).data?.actions ?? [];
  const parts = ['schools', ...actions.includes('watch-list.read') ? ['watchLists'] : [], ...actions.includes('practice.read') ? ['practices'] : []];
  const mayChange = actions.includes('registry.change');
  return (
    <>
      <PageTitle title={t('title')} />
      <Tabs defaultValue="schools" keepMounted={false} variant="outline">
        <Tabs.List mb="md" aria-label={t('title')}>{parts.map((part) => <Tabs.Tab key={part} value={part}>{t(`parts.${part}`)}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="schools"><RegisteredSchools mayChange={mayChange} /></Tabs.Panel>
        <Tabs.Panel value="watchLists"><WatchLists mayChange={mayChange} /></Tabs.Panel>
        <Tabs.Panel value="practices"><Practices mayChange={mayChange} /></Tabs.Panel>
      </Tabs>
    </>
  );
};
