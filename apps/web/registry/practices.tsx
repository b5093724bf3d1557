import { Badge, Card, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDayText } from '../language/dates.js';
import { DoneNote } from '../parts/done-note.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { DescribePractice } from './describe-practice.js';
import { ProvePractice, RetirePractice } from './judge-practice.js';
import { practicesQuery, registeredSchoolsQuery, type Practice } from './registry-queries.js';
import { useSchoolName } from './school-choice.js';

/** What helped against which risk, with the figures that show it. */
export const Practices = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t } = useTranslation('registry');
  const [search, setSearch] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const region = (useQuery(registeredSchoolsQuery).data ?? [])[0]?.region;
  return <Loaded query={useQuery(practicesQuery)}>{(practices) => {
    const risks = [...new Set(practices.map(({ risk }) => risk))].sort();
    const words = search.trim().toLowerCase();
    return (
      <Stack>
        <Text size="sm" c="dimmed">{t('practice.help')}</Text>
        {mayChange && region !== undefined && <Group><DescribePractice region={region} risks={risks} onDone={setDone} /></Group>}
        <DoneNote text={done} />
        {practices.length === 0 ? <Empty text={t(mayChange ? 'practice.none' : 'practice.noneToRead')} /> : <TextInput label={t('search')} maw="20rem" value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />}
        {practices.filter(({ title, description, risk }) => `${title} ${description} ${risk}`.toLowerCase().includes(words))
          .map((practice) => <OnePractice key={practice.practice} practice={practice} risks={risks} mayChange={mayChange} onDone={setDone} />)}
      </Stack>
    );
  }}</Loaded>;
};

interface OneProps { readonly practice: Practice; readonly risks: readonly string[]; readonly mayChange: boolean; readonly onDone: (text: string) => void }

const OnePractice = ({ practice, risks, mayChange, onDone }: OneProps) => {
  const { t } = useTranslation('registry');
  const nameOf = useSchoolName();
  const { title, description, risk, status, evidence } = practice;
  return (
    <Card withBorder component="article" aria-label={title}>
      <Group gap="xs"><Title order={2} size="h4">{title}</Title><Badge radius="sm" tt="none" miw="max-content" color={status === 'proven' ? 'teal.9' : 'gray.7'}>{t(`practice.status.${status}`)}</Badge></Group>
      <Text size="sm" c="dimmed">{t('practice.against', { risk })}</Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{description}</Text>
      {evidence.length > 0 && <List size="sm">{evidence.map(({ school, indicator, before, after, on, source }) => <List.Item key={`${school} ${indicator} ${on}`}>{t('practice.proof', { school: nameOf(school), indicator, before, after, on: shortDayText(on), source })}</List.Item>)}</List>}
      {mayChange && (
        <Group mt="sm" gap="xs">
          <ProvePractice practice={practice} onDone={onDone} />
          <DescribePractice region={practice.region} risks={risks} practice={practice} onDone={onDone} />
          {status !== 'retired' && <RetirePractice practice={practice} onDone={onDone} />}
        </Group>
      )}
    </Card>
  );
};
