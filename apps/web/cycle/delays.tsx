import { Progress, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleStatus } from '../api/schemas.js';
import { PageLink } from '../parts/page-link.js';

/** Municipalities by how many of their schools are late. */
export const Delays = ({ status }: { readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const rows = [...status.municipalities].sort((a, b) => b.lateSchools - a.lateSchools || b.overdueSteps - a.overdueSteps || a.name.localeCompare(b.name, 'ru'));
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>{['municipality', 'share', 'lateSchools', 'schools', 'overdue', 'inReview', 'completed'].map((name) => <Table.Th key={name}>{t(`delays.${name}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const share = row.schools === 0 ? 0 : Math.round(100 * row.lateSchools / row.schools);
            return (
              <Table.Tr key={row.municipality}>
                <Table.Td><PageLink to="/cases/$case" params={{ case: `${status.cycle}.municipality.${row.municipality}` }}>{row.name}</PageLink></Table.Td>
                <Table.Td miw={140}><Progress value={share} color="red.9" aria-label={t('delays.shareOf', { name: row.name, share })} /></Table.Td>
                <Table.Td>{row.lateSchools}</Table.Td><Table.Td>{row.schools}</Table.Td><Table.Td>{row.overdueSteps}</Table.Td><Table.Td>{row.stepsInReview}</Table.Td><Table.Td>{row.completed}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
