import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery, meQuery } from '../api/queries.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageButton, PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { StatusBadge } from '../parts/status-badge.js';
import { OrderDates } from '../parts/order-dates.js';

export const CyclesPage = () => {
  const { t } = useTranslation('cycles');
  const cycles = useQuery(cyclesQuery);
  const mayPlan = useQuery(meQuery).data?.actions.includes('cycle.plan') ?? false;
  return (
    <>
      <PageTitle title={t('title')}>{mayPlan && <PageButton to="/launch">{t('plan')}</PageButton>}</PageTitle>
      <Loaded query={cycles}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('cycle')}</Table.Th><Table.Th>{t('year')}</Table.Th><Table.Th>{t('status')}</Table.Th><Table.Th>{t('schools')}</Table.Th><Table.Th>{t('order')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.cycle}>
                  <Table.Td><PageLink to="/cycles/$cycle" params={{ cycle: row.cycle }}>{inLanguage(row.title)}</PageLink></Table.Td>
                  <Table.Td>{row.year} ({shortDayText(row.firstDay)} – {shortDayText(row.lastDay)})</Table.Td>
                  <Table.Td><StatusBadge status={row.status} /></Table.Td>
                  <Table.Td>{row.schools}</Table.Td>
                  <Table.Td>{row.order === null ? '' : `№ ${row.order.number}, ${shortDayText(row.order.date)}`}<OrderDates order={row.order} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ))}</Loaded>
    </>
  );
};
