import { Button, Card, Code, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsQuery } from '../api/queries.js';
import type { StoredEvent } from '../api/schemas.js';
import { ProblemError } from '../api/problem.js';
import { momentText } from '../language/dates.js';
import { eventSentence } from '../parts/event-sentence.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { PageWaits } from '../shell/page-waits.js';
import { useLogNames, type LogNames } from './use-log-names.js';
import { saveEvents } from './save-events.js';

/** The log in its order, as far as one's roles reach: nothing here can be changed. */
export const EventsPage = () => {
  const { t } = useTranslation('events');
  const [type, setType] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [stream, setStream] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const log = useInfiniteQuery(eventsQuery({ ...type !== null && { type }, ...stream !== '' && { stream } }));
  const names = useLogNames();
  const only = (one: string): void => { setTyped(one); setStream(one); };
  const loaded = log.data?.pages.flatMap(({ events }) => events) ?? [];
  const shown = loaded.filter(({ occurredAt }) => (from === '' || occurredAt.slice(0, 10) >= from) && (to === '' || occurredAt.slice(0, 10) <= to));
  return (
    <>
      <PageTitle title={t('title')}><Button variant="default" disabled={shown.length === 0} onClick={() => { saveEvents(shown); }}>{t('export')}</Button></PageTitle>
      <Text mb="sm" c="dimmed">{t('readOnly')}</Text>
      <form onSubmit={(event) => { event.preventDefault(); setStream(typed.trim()); }}>
        <Group mb="md" align="flex-end">
          <Select label={t('type')} placeholder={t('anyType')} clearable clearButtonProps={{ 'aria-label': t('anyType') }} searchable value={type} onChange={setType}
            data={Object.entries(t('types', { returnObjects: true })).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label))} />
          <TextInput label={t('stream')} description={t('streamHelp')} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); }} miw="18rem" />
          <TextInput type="date" label={t('from')} value={from} onChange={({ currentTarget }) => { setFrom(currentTarget.value); }} />
          <TextInput type="date" label={t('to')} value={to} onChange={({ currentTarget }) => { setTo(currentTarget.value); }} />
          <Button type="submit">{t('search')}</Button>
        </Group>
      </form>
      {log.error instanceof ProblemError && <ProblemAlert problem={log.error} again={() => { void log.refetch(); }} />}
      {log.isPending && <PageWaits />}
      {log.data !== undefined && (
        <Stack>
          <Text size="sm" role="status">{t('shown', { count: shown.length })}</Text>
          {shown.map((event) => <EventCard key={event.id} event={event} names={names} onOnly={stream === event.stream ? null : () => { only(event.stream); }} />)}
          {log.hasNextPage ? <Button maw="16rem" loading={log.isFetchingNextPage} onClick={() => { void log.fetchNextPage(); }}>{t('more')}</Button> : <Text size="sm" c="dimmed">{t('end')}</Text>}
        </Stack>
      )}
    </>
  );
};

interface CardProps { readonly event: StoredEvent; readonly names: LogNames; /** Shows what happened there alone; null where that is shown already. */ readonly onOnly: (() => void) | null }

const EventCard = ({ event, names, onOnly }: CardProps) => {
  const { t } = useTranslation('events');
  return (
    <Card withBorder padding="sm" component="article">
      <Text fw={600}>{eventSentence(t, event, {}, names)}</Text>
      <Text size="sm" c="dimmed">{t('when')}: {momentText(event.occurredAt)} · {t('recorded')}: {momentText(event.recordedAt)} · {t('who')}: {names.who(event.actor)} · {t('where')}: {names.where(event.stream)}</Text>
      <details>
        <summary>{t('why')}</summary>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('stored', { stream: event.stream, version: event.version, actor: event.actor.id })}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('cause', { id: event.causationId })}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('chain', { hash: event.hash, previous: event.previousHash })}</Text>
        <Code block tabIndex={0}>{JSON.stringify(event.data, null, 2)}</Code>
        {onOnly !== null && <Button mt="xs" size="compact-sm" variant="default" onClick={onOnly}>{t('only')}</Button>}
      </details>
    </Card>
  );
};
