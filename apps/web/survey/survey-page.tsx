import { Alert, Button, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isRequired, missingFields } from '@uplift/domain/form-answer/answer-values';
import { valueProblem, type FieldValue } from '@uplift/domain/form-answer/field-value';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { ProblemError } from '../api/problem.js';
import { FieldInput } from '../form/field-input.js';
import { dayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SchemeSwitch } from '../shell/scheme-switch.js';

type Survey = components['schemas']['Survey'];
const route = getRouteApi('/surveys/$survey');

/** An anonymous survey, opened by its link without signing in. */
export const SurveyPage = () => {
  const { survey } = route.useParams();
  const found = useQuery({ queryKey: ['survey', survey], queryFn: () => answered(api.GET('/api/v1/surveys/{survey}', { params: { path: { survey } } })) });
  return (
    <Container size="sm" py="xl" component="main">
      <Group justify="space-between" mb="lg"><Text fw={700} size="lg">Uplift</Text><Group gap="xs"><LanguageSwitch /><SchemeSwitch /></Group></Group>
      <Loaded query={found}>{(one) => <Questions survey={one} />}</Loaded>
    </Container>
  );
};

const Questions = ({ survey }: { readonly survey: Survey }) => {
  const { t } = useTranslation(['survey', 'form']);
  const { form } = survey;
  const keptAs = `uplift.survey.${survey.survey}`;
  const asked = route.useSearch().ticket ?? '';
  const [ticket, setTicket] = useState(asked);
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>(() => JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') as Record<string, FieldValue>);
  const [tried, setTried] = useState(false);
  useEffect(() => { document.title = `${inLanguage(form.title)} · Uplift`; }, [form]);
  const change = (field: string, value: unknown): void => {
    const next = Object.fromEntries(Object.entries({ ...values, [field]: value }).filter(([, one]) => one !== null)) as Record<string, FieldValue>;
    setValues(next);
    // With the tab only: nothing of an anonymous answer stays in the browser.
    sessionStorage.setItem(keptAs, JSON.stringify(next));
  };
  const missing = new Set(missingFields(form, values));
  const wrong = form.fields.filter((field) => values[field.id] !== undefined && valueProblem(field, values[field.id]!) !== null);
  const send = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/surveys/{survey}/answers', { params: { path: { survey: survey.survey } }, body: { ticket: ticket.trim(), values } })),
    onSuccess: () => { sessionStorage.removeItem(keptAs); },
  });
  const submit = (): void => {
    setTried(true);
    const first = form.fields.find((field) => missing.has(field.id) || wrong.includes(field));
    if (first !== undefined) document.getElementById(`field-${first.id}`)?.focus();
    else if (ticket.trim() === '') document.getElementById('ticket')?.focus();
    else send.mutate();
  };
  if (send.isSuccess) return <Stack><Title order={1}>{t('survey:thanks.title')}</Title><Text role="status">{t('survey:thanks.text')}</Text></Stack>;
  if (!survey.open) return <Stack><Title order={1}>{inLanguage(form.title)}</Title><Text>{t('survey:closed')}</Text></Stack>;
  return (
    <Stack>
      <Title order={1}>{inLanguage(form.title)}</Title>
      {form.help !== undefined && <Text>{inLanguage(form.help)}</Text>}
      <Alert color="blue.8" variant="outline" c="bright" title={t('survey:anonymous.title')}>{t('survey:anonymous.text', { day: dayText(survey.closesAt.slice(0, 10)) })}</Alert>
      <TextInput id="ticket" label={t('survey:ticket')} description={t('survey:ticketHelp')} withAsterisk maw="20rem" autoComplete="off" maxLength={24} value={ticket}
        error={tried && ticket.trim() === '' ? t('form:missing') : undefined} onChange={({ currentTarget }) => { setTicket(currentTarget.value); }} />
      {form.fields.map((field) => {
        const value = values[field.id];
        const problem = value === undefined ? null : valueProblem(field, value);
        const error = problem !== null ? inLanguage(problem) : tried && missing.has(field.id) ? t('form:missing') : null;
        return <FieldInput key={field.id} field={field} value={value ?? null} required={isRequired(field, values)} error={error} onValue={(next) => { change(field.id, next); }} />;
      })}
      {send.error instanceof ProblemError && <ProblemAlert problem={send.error} />}
      <Group><Button loading={send.isPending} onClick={submit}>{t('survey:send')}</Button></Group>
    </Stack>
  );
};
