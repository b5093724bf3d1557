import { Progress, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import type { components } from '../api/generated/schema.js';
import { funnelQuery } from './queries.js';

type Diagnosis = components['schemas']['CycleDiagnostics']['diagnostics'][number];

/** From the diagnostics to the observed lesson, in counts: nobody is named here. */
export const Diagnostics = ({ cycle, one }: { readonly cycle: string; readonly one: Diagnosis }) => {
  const { t } = useTranslation('trainings');
  const funnel = useQuery(funnelQuery(cycle, one.id));
  return (
    <Stack gap="sm">
      <Text size="sm">{t('diagnostics.days', { opens: dayText(one.opens), closes: dayText(one.closes), late: dayText(one.lateUntil) })}</Text>
      <Loaded query={funnel}>{({ total, schools }) => {
        const took = total.links[0]?.count ?? 0;
        return (
          <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Text size="sm">{t('diagnostics.schools', { count: schools })}</Text>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('diagnostics.link')}</Table.Th><Table.Th>{t('diagnostics.count')}</Table.Th><Table.Th>{t('diagnostics.share')}</Table.Th><Table.Th>{t('diagnostics.dropped')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {total.links.map(({ link, count, dropped }) => (
                  <Table.Tr key={link}>
                    <Table.Td>{t(`diagnostics.links.${link}`)}</Table.Td><Table.Td>{count}</Table.Td>
                    <Table.Td miw={120}>{took > 0 && <Progress value={(100 * count) / took} aria-label={t(`diagnostics.links.${link}`)} />}</Table.Td>
                    <Table.Td>{Object.entries(dropped).filter(([, of]) => of > 0).map(([why, of]) => `${t(`diagnostics.reasons.${why}`)}: ${of}`).join(', ') || '—'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        );
      }}</Loaded>
    </Stack>
  );
};
