import { Grid, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, deadlineQuery, meQuery } from '../api/queries.js';
import type { Case, Step } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ReplayLink } from '../parts/replay-link.js';
import { StatusBadge } from '../parts/status-badge.js';
import { roadmapQuery } from '../roadmap/roadmap-query.js';
import { PageMissing } from '../shell/page-missing.js';
import { PageWaits } from '../shell/page-waits.js';
import { HandIn } from './hand-in.js';
import { Recall } from './recall.js';
import { Remarks } from './remarks.js';
import { ReviewWork } from './review-work.js';
import { RoadmapState } from './roadmap-state.js';
import { StepHistory } from './step-history.js';
import { Submission } from './submission.js';
import { WhyThisDate } from './why-this-date.js';

/** Only steps with a form bring its code along. */
const FormWork = lazy(async () => ({ default: (await import('../form/form-work.js')).FormWork }));

const route = getRouteApi('/inside/cases/$case/steps/$step');

export const StepPage = () => {
  const { case: id, step } = route.useParams();
  const found = useQuery(caseQuery(id));
  return <Loaded query={found}>{(one) => {
    const view = one.stages.flatMap(({ steps }) => steps).find((candidate) => candidate.step === step);
    return view === undefined ? <PageMissing /> : <StepOf key={`${step} ${view.round}`} one={one} step={view} />;
  }}</Loaded>;
};

const StepOf = ({ one, step }: { readonly one: Case; readonly step: Step }) => {
  const { t } = useTranslation('step');
  const isTicking = step.status === 'open' || step.status === 'in-review' || step.status === 'handed-in';
  const deadline = useQuery({ ...deadlineQuery(one.case, step.step, one.version), enabled: isTicking });
  const me = useQuery(meQuery).data;
  const roles = new Set(me?.grants.map(({ role }) => role));
  const holds = step.heldBy.some((role) => roles.has(role));
  const helps = step.supports.some((role) => roles.has(role)) || step.responsible.some((role) => roles.has(role));
  const plan = useQuery({ ...roadmapQuery(one.case), enabled: step.kind === 'plan' }).data;
  // A plan that is written here is handed in and reviewed with its roadmap; one that came as a document alone, as any other step.
  const roadmap = plan?.step === step.step ? plan : undefined;
  const isPlain = step.form === null && (step.kind !== 'plan' || (plan !== undefined && (roadmap === undefined || roadmap.status === 'none')));
  const stage = one.stages.find(({ stage: id }) => id === step.stage);
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/cases/$case" params={{ case: one.case }}>{one.name ?? t('card')}</PageLink>{stage === undefined ? '' : ` / ${inLanguage(stage.title)}`}</Text>
      <PageTitle title={inLanguage(step.title)}><StatusBadge status={step.status} /></PageTitle>
      <ReplayLink kind="cases" id={one.case} step={step.step} />
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Group gap="xs"><DueText due={step.due} daysLeft={deadline.data?.workingDaysLeft ?? null} isLate={step.late && step.status !== 'done'} /></Group>
            {step.status === 'waiting' && <Text>{t('waits')}</Text>}
            {step.remarks.length > 0 && <Remarks remarks={step.remarks} step={step} />}
            {step.submission !== null && <Submission submission={step.submission} step={step} />}
            {step.help !== null && <Text size="sm">{inLanguage(step.help)}</Text>}
            {step.form !== null && step.status !== 'waiting' && me !== undefined && (
              <Suspense fallback={<PageWaits />}><FormWork caseId={one.case} step={step} person={me.person} mayFill={helps} mayHandIn={step.responsible.some((role) => roles.has(role))} /></Suspense>
            )}
            {roadmap !== undefined && step.status !== 'waiting' && <RoadmapState roadmap={roadmap} />}
            {step.status === 'open' && isPlain && !(step.kind === 'plan' && step.sections.length > 0) && holds && me !== undefined && <HandIn caseId={one.case} step={step} person={me.person} />}
            {(step.status === 'in-review' || step.status === 'handed-in') && step.submission?.by === me?.person && <Recall caseId={one.case} step={step.step} />}
            {step.status === 'in-review' && holds && (isPlain || step.form !== null) && <ReviewWork caseId={one.case} step={step} version={one.version} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            {deadline.data !== undefined && <WhyThisDate deadline={deadline.data} step={step} />}
            <StepHistory caseId={one.case} step={step} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
};
