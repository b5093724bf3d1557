import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cycleQuery } from '../api/queries.js';
import { boardQuery } from '../cycle/cycle-queries.js';
import { CycleHeading } from '../parts/cycle-heading.js';
import { Loaded } from '../parts/loaded.js';
import { IndicatorTable } from './indicator-table.js';
import { indicatorsQuery, type Level } from './indicators-query.js';

const route = getRouteApi('/inside/cycles/$cycle/indicators');
const levels = ['region', 'municipality', 'school'] as const;

/** Where the region, a municipality or a school stands against entry. */
export const IndicatorsPage = () => {
  const { t } = useTranslation('indicators');
  const { cycle } = route.useParams();
  const [level, setLevel] = useState<Level>('region');
  const [subject, setSubject] = useState<string | null>(null);
  const places = useQuery(cycleQuery(cycle)).data?.municipalities.map(({ municipality, name }) => ({ value: municipality, label: name })) ?? [];
  const schools = useQuery({ ...boardQuery(cycle), enabled: level === 'school' }).data?.map((row) => ({ value: row.subject, label: row.name ?? row.subject })) ?? [];
  const table = useQuery(indicatorsQuery(cycle, level, level === 'region' ? null : subject));
  return (
    <>
      <CycleHeading cycle={cycle} title={t('title')} />
      <Group mb="md" align="flex-end" className="no-print">
        <SegmentedControl aria-label={t('level')} value={level} onChange={(value) => { setLevel(value); setSubject(null); }} data={levels.map((value) => ({ value, label: t(`levels.${value}`) }))} />
        {level !== 'region' && <Select label={t(`choose.${level}`)} searchable limit={50} value={subject} onChange={setSubject} miw="20rem" data={level === 'municipality' ? places : schools} />}
      </Group>
      {level !== 'region' && subject === null ? <Text>{t(`choose.${level}`)}</Text> : <Loaded query={table}>{(answer) => <IndicatorTable table={answer} />}</Loaded>}
    </>
  );
};
