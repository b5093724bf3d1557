import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import type { Step } from '../api/schemas.js';
import { draftKey, putWaiting } from '../drafts/draft-store.js';
import { isLost, submitStep } from '../drafts/send-waiting.js';
import { useDraft } from '../drafts/use-draft.js';
import { useWaiting } from '../drafts/use-outbox.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Documents } from './documents.js';
import { missingDocuments } from './missing-documents.js';
import { UploadParts, useUploadParts } from './upload-parts.js';
import { WaitsForConnection } from './waits-for-connection.js';

interface HandInProps { readonly caseId: string; readonly step: Step; readonly person: string }
type Outcome = { readonly kind: 'none' | 'sending' } | { readonly kind: 'refused'; readonly problem: ProblemError };

export const HandIn = ({ caseId, step, person }: HandInProps) => {
  const { t } = useTranslation('step');
  const queries = useQueryClient();
  const draftOf = draftKey(person, caseId, step.step, step.round);
  const draft = useDraft(draftOf);
  const waits = (useWaiting(person).data ?? []).find((one) => one.draft === draftOf && one.refusal === null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const missing = missingDocuments(step.documents, draft.files);
  const parts = useUploadParts();

  const submit = async (): Promise<void> => {
    setOutcome({ kind: 'sending' });
    await draft.save();
    const body = { note: draft.note, attachments: draft.files };
    const key = crypto.randomUUID();
    try {
      await submitStep({ case: caseId, step: step.step }, body, key, parts.onProgress);
      await draft.forget();
      setOutcome({ kind: 'none' });
      await queries.invalidateQueries();
    } catch (problem) {
      const known = problem instanceof ProblemError ? problem : new ProblemError('unreadable', '', '', 0);
      if (!isLost(known)) { setOutcome({ kind: 'refused', problem: known }); return; }
      await putWaiting({ key, person, case: caseId, step: step.step, title: step.title, draft: draftOf, body, at: new Date().toISOString(), refusal: null });
      await queries.invalidateQueries({ queryKey: ['outbox'] });
      setOutcome({ kind: 'none' });
    }
  };

  return (
    <Stack component="section" aria-label={t('handIn.title')} gap="sm">
      <Title order={2} size="h4">{t('handIn.title')}</Title>
      {draft.changedElsewhere && (
        <Alert color="yellow.9" variant="outline" c="bright" title={t('handIn.elsewhere.title')}>
          <Text>{t('handIn.elsewhere.text')}</Text><Button size="compact-sm" variant="default" mt="xs" onClick={() => { location.reload(); }}>{t('handIn.elsewhere.load')}</Button>
        </Alert>
      )}
      <Documents wanted={step.documents} files={draft.files} onChange={(files) => { draft.change({ files }); }} />
      <Textarea label={t('handIn.note')} description={t('handIn.noteHelp')} autosize minRows={4} maxLength={4000} value={draft.note} disabled={!draft.isLoaded}
        onChange={({ currentTarget }) => { draft.change({ note: currentTarget.value }); }} />
      <Text size="sm" c="dimmed" role="status">{draft.savedAt === null ? t('handIn.notSaved') : t('handIn.saved', { at: momentText(draft.savedAt) })}</Text>
      {missing.length > 0 && <Text size="sm">{t('handIn.missing', { names: missing.map(({ title }) => inLanguage(title)).join(', ') })}</Text>}
      {outcome.kind === 'sending' && <UploadParts parts={parts.parts} />}
      {outcome.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
      {waits !== undefined && <WaitsForConnection waiting={waits} />}
      <Group><Button onClick={() => { void submit(); }} loading={outcome.kind === 'sending'} disabled={waits !== undefined}>{step.reviewed ? t('handIn.toReview') : t('handIn.done')}</Button></Group>
    </Stack>
  );
};
