import { Button, Checkbox, Group, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import type { Step } from '../api/schemas.js';
import { draftKey, putWaiting, type DraftFile } from '../drafts/draft-store.js';
import type { Requisites } from '../drafts/local-database.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { isLost, submitRoadmap } from '../drafts/send-waiting.js';
import { useDraft } from '../drafts/use-draft.js';
import { useWaiting } from '../drafts/use-outbox.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Documents } from '../step/documents.js';
import { missingDocuments } from '../step/missing-documents.js';
import { UploadParts, useUploadParts } from '../step/upload-parts.js';
import { WaitsForConnection } from '../step/waits-for-connection.js';
import type { RoadmapDraft } from './use-roadmap-draft.js';

interface HandInProps { readonly roadmap: Roadmap; readonly step: Step; readonly person: string; readonly draft: RoadmapDraft; readonly gaps: number }
type Outcome = { readonly kind: 'none' | 'sending' } | { readonly kind: 'refused'; readonly problem: ProblemError };
const noRequisites: Requisites = { date: null, number: null, signature: false, seal: false };

/** Freezes the plan and sends it for review, with the documents that belong to it. */
export const HandInRoadmap = ({ roadmap, step, person, draft, gaps }: HandInProps) => {
  const { t } = useTranslation(['roadmap', 'step']);
  const queries = useQueryClient();
  const key = draftKey(person, roadmap.case, step.step, step.round);
  const enclosed = useDraft(key);
  const parts = useUploadParts();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const waits = (useWaiting(person).data ?? []).find((one) => one.draft === key && one.refusal === null);
  const lacking = missingDocuments(step.documents, enclosed.files);
  const unanswered = roadmap.remarks.filter(({ answer }) => answer === null).length;

  const submit = async (): Promise<void> => {
    setOutcome({ kind: 'sending' });
    const body = { note: enclosed.note, attachments: enclosed.files };
    const sendKey = crypto.randomUUID();
    try {
      if ((await draft.flush()).length > 0) { setOutcome({ kind: 'none' }); return; }
      await submitRoadmap(roadmap.case, body, sendKey, parts.onProgress);
      await enclosed.forget();
      setOutcome({ kind: 'none' });
      await queries.invalidateQueries();
    } catch (problem) {
      const known = problem instanceof ProblemError ? problem : new ProblemError('unreadable', '', '', 0);
      if (!isLost(known)) { setOutcome({ kind: 'refused', problem: known }); return; }
      await enclosed.save();
      await putWaiting({ key: sendKey, person, case: roadmap.case, step: step.step, what: 'roadmap', title: step.title, draft: key, body, at: new Date().toISOString(), refusal: null });
      setOutcome({ kind: 'none' });
      await queries.invalidateQueries({ queryKey: ['outbox'] });
    }
  };
  const change = (file: DraftFile, next: Partial<Requisites>): void => {
    enclosed.change({ files: enclosed.files.map((one) => (one === file ? { ...one, requisites: { ...one.requisites ?? noRequisites, ...next } } : one)) });
  };

  return (
    <Stack component="section" aria-label={t('handIn')} gap="sm">
      <Title order={2} size="h4">{t('handIn')}</Title>
      <Documents wanted={step.documents} files={enclosed.files} onChange={(files) => { enclosed.change({ files }); }}
        more={(file, { requisites }) => (requisites.length === 0 ? null : <RequisitesOf file={file} asked={requisites} onChange={(next) => { change(file, next); }} />)} />
      <Textarea label={t('step:handIn.note')} autosize minRows={2} maxLength={4000} value={enclosed.note} disabled={!enclosed.isLoaded} onChange={({ currentTarget }) => { enclosed.change({ note: currentTarget.value }); }} />
      {gaps > 0 && <Text size="sm">{t('gaps', { count: gaps })}</Text>}
      {unanswered > 0 && <Text size="sm">{t('remarks.left', { count: unanswered })}</Text>}
      {lacking.length > 0 && <Text size="sm">{t('step:handIn.missing', { names: lacking.map(({ title }) => inLanguage(title)).join(', ') })}</Text>}
      {outcome.kind === 'sending' && <UploadParts parts={parts.parts} />}
      {outcome.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
      {waits !== undefined && <WaitsForConnection waiting={waits} />}
      <Group><Button onClick={() => { void submit(); }} loading={outcome.kind === 'sending'} disabled={waits !== undefined}>{t(roadmap.submissions.length > 0 ? 'handInAgain' : 'toReview')}</Button></Group>
    </Stack>
  );
};

interface RequisitesProps { readonly file: DraftFile; readonly asked: readonly (keyof Requisites)[]; readonly onChange: (next: Partial<Requisites>) => void }

const RequisitesOf = ({ file, asked, onChange }: RequisitesProps) => {
  const { t } = useTranslation('roadmap');
  const said = file.requisites ?? noRequisites;
  return (
    <Group gap="sm" align="flex-end" wrap="wrap">
      {asked.includes('date') && <TextInput type="date" label={t('requisites.date')} value={said.date ?? ''} onChange={({ currentTarget }) => { onChange({ date: currentTarget.value === '' ? null : currentTarget.value }); }} />}
      {asked.includes('number') && <TextInput label={t('requisites.number')} maxLength={100} value={said.number ?? ''} onChange={({ currentTarget }) => { onChange({ number: currentTarget.value === '' ? null : currentTarget.value }); }} />}
      {asked.includes('signature') && <Checkbox mb={8} label={t('requisites.signature')} checked={said.signature} onChange={({ currentTarget }) => { onChange({ signature: currentTarget.checked }); }} />}
      {asked.includes('seal') && <Checkbox mb={8} label={t('requisites.seal')} checked={said.seal} onChange={({ currentTarget }) => { onChange({ seal: currentTarget.checked }); }} />}
    </Group>
  );
};
