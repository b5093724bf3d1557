import { Alert, Button, Card, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { ProblemError } from '../api/problem.js';
import { casesQuery, cyclesQuery, meQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { currentLanguage, inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';

type Feed = components['schemas']['CalendarFeed'];
type About = components['schemas']['OpenCalendarFeed']['about'];
const feedsQuery = queryOptions({ queryKey: ['calendar-feeds'], queryFn: async () => (await answered(api.GET('/api/v1/calendar-feeds'))).feeds });
/** A few cycles at most; a longer list of schools is found by typing. */
const person = 'person';

/** Calendars to subscribe to in any calendar program. Their addresses are secret and shown once. */
export const CalendarsPage = () => {
  const { t } = useTranslation('calendars');
  const queries = useQueryClient();
  const feeds = useQuery(feedsQuery);
  const actions = useQuery(meQuery).data?.actions ?? [];
  const cycles = useQuery({ ...cyclesQuery, enabled: actions.includes('cycle.read') }).data ?? [];
  const schools = useQuery({ ...casesQuery({ kind: 'school' }), enabled: actions.includes('case.read') }).data ?? [];
  const [about, setAbout] = useState(person);
  const choices = [{ value: person, label: t('about.person') }, ...cycles.map(({ cycle, title, year }) => ({ value: `cycle ${cycle}`, label: t('about.cycle', { name: `${inLanguage(title)}, ${year}` }) })),
    ...[...new Map(schools.map(({ subject, name }) => [subject, name ?? subject]))].map(([id, name]) => ({ value: `school ${id}`, label: t('about.school', { name }) }))];
  const open = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/calendar-feeds', { params: { header: command() }, body: { about: aboutOf(about), language: currentLanguage() } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
  const nameOf = (feed: Feed): string => choices.find(({ value }) => value === valueOf(feed.about))?.label ?? valueOf(feed.about);
  return (
    <>
      <PageTitle title={t('title')} />
      <Stack>
        <Text>{t('text')}</Text>
        <Group align="flex-end" wrap="wrap">
          <Select style={{ flex: '1 1 16rem' }} maw="30rem" label={t('what')} data={choices} value={about} allowDeselect={false} searchable={choices.length > 8} onChange={(value) => { setAbout(value ?? person); }} />
          <Button loading={open.isPending} onClick={() => { open.mutate(); }}>{t('make')}</Button>
        </Group>
        {open.error instanceof ProblemError && <ProblemAlert problem={open.error} />}
        {open.data?.address != null && <Address address={open.data.address} />}
        <Loaded query={feeds}>{(all) => {
          const live = all.filter(({ revokedAt }) => revokedAt === null);
          return live.length === 0 ? <Empty text={t('empty')} /> : <Stack>{live.map((feed) => <OneFeed key={feed.feed} feed={feed} name={nameOf(feed)} />)}</Stack>;
        }}</Loaded>
      </Stack>
    </>
  );
};

const aboutOf = (chosen: string): About => {
  const [kind, id] = chosen.split(' ');
  return kind === 'cycle' || kind === 'school' ? { kind, id: id! } : { kind: 'person' };
};
const valueOf = (about: Feed['about']): string => (about.kind === 'person' ? person : `${about.kind} ${about.id}`);

const Address = ({ address }: { readonly address: string }) => {
  const { t } = useTranslation('calendars');
  return (
    <Alert role="status" color="teal.9" variant="outline" c="bright" title={t('made')}>
      <Text size="sm" mb="xs">{t('once')}</Text>
      <Group align="flex-end" wrap="wrap">
        <TextInput style={{ flex: '1 1 16rem' }} label={t('address')} readOnly value={address} onFocus={({ currentTarget }) => { currentTarget.select(); }} />
        <CopyButton value={address}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>
      </Group>
    </Alert>
  );
};

const OneFeed = ({ feed, name }: { readonly feed: Feed; readonly name: string }) => {
  const { t } = useTranslation('calendars');
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/calendar-feeds/{feed}/revoke', { params: { path: { feed: feed.feed }, header: command() }, body: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="wrap">
        <div><Text fw={600}>{name}</Text><Text size="sm" c="dimmed">{t('opened', { at: momentText(feed.openedAt) })}</Text></div>
        <Button size="compact-sm" variant="default" aria-label={t('revokeOne', { name })} loading={revoke.isPending} onClick={() => { revoke.mutate(); }}>{t('revoke')}</Button>
      </Group>
      {revoke.error instanceof ProblemError && <ProblemAlert problem={revoke.error} />}
    </Card>
  );
};
