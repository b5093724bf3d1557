import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmesQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';

export const ProgrammesPage = () => {
  const { t } = useTranslation('programmes');
  const programmes = useQuery(programmesQuery);
  return (
    <>
      <PageTitle title={t('title')} />
      <Text size="sm" c="dimmed" mb="sm">{t('help')}</Text>
      <Loaded query={programmes}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('programme')}</Table.Th><Table.Th>{t('edition')}</Table.Th><Table.Th>{t('published')}</Table.Th><Table.Th>{t('cycles')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={`${row.programme} ${row.edition}`}>
                  <Table.Td><PageLink to="/programmes/$programme" params={{ programme: row.programme }}>{inLanguage(row.title)}</PageLink></Table.Td>
                  <Table.Td>{row.edition}</Table.Td><Table.Td>{momentText(row.publishedAt)}</Table.Td><Table.Td>{row.cycles}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ))}</Loaded>
    </>
  );
};
