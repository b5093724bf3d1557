import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage, inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { Panel } from '../parts/panel.js';
import { differenceQuery, type ReportView } from './queries.js';

type Found = ReportView['present']['figures'][number]['found'];
const shown = (found: Found | null): string => (found === null || !found.known ? '—' : found.shown ?? new Intl.NumberFormat(currentLanguage()).format(found.value));

/** The signed report beside what the records say now. */
export const Differences = ({ one }: { readonly one: ReportView }) => {
  const { t } = useTranslation('reports');
  const difference = useQuery(differenceQuery(one.cycle, one.report));
  return (
    <Panel title={t('difference.title')}>
      <Loaded query={difference}>{({ differences, issue }) => (differences.length === 0 ? <Text size="sm">{t('difference.none', { issue })}</Text> : (
        <>
          <Text size="sm" mb="xs">{t('difference.some', { issue, count: differences.length })}</Text>
          <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('difference.figure')}</Table.Th><Table.Th>{t('difference.was')}</Table.Th><Table.Th>{t('difference.is')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>{differences.map(({ figure, title, was, is }) => <Table.Tr key={figure}><Table.Td>{inLanguage(title)}</Table.Td><Table.Td>{shown(was)}</Table.Td><Table.Td>{shown(is)}</Table.Td></Table.Tr>)}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      ))}</Loaded>
    </Panel>
  );
};
