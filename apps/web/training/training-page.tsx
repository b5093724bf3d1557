import { Select, Table, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { cycleQuery } from '../api/queries.js';
import { LazyBars } from '../charts/lazy-bars.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { CycleHeading } from '../parts/cycle-heading.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PlainTable } from '../parts/plain-table.js';

type Diagnostics = components['schemas']['CycleDiagnostics']['diagnostics'][number];
type Funnel = components['schemas']['Funnel'];
const route = getRouteApi('/inside/cycles/$cycle/training');

const diagnosticsQuery = (cycle: string) => queryOptions({
  queryKey: ['cycles', cycle, 'diagnostics'], queryFn: async () => (await answered(api.GET('/api/v1/cycles/{cycle}/diagnostics', { params: { path: { cycle } } }))).diagnostics,
});
const funnelQuery = (cycle: string, diagnostics: string) => queryOptions({
  queryKey: ['cycles', cycle, 'diagnostics', diagnostics, 'funnel'],
  queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/diagnostics/{diagnostics}/funnel', { params: { path: { cycle, diagnostics }, query: { by: 'municipality' } } })),
});

/** How far teachers have come, from the diagnostics to the observed lesson. Nobody is named. */
export const TrainingPage = () => {
  const { t } = useTranslation('training');
  const { cycle } = route.useParams();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <CycleHeading cycle={cycle} title={t('title')} />
      <Loaded query={useQuery(diagnosticsQuery(cycle))}>{(all) => {
        const one = all.find(({ id }) => id === chosen) ?? all[0];
        if (one === undefined) return <Empty text={t('none')} />;
        return (
          <>
            {all.length > 1 && <Select mb="md" label={t('choose')} allowDeselect={false} value={one.id} onChange={setChosen} data={all.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))} />}
            <FunnelOf cycle={cycle} diagnostics={one} />
          </>
        );
      }}</Loaded>
    </>
  );
};

const FunnelOf = ({ cycle, diagnostics }: { readonly cycle: string; readonly diagnostics: Diagnostics }) => {
  const { t } = useTranslation('training');
  const places = new Map(useQuery(cycleQuery(cycle)).data?.municipalities.map(({ municipality, name }) => [municipality, name]));
  const { title, opens, closes, lateUntil, courses } = diagnostics;
  return (
    <>
      <Title order={2} size="h4">{inLanguage(title)}</Title>
      <Text mb="md">{t('days', { opens: shortDayText(opens), closes: shortDayText(closes), late: shortDayText(lateUntil), from: shortDayText(courses.from), to: shortDayText(courses.to) })}</Text>
      <Loaded query={useQuery(funnelQuery(cycle, diagnostics.id))}>{({ total, rows }) => (
        <>
          <Text fw={600}>{total.links.map(({ count }) => count).join(' → ')}</Text>
          <Text size="sm" mb="md">{t('also', { late: total.late, full: total.full, optional: total.finishedOptional })}</Text>
          <LazyBars rows={total.links.map(({ link, count }) => ({ name: t(`links.${link}`), count }))} series={[{ key: 'count', label: t('teachers'), colour: '#1971c2' }]} />
          <PlainTable label={t('funnel')} heads={[t('link'), t('teachers'), t('dropped')]}>
            {total.links.map(({ link, count, dropped }) => <Table.Tr key={link}><Table.Td>{t(`links.${link}`)}</Table.Td><Table.Td>{count}</Table.Td><Table.Td>{droppedText(dropped, t)}</Table.Td></Table.Tr>)}
          </PlainTable>
          <Title order={2} size="h4" mt="lg">{t('byMunicipality')}</Title>
          {rows.length === 0 ? <Text>{t('nobody')}</Text> : (
            <PlainTable label={t('byMunicipality')} heads={[t('municipality'), ...total.links.map(({ link }) => t(`links.${link}`))]} minWidth={720}>
              {rows.map(({ municipality, funnel }) => <Table.Tr key={municipality}><Table.Td>{places.get(municipality) ?? municipality}</Table.Td>{funnel.links.map(({ link, count }) => <Table.Td key={link}>{count}</Table.Td>)}</Table.Tr>)}
            </PlainTable>
          )}
          <Competences diagnostics={diagnostics} funnel={total} />
        </>
      )}</Loaded>
    </>
  );
};

const droppedText = (dropped: Funnel['links'][number]['dropped'], t: (key: string) => string): string =>
  Object.entries(dropped).filter(([, count]) => count > 0).map(([reason, count]) => `${t(`reasons.${reason}`)}: ${count}`).join('; ');

const Competences = ({ diagnostics: { competences }, funnel }: { readonly diagnostics: Diagnostics; readonly funnel: Funnel }) => {
  const { t } = useTranslation('training');
  if (Object.keys(funnel.competences).length === 0) return null;
  return (
    <>
      <Title order={2} size="h4" mt="lg">{t('competences')}</Title>
      <PlainTable label={t('competences')} heads={[t('competence'), t('mean')]}>
        {competences.map(({ id, title }) => <Table.Tr key={id}><Table.Td>{inLanguage(title)}</Table.Td><Table.Td>{funnel.competences[id] == null ? t('tooFew') : `${Math.round(funnel.competences[id])} %`}</Table.Td></Table.Tr>)}
      </PlainTable>
    </>
  );
};
