import { Alert, Button, Group, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isRequired, missingFields } from '@uplift/domain/form-answer/answer-values';
import { valueProblem, type FieldValue } from '@uplift/domain/form-answer/field-value';
import type { FormField } from '@uplift/domain/programme/form-schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import type { Step } from '../api/schemas.js';
import { draftKey, putWaiting } from '../drafts/draft-store.js';
import type { Form } from '../drafts/save-form.js';
import { isLost, submitForm } from '../drafts/send-waiting.js';
import { useDraft } from '../drafts/use-draft.js';
import { useWaiting } from '../drafts/use-outbox.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Documents } from '../step/documents.js';
import { missingDocuments } from '../step/missing-documents.js';
import { UploadParts, useUploadParts } from '../step/upload-parts.js';
import { WaitsForConnection } from '../step/waits-for-connection.js';
import { Conflict } from './conflict.js';
import { FieldInput } from './field-input.js';
import { FormAnswers } from './form-answers.js';
import { formQuery } from './form-query.js';
import { FormSheet } from './form-sheet.js';
import { Questions } from './questions.js';
import { ReopenForm } from './reopen-form.js';
import { SaveLine } from './save-line.js';
import { useFormDraft } from './use-form-draft.js';
import { valueText } from './value-text.js';

interface WorkProps { readonly caseId: string; readonly step: Step; readonly person: string; readonly mayFill: boolean; readonly mayHandIn: boolean }

/** A step's form: filled in while the step is with whoever looks at it, to read otherwise. */
export const FormWork = (props: WorkProps) => {
  const form = useQuery(formQuery(props.caseId, props.step.step));
  return <Loaded query={form}>{(one) => {
    const isOpen = props.step.status === 'open' || (props.step.status === 'done' && one.round > 1);
    if (props.mayFill && isOpen && one.status !== 'submitted') return <FillIn {...props} form={one} />;
    if (one.status === 'not-begun') return null;
    const mayReopen = props.mayHandIn && one.status === 'submitted' && (props.step.status === 'done' || props.step.status === 'open');
    return <><FormAnswers form={one} />{mayReopen && <ReopenForm form={one} />}</>;
  }}</Loaded>;
};

type Outcome = { readonly kind: 'none' | 'sending' } | { readonly kind: 'refused'; readonly problem: ProblemError };

const FillIn = ({ caseId, step, person, mayHandIn, form }: WorkProps & { readonly form: Form }) => {
  const { t } = useTranslation(['form', 'step']);
  const queries = useQueryClient();
  const draft = useFormDraft(person, caseId, step.step, form);
  const key = draftKey(person, caseId, step.step, step.round);
  const enclosed = useDraft(key);
  const parts = useUploadParts();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [tried, setTried] = useState(false);
  const waits = (useWaiting(person).data ?? []).find((one) => one.draft === key && one.refusal === null);
  const definition = form.form;
  const missing = new Set(missingFields(definition, draft.values));
  const misfits = definition.fields.filter((field) => problemAt(field, draft.values) !== null);
  const required = definition.fields.filter((field) => isRequired(field, draft.values));
  const filled = required.filter(({ id }) => !missing.has(id)).length;
  const lacking = missingDocuments(step.documents, enclosed.files);

  const errorOf = (field: FormField): string | null => {
    const problem = problemAt(field, draft.values);
    if (problem !== null) return problem;
    return tried && missing.has(field.id) ? t('form:missing') : null;
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    const first = definition.fields.find((field) => missing.has(field.id) || misfits.includes(field) || draft.contests.has(field.id));
    if (first !== undefined) { document.getElementById(`field-${first.id}`)?.focus(); return; }
    setOutcome({ kind: 'sending' });
    const body = { note: enclosed.note, attachments: enclosed.files };
    const sendKey = crypto.randomUUID();
    try {
      if ((await draft.flush()).length > 0) { setOutcome({ kind: 'none' }); return; }
      const { handedIn } = await submitForm({ case: caseId, step: step.step }, body, sendKey, parts.onProgress);
      if (handedIn) await enclosed.forget();
      setOutcome({ kind: 'none' });
      await queries.invalidateQueries();
    } catch (problem) {
      const known = problem instanceof ProblemError ? problem : new ProblemError('unreadable', '', '', 0);
      if (!isLost(known)) { setOutcome({ kind: 'refused', problem: known }); return; }
      await enclosed.save();
      await putWaiting({ key: sendKey, person, case: caseId, step: step.step, what: 'form', title: step.title, draft: key, body, at: new Date().toISOString(), refusal: null });
      setOutcome({ kind: 'none' });
      await queries.invalidateQueries({ queryKey: ['outbox'] });
    }
  };

  return (
    <Stack component="section" aria-label={inLanguage(definition.title)} gap="md">
      <Title order={2} size="h4">{inLanguage(definition.title)}</Title>
      {definition.help !== undefined && <Text size="sm">{inLanguage(definition.help)}</Text>}
      <div>
        <Text size="sm">{t('form:filled', { filled, required: required.length })}</Text>
        <Progress value={required.length === 0 ? 100 : 100 * filled / required.length} aria-label={t('form:progress')} />
      </div>
      <FormSheet form={form} onValue={draft.change} />
      {draft.changedByOthers.length > 0 && (
        <Alert className="stays-in-view" role="status" color="blue.8" variant="outline" c="bright" title={t('form:others.title')} withCloseButton closeButtonLabel={t('form:others.close')} onClose={draft.noticeSeen}>
          {definition.fields.filter(({ id }) => draft.changedByOthers.includes(id)).map(({ title }) => inLanguage(title)).join(', ')}
        </Alert>
      )}
      {draft.isLoaded && definition.fields.map((field) => {
        const contest = draft.contests.get(field.id);
        return (
          <div key={field.id}>
            <FieldInput field={field} value={draft.values[field.id] ?? null} required={isRequired(field, draft.values)} error={errorOf(field)} onValue={(value) => { draft.change(field.id, value); }} />
            {contest !== undefined && (
              <Conflict title={inLanguage(field.title)} mine={valueText(t, field, contest.mine)} theirs={valueText(t, field, contest.theirs)}
                onMine={() => { draft.keepMine(field.id); }} onTheirs={() => { draft.takeTheirs(field.id); }} />
            )}
          </div>
        );
      })}
      {step.documents.length > 0 && <Documents wanted={step.documents} files={enclosed.files} onChange={(files) => { enclosed.change({ files }); }} />}
      <Textarea label={t('step:handIn.note')} autosize minRows={2} maxLength={4000} value={enclosed.note} disabled={!enclosed.isLoaded} onChange={({ currentTarget }) => { enclosed.change({ note: currentTarget.value }); }} />
      <SaveLine state={draft.state} />
      {draft.problem !== null && <ProblemAlert problem={draft.problem} />}
      {tried && missing.size + misfits.length > 0 && <Text size="sm" role="alert" c="var(--mantine-color-error)">{t('form:notYet', { count: missing.size + misfits.length })}</Text>}
      {form.questions.length > 0 && <Questions form={form} />}
      {lacking.length > 0 && <Text size="sm">{t('step:handIn.missing', { names: lacking.map(({ title }) => inLanguage(title)).join(', ') })}</Text>}
      {outcome.kind === 'sending' && <UploadParts parts={parts.parts} />}
      {outcome.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
      {waits !== undefined && <WaitsForConnection waiting={waits} />}
      {mayHandIn ? <Group><Button onClick={() => { void submit(); }} loading={outcome.kind === 'sending'} disabled={waits !== undefined}>{t(step.reviewed ? 'step:handIn.toReview' : 'step:handIn.done')}</Button></Group>
        : <Text size="sm" c="dimmed">{t('form:helpsOnly')}</Text>}
    </Stack>
  );
};

/** What is wrong with a value, said at its field. */
const problemAt = (field: FormField, values: Readonly<Record<string, FieldValue>>): string | null => {
  const value = values[field.id];
  const problem = value === undefined ? null : valueProblem(field, value);
  return problem === null ? null : inLanguage(problem);
};
