import { Badge, Button, Card, Group, List, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { shortDayText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { practicesQuery, registeredSchoolsQuery } from './registry-queries.js';

/** What helped against which risk, with the figures that show it. */
export const Practices = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  const [search, setSearch] = useState('');
  return <Loaded query={useQuery(practicesQuery)}>{(practices) => (
    <Stack>
      {practices.length === 0 ? <Empty text={t('practice.none')} /> : <TextInput label={t('search')} maw="20rem" value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />}
      {practices.filter(({ title, description, risk }) => `${title} ${description} ${risk}`.toLowerCase().includes(search.trim().toLowerCase())).map(({ practice, title, description, risk, status, evidence }) => (
        <Card key={practice} withBorder component="article" aria-label={title}>
          <Group gap="xs"><Title order={2} size="h4">{title}</Title><Badge radius="sm" tt="none" color={status === 'proven' ? 'teal.9' : 'gray.7'}>{t(`practice.status.${status}`)}</Badge></Group>
          <Text size="sm" c="dimmed">{t('practice.against', { risk })}</Text>
          <Text>{description}</Text>
          {evidence.length > 0 && <List size="sm">{evidence.map(({ school, indicator, before, after, on, source }) => <List.Item key={`${school} ${indicator} ${on}`}>{t('practice.proof', { school, indicator, before, after, on: shortDayText(on), source })}</List.Item>)}</List>}
        </Card>
      ))}
      {mayChange && <Describe />}
    </Stack>
  )}</Loaded>;
};

const Describe = () => {
  const { t } = useTranslation('registry');
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [risk, setRisk] = useState('');
  const [description, setDescription] = useState('');
  const region = (useQuery(registeredSchoolsQuery).data ?? [])[0]?.region;
  const describe = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/registry/practices', { params: { header: command() }, body: {
      practice: `practice-${crypto.randomUUID().slice(0, 8)}`, region: region!, risk: risk.trim(), title: title.trim(), description: description.trim() } })),
    onSuccess: async () => { setTitle(''); setRisk(''); setDescription(''); await queries.invalidateQueries({ queryKey: ['registry'] }); },
  });
  return (
    <Card withBorder component="section" aria-label={t('practice.describe')}>
      <Title order={2} size="h4">{t('practice.describe')}</Title>
      <Group align="flex-end">
        <TextInput label={t('practice.title')} value={title} maxLength={300} miw="20rem" onChange={({ currentTarget }) => { setTitle(currentTarget.value); }} />
        <TextInput label={t('practice.risk')} description={t('practice.riskHelp')} value={risk} maxLength={60} onChange={({ currentTarget }) => { setRisk(currentTarget.value); }} />
      </Group>
      <Textarea mt="xs" label={t('practice.description')} autosize minRows={3} value={description} maxLength={4000} onChange={({ currentTarget }) => { setDescription(currentTarget.value); }} />
      {describe.error instanceof ProblemError && <ProblemAlert problem={describe.error} />}
      <Button mt="sm" disabled={title.trim() === '' || description.trim() === '' || !/^[a-z0-9][a-z0-9-]*$/.test(risk.trim()) || region === undefined} loading={describe.isPending} onClick={() => { describe.mutate(); }}>{t('practice.store')}</Button>
    </Card>
  );
};
