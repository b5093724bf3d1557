import { Group, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDayText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { registeredSchoolsQuery, type RegisteredSchool } from './registry-queries.js';
import { RegisterSchool } from './register-school.js';
import { useSchoolName } from './school-choice.js';

export const RegisteredSchools = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  const [search, setSearch] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const nameOf = useSchoolName();
  const columns: readonly Column<RegisteredSchool>[] = [
    { id: 'name', title: t('school'), width: 'minmax(14rem, 2fr)', sortBy: ({ name }) => name, cell: ({ school, name }) => <PageLink to="/registry/$school" params={{ school }}>{name}</PageLink> },
    { id: 'municipality', title: t('municipality'), width: 'minmax(10rem, 1fr)', sortBy: ({ municipalityName }) => municipalityName, cell: ({ municipalityName }) => municipalityName },
    { id: 'kind', title: t('kind'), width: '10rem', sortBy: ({ kind }) => kind, cell: ({ kind }) => t(`kinds.${kind}`, { defaultValue: kind }) },
    { id: 'ended', title: t('ended'), width: 'minmax(12rem, 1fr)', sortBy: ({ endedOn }) => endedOn ?? '', cell: ({ endedOn, endHow, successors }) => (endedOn === null || endHow === null ? '' : t(`past.${endHow}`, { on: shortDayText(endedOn), into: successors.map(nameOf).join(', ') })) },
  ];
  return <Loaded query={useQuery(registeredSchoolsQuery)}>{(schools) => {
    const shown = schools.filter(({ name, municipalityName, endedOn }) => (withEnded || endedOn === null) && `${name} ${municipalityName}`.toLowerCase().includes(search.trim().toLowerCase()));
    return schools.length === 0 ? <Empty text={t('noSchools')} /> : (
      <>
        {mayChange && <RegisterSchool schools={schools} />}
        <Group mb="md" align="flex-end">
          <TextInput label={t('search')} value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />
          <Switch mb="xs" label={t('withEnded')} checked={withEnded} onChange={({ currentTarget }) => { setWithEnded(currentTarget.checked); }} />
        </Group>
        <VirtualTable label={t('parts.schools')} columns={columns} rows={shown} rowKey={({ school }) => school} rowName={({ name }) => name} rowHeight={48} />
      </>
    );
  }}</Loaded>;
};
