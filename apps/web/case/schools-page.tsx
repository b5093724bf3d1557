import { Group, Select, Switch, TextInput } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesQuery, cycleQuery, cyclesQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { CaseTable } from './case-table.js';
import type { CaseRow } from '../api/schemas.js';
import { cycleName } from '../parts/cycle-name.js';

/** Every school one's roles reach. */
export const SchoolsPage = () => {
  const { t } = useTranslation('case');
  const [search, setSearch] = useState('');
  const [onlyLate, setOnlyLate] = useState(false);
  const [cycle, setCycle] = useState<string | null>(null);
  const cycles = useQuery(cyclesQuery).data ?? [];
  const cases = useQuery(casesQuery({ kind: 'school', ...cycle !== null && { cycle } }));
  const wanted = search.trim().toLowerCase();
  return (
    <>
      <PageTitle title={t('schools.title')} />
      <Group mb="md" align="flex-end">
        <TextInput label={t('schools.search')} value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />
        <Select label={t('schools.cycle')} clearable clearButtonProps={{ 'aria-label': t('schools.anyCycle') }} placeholder={t('schools.anyCycle')} value={cycle} onChange={setCycle}
          data={cycles.map((one) => ({ value: one.cycle, label: cycleName(one) }))} />
        <Switch mb="xs" label={t('schools.onlyLate')} checked={onlyLate} onChange={({ currentTarget }) => { setOnlyLate(currentTarget.checked); }} />
      </Group>
      <Loaded query={cases}>{(rows) => {
        const shown = rows.filter((row) => (row.name ?? row.subject).toLowerCase().includes(wanted) && (!onlyLate || row.overdueSteps > 0));
        return rows.length === 0 ? <Empty text={t('schools.empty')} /> : <SchoolsOf rows={shown} />;
      }}</Loaded>
    </>
  );
};

/** With the names that each cycle gives its stages and municipalities. */
const SchoolsOf = ({ rows }: { readonly rows: readonly CaseRow[] }) => {
  const { t } = useTranslation('case');
  const cycles = useQueries({ queries: [...new Set(rows.map(({ cycle }) => cycle))].map(cycleQuery) }).flatMap(({ data }) => (data === undefined ? [] : [data]));
  const places = new Map(cycles.flatMap(({ municipalities }) => municipalities.map(({ municipality, name }) => [municipality, name])));
  const stages = new Map(cycles.flatMap((one) => one.stages.map((stage) => [stage.stage, inLanguage(stage)])));
  return <CaseTable rows={rows} label={t('schools.title')} placeName={(municipality) => places.get(municipality ?? '') ?? municipality ?? ''}
    stageName={(stage) => (stage === null ? t('ended') : stages.get(stage) ?? stage)} />;
};
