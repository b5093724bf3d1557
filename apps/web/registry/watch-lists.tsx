import { Card, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { DialogForm } from '../parts/dialog-form.js';
import { DoneNote } from '../parts/done-note.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PlainTable } from '../parts/plain-table.js';
import { registeredSchoolsQuery, watchListsQuery, type WatchList } from './registry-queries.js';
import { UnwatchSchool, WatchSchool } from './watched-school.js';

/** Schools somebody keeps an eye on, with why and until when. */
export const WatchLists = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  const region = (useQuery(registeredSchoolsQuery).data ?? [])[0]?.region;
  return <Loaded query={useQuery(watchListsQuery)}>{(lists) => (
    <Stack>
      <Text size="sm" c="dimmed">{t('watch.help')}</Text>
      {lists.length === 0 && <Empty text={t(mayChange ? 'watch.none' : 'watch.noneToRead')} />}
      {lists.map((list) => <OneList key={list.list} list={list} mayChange={mayChange} />)}
      {mayChange && region !== undefined && <Group><NameList region={region} /></Group>}
    </Stack>
  )}</Loaded>;
};

const OneList = ({ list, mayChange }: { readonly list: WatchList; readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  const [done, setDone] = useState<string | null>(null);
  const title = inLanguage(list.title);
  return (
    <Card withBorder component="section" aria-label={title}>
      <Title order={2} size="h4">{title} ({list.schools.length})</Title>
      {list.schools.length === 0 ? <Text size="sm">{t('watch.empty')}</Text> : (
        <PlainTable label={title} heads={[t('school'), t('watch.reason'), t('watch.until'), ...mayChange ? [t('watch.action')] : []]}>
          {list.schools.map((watched) => (
            <Table.Tr key={watched.school}>
              <Table.Td><PageLink to="/registry/$school" params={{ school: watched.school }}>{watched.name}</PageLink></Table.Td>
              <Table.Td>{watched.reason}</Table.Td>
              <Table.Td>{watched.until === null ? t('watch.always') : shortDayText(watched.until)}</Table.Td>
              {mayChange && <Table.Td><Group gap="xs" wrap="nowrap"><WatchSchool list={list} watched={watched} onDone={setDone} /><UnwatchSchool list={list} watched={watched} onDone={setDone} /></Group></Table.Td>}
            </Table.Tr>
          ))}
        </PlainTable>
      )}
      {mayChange && <Group mt="sm"><WatchSchool list={list} onDone={setDone} /><NameList region={list.region} list={list} onDone={setDone} /></Group>}
      <DoneNote text={done} />
    </Card>
  );
};

interface NameListProps { readonly region: string; /** Left out: a new one. */ readonly list?: WatchList; readonly onDone?: (text: string) => void }

/** A new list, or another title of one that is there. */
const NameList = ({ region, list, onDone }: NameListProps) => {
  const { t } = useTranslation('registry');
  const [title, setTitle] = useState({ ru: '', en: '' });
  const [ru, en] = [title.ru.trim(), title.en.trim()];
  const body = (key: string) => ({ list: list?.list ?? `watch-${key.slice(0, 8)}`, region, title: { ru, en: en === '' ? ru : en } });
  const field = (language: 'ru' | 'en') => ({ maxLength: 200, value: title[language], onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setTitle({ ...title, [language]: value }); } });
  return (
    <DialogForm button={t(list === undefined ? 'watch.open' : 'watch.rename')} {...list !== undefined && { label: t('watch.renameOne', { title: inLanguage(list.title) }) }}
      title={t(list === undefined ? 'watch.openTitle' : 'watch.renameTitle')} help={t('watch.openHelp')} send={t(list === undefined ? 'watch.open' : 'watch.renameSend')}
      incomplete={ru === '' || (ru === list?.title.ru && en === list.title.en)} onOpen={() => { setTitle(list?.title ?? { ru: '', en: '' }); }} onDone={() => { onDone?.(t('watch.renamed')); }}
      run={(key) => answered(api.POST('/api/v1/registry/watch-lists', { params: { header: command(key) }, body: body(key) }))}>
      {(wrong) => (
        <>
          <TextInput label={t('watch.title')} required error={wrong('/title/ru')} {...field('ru')} />
          <TextInput label={t('watch.titleEnglish')} description={t('watch.titleEnglishHelp')} error={wrong('/title/en')} {...field('en')} />
        </>
      )}
    </DialogForm>
  );
};
