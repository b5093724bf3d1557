import { Badge, Stack, Table, Text } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deadlinesQuery } from '../api/queries.js';
import { dayText, momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { reportsQuery, type ReportRow } from './queries.js';

export const ReportsPage = () => {
  const { t } = useTranslation('reports');
  const { select, of } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')}>{select}</PageTitle>
      {of((cycle) => <ReportsOf key={cycle} cycle={cycle} />)}
    </>
  );
};

const ReportsOf = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('reports');
  const reports = useQuery(reportsQuery(cycle));
  const steps = useQuery(deadlinesQuery({ cycle })).data ?? [];
  const dueOf = ({ step }: ReportRow): string | null => steps.find((one) => one.step === step)?.due ?? null;
  return (
    <Loaded query={reports}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : (
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t('help')}</Text>
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('report')}</Table.Th><Table.Th>{t('status')}</Table.Th><Table.Th>{t('due')}</Table.Th><Table.Th>{t('from')}</Table.Th><Table.Th>{t('last')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row) => {
                const due = dueOf(row);
                const last = row.signed.at(-1);
                return (
                  <Table.Tr key={row.report}>
                    <Table.Td><PageLink to="/reports/$cycle/$report" params={{ cycle, report: row.report }}>{inLanguage(row.title)}</PageLink></Table.Td>
                    <Table.Td><Badge color={row.status === 'signed' || row.status === 'sent' ? 'teal.9' : 'gray.7'} radius="sm" tt="none">{t(`statuses.${row.status}`)}</Badge></Table.Td>
                    <Table.Td>{due === null ? '—' : dayText(due)}</Table.Td>
                    <Table.Td>{inLanguage(titleOfRole(row.by))} → {inLanguage(titleOfRole(row.to))}</Table.Td>
                    <Table.Td>{last === undefined ? '—' : t('issueOf', { issue: last.issue, at: momentText(last.signedAt) })}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    ))}</Loaded>
  );
};
