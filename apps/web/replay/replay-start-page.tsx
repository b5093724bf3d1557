import { Card, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { FindBox } from '../search/find-box.js';
import { ChainCheck } from './chain-check.js';
import { ExportButtons } from './export-buttons.js';

/** Where an audit begins: whose history to replay, whether the log is whole, and the log itself to take along. */
export const ReplayStartPage = () => {
  const { t } = useTranslation('replay');
  return (
    <>
      <PageTitle title={t('start.title')} />
      <Stack>
        <Card withBorder component="section" aria-label={t('start.whose')}>
          <Title order={2} size="h4" mb="xs">{t('start.whose')}</Title>
          <FindBox label={t('start.find')} to="replay" />
          <Text mt="md" fw={600}>{t('start.cycles')}</Text>
          <Loaded query={useQuery(cyclesQuery)}>{(cycles) => (cycles.length === 0 ? <Empty text={t('start.noCycles')} /> : (
            <List>{cycles.map(({ cycle, title, year }) => <List.Item key={cycle}><PageLink to="/replay/$kind/$id" params={{ kind: 'cycles', id: cycle }}>{inLanguage(title)}, {year}</PageLink></List.Item>)}</List>
          ))}</Loaded>
        </Card>
        <ChainCheck />
        <Card withBorder component="section" aria-label={t('start.export')}>
          <Title order={2} size="h4" mb="xs">{t('start.export')}</Title>
          <Text size="sm" mb="xs">{t('start.exportHelp')}</Text>
          <ExportButtons address="/api/v1/events/export" />
        </Card>
      </Stack>
    </>
  );
};
