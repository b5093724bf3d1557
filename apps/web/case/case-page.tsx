import { Card, Grid, Group, Stack, Table, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { caseEventsQuery, caseQuery, cycleQuery, meQuery } from '../api/queries.js';
import type { Case, Step } from '../api/schemas.js';
import { shortDayOf, shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { EventList } from '../parts/event-list.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ReplayLink } from '../parts/replay-link.js';
import { StatusBadge } from '../parts/status-badge.js';
import { subjectName } from '../parts/subject-name.js';
import { DocumentsPart } from './card/documents-part.js';
import { DossierPart } from './card/dossier-part.js';
import { IndicatorsPart } from './card/indicators-part.js';
import { ListsPart } from './card/lists-part.js';
import { RoadmapPart } from './card/roadmap-part.js';
import { SchoolsPart } from './card/schools-part.js';
import { VisitsPart } from './card/visits-part.js';

const route = getRouteApi('/inside/cases/$case');

/** Everything about one school, municipality or region in one cycle. */
export const CasePage = () => {
  const { case: id } = route.useParams();
  return <Loaded query={useQuery(caseQuery(id))}>{(one) => <CaseCard one={one} />}</Loaded>;
};

const CaseCard = ({ one }: { readonly one: Case }) => {
  const { t } = useTranslation(['case', 'card']);
  const actions = useQuery(meQuery).data?.actions ?? [];
  const events = useQuery(caseEventsQuery(one.case));
  const returned = one.stages.flatMap(({ steps }) => steps).reduce((sum, { remarks }) => sum + remarks.length, 0);
  return (
    <>
      <PageTitle title={subjectName(one)}><StatusBadge status={one.status} /></PageTitle>
      <ReplayLink kind="cases" id={one.case} />
      <Text mb="md"><PageLink to="/cycles/$cycle" params={{ cycle: one.cycle }}>{inLanguage(one.programme.title)}, {one.year}</PageLink>{one.municipality !== null && one.kind === 'school' && <> · <MunicipalityLink cycle={one.cycle} municipality={one.municipality} /></>}</Text>
      {one.setAsideBecause !== null && <Text mb="md" fw={600}>{t('setAside', { reason: one.setAsideBecause })}</Text>}
      {returned > 0 && <Text mb="md">{t('remarks', { count: returned })}</Text>}
      <Tabs defaultValue="stages" keepMounted={false} variant="outline">
        <Tabs.List mb="md" aria-label={t('parts.title', { ns: 'card' })}>{partsOf(one.kind, actions).map((part) => <Tabs.Tab key={part} value={part}>{t(`parts.${part}`, { ns: 'card' })}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="stages">
          <Grid>
            <Grid.Col span={{ base: 12, lg: 8 }}><Stack>{one.stages.map((stage) => <StageCard key={stage.stage} stage={stage} caseId={one.case} />)}</Stack></Grid.Col>
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <Card withBorder component="section" aria-label={t('history')}>
                <Title order={2} size="h4" mb="xs">{t('history')}</Title>
                <Loaded query={events}>{(all) => <EventList events={all} titles={Object.fromEntries(one.stages.flatMap(({ steps }) => steps.map((step) => [step.step, inLanguage(step.title)])))} />}</Loaded>
              </Card>
            </Grid.Col>
          </Grid>
        </Tabs.Panel>
        <Tabs.Panel value="schools"><SchoolsPart one={one} /></Tabs.Panel>
        <Tabs.Panel value="roadmap"><RoadmapPart caseId={one.case} /></Tabs.Panel>
        <Tabs.Panel value="indicators"><IndicatorsPart one={one} /></Tabs.Panel>
        <Tabs.Panel value="visits"><VisitsPart cycle={one.cycle} school={one.subject} /></Tabs.Panel>
        <Tabs.Panel value="documents"><DocumentsPart one={one} /></Tabs.Panel>
        <Tabs.Panel value="dossier"><DossierPart caseId={one.case} /></Tabs.Panel>
        <Tabs.Panel value="lists"><ListsPart one={one} /></Tabs.Panel>
      </Tabs>
    </>
  );
};

const MunicipalityLink = ({ cycle, municipality }: { readonly cycle: string; readonly municipality: string }) => {
  const name = useQuery(cycleQuery(cycle)).data?.municipalities.find((one) => one.municipality === municipality)?.name;
  return name === undefined ? municipality : <PageLink to="/cases/$case" params={{ case: `${cycle}.municipality.${municipality}` }}>{name}</PageLink>;
};

const partsOf = (kind: Case['kind'], actions: readonly string[]): readonly string[] => [
  'stages', ...kind === 'school' ? [] : ['schools'], 'roadmap', ...actions.includes('indicator.read') ? ['indicators'] : [],
  ...kind === 'school' && actions.includes('visit.read') ? ['visits'] : [], 'documents', 'dossier', ...kind === 'school' && actions.includes('registry.read') ? ['lists'] : []];

/** The day to meet, and once it is over, the day it was done. */
const DayOf = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('case');
  if (step.due !== null) return <>{shortDayText(step.due)}</>;
  return step.since !== null && (step.status === 'done' || step.status === 'closed') ? <Text size="sm" c="dimmed">{t(`steps.ended.${step.status}`, { day: shortDayOf(step.since) })}</Text> : null;
};

const StageCard = ({ stage, caseId }: { readonly stage: Case['stages'][number]; readonly caseId: string }) => {
  const { t } = useTranslation('case');
  return (
    <Card withBorder component="section" aria-label={inLanguage(stage.title)}>
      <Group justify="space-between" mb="xs"><Title order={2} size="h4">{inLanguage(stage.title)}</Title><StatusBadge status={stage.status} /></Group>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('steps.step')}</Table.Th><Table.Th>{t('steps.due')}</Table.Th><Table.Th>{t('steps.status')}</Table.Th><Table.Th>{t('steps.heldBy')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {stage.steps.map((step) => (
              <Table.Tr key={step.step}>
                <Table.Td><PageLink to="/cases/$case/steps/$step" params={{ case: caseId, step: step.step }}>{inLanguage(step.title)}</PageLink></Table.Td>
                <Table.Td><DayOf step={step} /></Table.Td>
                <Table.Td><StatusBadge status={step.status} />{step.late ? ` ${t('steps.late')}` : ''}</Table.Td>
                <Table.Td>{step.heldBy.map((role) => inLanguage(titleOfRole(role))).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
};
