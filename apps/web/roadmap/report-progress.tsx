import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { dropFiles, keptFile, type DraftFile } from '../drafts/draft-store.js';
import type { Roadmap, RoadmapMeasure } from '../drafts/save-roadmap.js';
import { uploadFile } from '../drafts/upload-file.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Documents } from '../step/documents.js';
import { UploadParts, useUploadParts } from '../step/upload-parts.js';

const percents = ['0', '25', '50', '75', '100'];

/** How far a measure has come, with what shows it. 100 per cent hands its step in. */
export const ReportProgress = ({ roadmap, measure, number }: { readonly roadmap: Roadmap; readonly measure: RoadmapMeasure; readonly number: number }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [percent, setPercent] = useState(String(measure.progress?.percent ?? 0));
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const parts = useUploadParts();
  const report = useMutation({
    mutationFn: async () => {
      for (const { sha256, name } of files) {
        const content = await keptFile(sha256);
        if (content !== null) await uploadFile(content, sha256, name, (part) => { parts.onProgress(name, part); });
      }
      return answered(api.POST('/api/v1/cases/{case}/roadmap/progress', { params: { path: { case: roadmap.case }, header: command() },
        body: { measure: measure.id, percent: Number(percent), note: note.trim(), evidence: files.map(({ name, bytes, sha256 }) => ({ kind: 'evidence' as const, name, bytes, sha256 })) } }));
    },
    onSuccess: async () => {
      await dropFiles(files);
      setFiles([]);
      setNote('');
      setOpen(false);
      await queries.invalidateQueries();
    },
  });
  if (!open) return <Group><Button size="compact-sm" variant="default" aria-label={t('carryOut.reportOne', { number, title: measure.title })} onClick={() => { setOpen(true); }}>{t('carryOut.report')}</Button></Group>;
  return (
    <Stack gap="xs" component="section" aria-label={t('carryOut.reportOne', { number, title: measure.title })}>
      <Select maw="12rem" label={t('carryOut.percent')} data={percents.map((value) => ({ value, label: `${value} %` }))} value={percent} allowDeselect={false} onChange={(value) => { setPercent(value ?? '0'); }} />
      <Textarea label={t('carryOut.note')} autosize minRows={2} maxLength={4000} value={note} onChange={({ currentTarget }) => { setNote(currentTarget.value); }} />
      <Documents wanted={[{ kind: 'evidence', title: { ru: 'Подтверждения', en: 'Evidence' }, min: 0, max: null, form: 'electronic', requisites: [] }]} files={files} onChange={setFiles} />
      {report.isPending && <UploadParts parts={parts.parts} />}
      {report.error instanceof ProblemError && <ProblemAlert problem={report.error} />}
      <Group><Button loading={report.isPending} onClick={() => { report.mutate(); }}>{t('carryOut.send')}</Button><Button variant="default" onClick={() => { setOpen(false); }}>{t('carryOut.cancel')}</Button></Group>
    </Stack>
  );
};
