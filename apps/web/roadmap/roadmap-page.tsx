import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, deadlineQuery, meQuery } from '../api/queries.js';
import type { Case, Me, Step } from '../api/schemas.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ReplayLink } from '../parts/replay-link.js';
import { subjectName } from '../parts/subject-name.js';
import { AbandonCorrection } from './abandon-correction.js';
import { CarryOutRoadmap } from './carry-out-roadmap.js';
import { RecallRoadmap } from './recall-roadmap.js';
import { ReadSections } from './read-sections.js';
import { ReviewRoadmap } from './review-roadmap.js';
import { roadmapQuery } from './roadmap-query.js';
import { Submissions } from './submissions.js';
import { WriteRoadmap } from './write-roadmap.js';

const route = getRouteApi('/inside/cases/$case/roadmap');

/** The plan of a school or municipality: written, reviewed, carried out, by whoever's turn it is. */
export const RoadmapPage = () => {
  const { case: id } = route.useParams();
  const found = useQuery(caseQuery(id));
  const roadmap = useQuery(roadmapQuery(id));
  const me = useQuery(meQuery).data;
  return <Loaded query={found}>{(one) => <Loaded query={roadmap}>{(plan) => (me === undefined ? null : <RoadmapOf one={one} roadmap={plan} me={me} />)}</Loaded>}</Loaded>;
};

const RoadmapOf = ({ one, roadmap, me }: { readonly one: Case; readonly roadmap: Roadmap; readonly me: Me }) => {
  const { t } = useTranslation('roadmap');
  const step = one.stages.flatMap(({ steps }) => steps).find((candidate) => candidate.step === roadmap.step);
  const isTicking = step?.status === 'open' || step?.status === 'in-review' || step?.status === 'handed-in';
  const deadline = useQuery({ ...deadlineQuery(one.case, roadmap.step, one.version), enabled: isTicking }).data;
  const roles = new Set(me.grants.map(({ role }) => role));
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/cases/$case" params={{ case: one.case }}>{subjectName(one)}</PageLink></Text>
      <PageTitle title={inLanguage(roadmap.title)}><Text fw={600}>{t(`status.${roadmap.status}`)}</Text></PageTitle>
      {roadmap.status !== 'none' && <ReplayLink kind="roadmaps" id={one.case} />}
      <Stack>
        {step !== undefined && step.status !== 'done' && <DueText due={step.due} daysLeft={deadline?.workingDaysLeft ?? null} isLate={step.late} />}
        <Body roadmap={roadmap} step={step} me={me} roles={roles} />
        {roadmap.status === 'reopened' && me.actions.includes('step.review') && !step?.responsible.some((role) => roles.has(role)) && <AbandonCorrection roadmap={roadmap} />}
        {roadmap.submissions.length > 0 && <Submissions roadmap={roadmap} />}
      </Stack>
    </>
  );
};

interface BodyProps { readonly roadmap: Roadmap; readonly step: Step | undefined; readonly me: Me; readonly roles: ReadonlySet<string> }

const Body = ({ roadmap, step, me, roles }: BodyProps) => {
  const { t } = useTranslation('roadmap');
  const responsible = step?.responsible.some((role) => roles.has(role)) ?? false;
  const supports = step?.supports.some((role) => roles.has(role)) ?? false;
  const isWritten = roadmap.status === 'none' || roadmap.status === 'draft' || roadmap.status === 'returned' || roadmap.status === 'reopened';
  // An approved plan is corrected after its step was done.
  const mayWrite = step !== undefined && (step.status === 'open' || roadmap.corrections.length > 0);
  if (isWritten && mayWrite && (responsible || supports)) return <WriteRoadmap roadmap={roadmap} step={step} person={me.person} mayHandIn={responsible} />;
  if (roadmap.status === 'in-review' && roadmap.reviewers.some((role) => roles.has(role))) return <ReviewRoadmap key={roadmap.submissions.length} roadmap={roadmap} />;
  if (roadmap.status === 'approved') return <CarryOutRoadmap roadmap={roadmap} person={me.person} mayReport={({ owner }) => responsible || supports || (owner !== null && roles.has(owner))} mayPublish={responsible} mayJudge={supports} mayReopen={me.actions.includes('step.review') && !responsible} />;
  const mine = roadmap.submissions.at(-1)?.by === me.person;
  return (
    <>
      {step?.status === 'waiting' && <Text>{t('waits')}</Text>}
      {roadmap.status === 'in-review' && mine && <RecallRoadmap roadmap={roadmap} />}
      <ReadSections roadmap={roadmap} />
    </>
  );
};
