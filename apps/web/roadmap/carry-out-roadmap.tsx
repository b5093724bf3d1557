import { Alert, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap, RoadmapMeasure } from '../drafts/save-roadmap.js';
import { momentText, sizeText } from '../language/dates.js';
import { DueText } from '../parts/due.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { JudgeMeasure } from './judge-measure.js';
import { ReadSections } from './read-sections.js';
import { ReopenRoadmap } from './reopen-roadmap.js';
import { ReportProgress } from './report-progress.js';

interface CarryOutProps {
  readonly roadmap: Roadmap; readonly person: string; readonly mayReport: (measure: RoadmapMeasure) => boolean; readonly mayPublish: boolean; readonly mayJudge: boolean; readonly mayReopen: boolean;
}

/** An approved plan: how far each measure has come, with evidence. */
export const CarryOutRoadmap = ({ roadmap, person, mayReport, mayPublish, mayJudge, mayReopen }: CarryOutProps) => {
  const { t } = useTranslation('roadmap');
  const measures = roadmap.sections.flatMap((section) => section.measures);
  const done = measures.reduce((sum, { progress }) => sum + (progress?.percent ?? 0), 0) / Math.max(1, measures.length);
  return (
    <Stack>
      <div><Text size="sm">{t('carryOut.done', { percent: Math.round(done), count: measures.length })}</Text><Progress value={done} aria-label={t('carryOut.progress')} /></div>
      <Publication roadmap={roadmap} mayPublish={mayPublish} />
      <ReadSections roadmap={roadmap} ofMeasure={(_section, measure, number) => (
        <>
          <MeasureState measure={measure} />
          {mayReport(measure) && measure.step !== null && <ReportProgress roadmap={roadmap} measure={measure} number={number} person={person} />}
          {mayJudge && <JudgeMeasure roadmap={roadmap} measure={measure} number={number} />}
        </>
      )} />
      {mayReopen && <ReopenRoadmap roadmap={roadmap} />}
    </Stack>
  );
};

const MeasureState = ({ measure }: { readonly measure: RoadmapMeasure }) => {
  const { t } = useTranslation('roadmap');
  const { progress, step, judgement } = measure;
  return (
    <Stack gap={4}>
      {step !== null && step.status === 'open' && <DueText due={step.due} daysLeft={null} isLate={step.late} />}
      <Text size="sm">{progress === null ? t('carryOut.none') : t('carryOut.one', { percent: progress.percent, at: momentText(progress.at) })}</Text>
      {progress !== null && progress.note !== '' && <Text size="sm" c="dimmed">{progress.note}</Text>}
      {(progress?.evidence ?? []).map(({ sha256, name, bytes }) => <Text key={`${sha256} ${name}`} size="sm" c="dimmed">{t('carryOut.evidence')}: {name}, {sizeText(bytes)}</Text>)}
      {judgement !== null && <Text size="sm">{t('carryOut.judged', { outcome: t(`outcomes.${judgement.outcome}`) })}</Text>}
    </Stack>
  );
};

const Publication = ({ roadmap, mayPublish }: { readonly roadmap: Roadmap; readonly mayPublish: boolean }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const { publication } = roadmap;
  const [url, setUrl] = useState(publication?.url ?? '');
  const publish = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/publish', { params: { path: { case: roadmap.case }, header: command() }, body: { url: url.trim() } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Stack gap="xs" component="section" aria-label={t('publish.title')}>
      {publication?.link != null && (
        <Alert color={publication.link.reachable ? 'teal.9' : 'orange.9'} variant="outline" c="bright" title={publication.link.reachable ? t('publish.reachable') : t('publish.unreachable')}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{publication.url} · {momentText(publication.link.at)}</Text>
        </Alert>
      )}
      {mayPublish && (
        <Group align="flex-end" wrap="wrap">
          <TextInput style={{ flex: '1 1 16rem' }} type="url" label={t('publish.url')} description={t('publish.help')} maxLength={2000} value={url} onChange={({ currentTarget }) => { setUrl(currentTarget.value); }} />
          <Button variant="default" loading={publish.isPending} disabled={url.trim() === ''} onClick={() => { publish.mutate(); }}>{t('publish.action')}</Button>
        </Group>
      )}
      {publish.error instanceof ProblemError && <ProblemAlert problem={publish.error} />}
    </Stack>
  );
};
