import { Table, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../../api/queries.js';
import type { Case, Cycle } from '../../api/schemas.js';
import { IndicatorTable } from '../../indicators/indicator-table.js';
import { indicatorsQuery } from '../../indicators/indicators-query.js';
import { inLanguage } from '../../language/language.js';
import { Loaded } from '../../parts/loaded.js';
import { PlainTable } from '../../parts/plain-table.js';

const mostYears = 6;

/** This year's indicators against entry, and the same ones over the years before. */
export const IndicatorsPart = ({ one }: { readonly one: Case }) => {
  const cycles = useQuery(cyclesQuery).data ?? [];
  return (
    <>
      <Loaded query={useQuery(indicatorsQuery(one.cycle, one.kind, one.subject))}>{(table) => <IndicatorTable table={table} />}</Loaded>
      <Years one={one} cycles={cycles.filter(({ region, status }) => region === one.region && status !== 'planned').sort((a, b) => a.year.localeCompare(b.year)).slice(-mostYears)} />
    </>
  );
};

const Years = ({ one, cycles }: { readonly one: Case; readonly cycles: readonly Cycle[] }) => {
  const { t } = useTranslation('card');
  const answers = useQueries({ queries: cycles.map(({ cycle }) => indicatorsQuery(cycle, one.kind, one.subject)) });
  const years = cycles.flatMap(({ cycle, year }, at) => {
    const rows = (answers[at]?.data?.rows ?? []).filter(({ actual, baseline }) => actual !== null || baseline !== null);
    return rows.length === 0 ? [] : [{ cycle, year, rows }];
  });
  if (years.length < 2) return null;
  const titles = new Map(years.flatMap(({ rows }) => rows.map(({ indicator, title }) => [indicator, inLanguage(title)] as const)));
  return (
    <>
      <Title order={3} size="h5" mt="lg">{t('years.title')}</Title>
      <PlainTable label={t('years.title')} heads={[t('years.indicator'), ...years.map(({ year }) => year)]}>
        {[...titles].map(([indicator, title]) => (
          <Table.Tr key={indicator}>
            <Table.Td>{title}</Table.Td>
            {years.map(({ cycle, rows }) => {
              const row = rows.find((other) => other.indicator === indicator);
              const figure = row?.actual ?? row?.baseline ?? null;
              return <Table.Td key={cycle}>{figure === null ? '—' : inLanguage(figure.shown)}</Table.Td>;
            })}
          </Table.Tr>
        ))}
      </PlainTable>
    </>
  );
};
