import { Button, Card, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PlainTable } from '../parts/plain-table.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { registeredSchoolsQuery, watchListsQuery, type WatchList } from './registry-queries.js';

/** Schools somebody keeps an eye on, with why and until when. */
export const WatchLists = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  return <Loaded query={useQuery(watchListsQuery)}>{(lists) => (
    <Stack>
      {lists.length === 0 && <Empty text={t('watch.none')} />}
      {lists.map((list) => <OneList key={list.list} list={list} mayChange={mayChange} />)}
      {mayChange && <OpenList />}
    </Stack>
  )}</Loaded>;
};

const OneList = ({ list: { list, title, schools }, mayChange }: { readonly list: WatchList; readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  return (
    <Card withBorder component="section" aria-label={inLanguage(title)}>
      <Title order={2} size="h4">{inLanguage(title)} ({schools.length})</Title>
      {schools.length > 0 && (
        <PlainTable label={inLanguage(title)} heads={[t('school'), t('watch.reason'), t('watch.until')]}>
          {schools.map(({ school, name, reason, until }) => <Table.Tr key={school}><Table.Td><PageLink to="/registry/$school" params={{ school }}>{name}</PageLink></Table.Td><Table.Td>{reason}</Table.Td><Table.Td>{until === null ? '' : shortDayText(until)}</Table.Td></Table.Tr>)}
        </PlainTable>
      )}
      {mayChange && <Watch list={list} />}
    </Card>
  );
};

const Watch = ({ list }: { readonly list: string }) => {
  const { t } = useTranslation('registry');
  const queries = useQueryClient();
  const [school, setSchool] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const known = (useQuery(registeredSchoolsQuery).data ?? []).filter(({ endedOn }) => endedOn === null);
  const watch = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/registry/watch-lists/{list}/schools', { params: { path: { list }, header: command() }, body: { school: school!, reason: reason.trim(), until: until === '' ? null : until } })),
    onSuccess: async () => { setSchool(null); setReason(''); await queries.invalidateQueries({ queryKey: ['registry'] }); },
  });
  return (
    <>
      <Group align="flex-end" mt="sm">
        <Select label={t('school')} searchable limit={50} value={school} onChange={setSchool} data={known.map((one) => ({ value: one.school, label: one.name }))} />
        <TextInput label={t('watch.reason')} value={reason} maxLength={1000} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        <TextInput type="date" label={t('watch.until')} value={until} onChange={({ currentTarget }) => { setUntil(currentTarget.value); }} />
        <Button disabled={school === null || reason.trim() === ''} loading={watch.isPending} onClick={() => { watch.mutate(); }}>{t('watch.add')}</Button>
      </Group>
      {watch.error instanceof ProblemError && <ProblemAlert problem={watch.error} />}
    </>
  );
};

const OpenList = () => {
  const { t } = useTranslation('registry');
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const region = (useQuery(registeredSchoolsQuery).data ?? [])[0]?.region;
  const open = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/registry/watch-lists', { params: { header: command() }, body: { list: `watch-${crypto.randomUUID().slice(0, 8)}`, region: region!, title: { ru: title.trim(), en: title.trim() } } })),
    onSuccess: async () => { setTitle(''); await queries.invalidateQueries({ queryKey: ['registry'] }); },
  });
  return (
    <>
      <Group align="flex-end">
        <TextInput label={t('watch.title')} value={title} maxLength={200} miw="20rem" onChange={({ currentTarget }) => { setTitle(currentTarget.value); }} />
        <Button variant="default" disabled={title.trim() === '' || region === undefined} loading={open.isPending} onClick={() => { open.mutate(); }}>{t('watch.open')}</Button>
      </Group>
      {open.error instanceof ProblemError && <ProblemAlert problem={open.error} />}
      <Text size="sm" c="dimmed">{t('watch.help')}</Text>
    </>
  );
};
