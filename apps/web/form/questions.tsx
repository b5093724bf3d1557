import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Form } from '../drafts/save-form.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formQuery } from './form-query.js';

type Question = Form['questions'][number];

/** What holds a form back, put to its author: to be corrected, or explained where the value may be true. */
export const Questions = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('form');
  return (
    <Alert role="alert" color="orange.9" variant="outline" c="bright" title={t('questions.title', { count: form.questions.length })}>
      <Stack gap="sm">{form.questions.map((question) => <OneQuestion key={question.question} form={form} question={question} />)}</Stack>
    </Alert>
  );
};

const OneQuestion = ({ form, question }: { readonly form: Form; readonly question: Question }) => {
  const { t } = useTranslation('form');
  const queries = useQueryClient();
  const [explanation, setExplanation] = useState('');
  const explain = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/form/questions/{question}', {
      params: { path: { case: form.case, step: form.step, question: question.question }, header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { explanation: explanation.trim() } })),
    onSuccess: (next) => { queries.setQueryData(formQuery(form.case, form.step).queryKey, next); },
  });
  return (
    <div>
      <Text size="sm">{inLanguage(question.text)}</Text>
      {question.mayExplain && (
        <Group align="flex-end" gap="xs" wrap="wrap">
          <Textarea style={{ flex: '1 1 14rem' }} autosize maxLength={2000} label={t('questions.explanation')} value={explanation} onChange={({ currentTarget }) => { setExplanation(currentTarget.value); }} />
          <Button variant="default" loading={explain.isPending} disabled={explanation.trim() === ''} onClick={() => { explain.mutate(); }}>{t('questions.explain')}</Button>
        </Group>
      )}
      {explain.error instanceof ProblemError && <ProblemAlert problem={explain.error} />}
    </div>
  );
};
