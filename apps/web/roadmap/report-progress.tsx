import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { draftKey, putWaiting } from '../drafts/draft-store.js';
import type { Roadmap, RoadmapMeasure } from '../drafts/save-roadmap.js';
import { isLost, reportProgress } from '../drafts/send-waiting.js';
import { useDraft } from '../drafts/use-draft.js';
import { useWaiting } from '../drafts/use-outbox.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Documents } from '../step/documents.js';
import { UploadParts, useUploadParts } from '../step/upload-parts.js';
import { WaitsForConnection } from '../step/waits-for-connection.js';

const percents = ['0', '25', '50', '75', '100'];

interface ReportProps { readonly roadmap: Roadmap; readonly measure: RoadmapMeasure; readonly number: number; readonly person: string }

/** How far a measure has come, with what shows it. 100 per cent hands its step in. What is written here is kept until it has arrived. */
export const ReportProgress = ({ roadmap, measure, number, person }: ReportProps) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const key = draftKey(person, roadmap.case, `progress-${measure.id}`, 1);
  const draft = useDraft(key);
  const [open, setOpen] = useState(false);
  const [percent, setPercent] = useState(String(measure.progress?.percent ?? 0));
  const waits = (useWaiting(person).data ?? []).find((one) => one.draft === key && one.refusal === null);
  const parts = useUploadParts();
  const report = useMutation({
    mutationFn: async () => {
      await draft.save();
      const sendKey = crypto.randomUUID();
      const [said, body] = [{ measure: measure.id, percent: Number(percent) }, { note: draft.note, attachments: draft.files }];
      try {
        await reportProgress(roadmap.case, said, body, sendKey, parts.onProgress);
        await draft.forget();
      } catch (problem) {
        if (!isLost(problem)) throw problem;
        await putWaiting({ key: sendKey, person, case: roadmap.case, step: measure.step?.step ?? roadmap.step, what: 'progress', progress: said, title: { ru: measure.title, en: measure.title },
          draft: key, body, at: new Date().toISOString(), refusal: null });
      }
    },
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries();
    },
  });
  if (waits !== undefined) return <WaitsForConnection waiting={waits} />;
  if (!open) return <Group><Button size="compact-sm" variant="default" aria-label={t('carryOut.reportOne', { number, title: measure.title })} onClick={() => { setOpen(true); }}>{t('carryOut.report')}</Button></Group>;
  return (
    <Stack gap="xs" component="section" aria-label={t('carryOut.reportOne', { number, title: measure.title })}>
      <Select maw="12rem" label={t('carryOut.percent')} data={percents.map((value) => ({ value, label: `${value} %` }))} value={percent} allowDeselect={false} onChange={(value) => { setPercent(value ?? '0'); }} />
      <Textarea label={t('carryOut.note')} autosize minRows={2} maxLength={4000} value={draft.note} disabled={!draft.isLoaded} onChange={({ currentTarget }) => { draft.change({ note: currentTarget.value }); }} />
      <Documents wanted={[{ kind: 'evidence', title: { ru: 'Подтверждения', en: 'Evidence' }, min: 0, max: null, form: 'electronic', requisites: [] }]} files={draft.files} onChange={(files) => { draft.change({ files }); }} />
      {report.isPending && <UploadParts parts={parts.parts} />}
      {report.error instanceof ProblemError && <ProblemAlert problem={report.error} />}
      <Group><Button loading={report.isPending} onClick={() => { report.mutate(); }}>{t('carryOut.send')}</Button><Button variant="default" onClick={() => { setOpen(false); }}>{t('carryOut.cancel')}</Button></Group>
    </Stack>
  );
};
