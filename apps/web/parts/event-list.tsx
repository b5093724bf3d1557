import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoredEvent } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { eventSentence } from './event-sentence.js';

interface EventListProps { readonly events: readonly StoredEvent[]; /** What steps are called, by their id. */ readonly titles?: Readonly<Record<string, string>> }

/** Events in sentences, the newest first. */
export const EventList = ({ events, titles = {} }: EventListProps) => {
  const { t } = useTranslation('events');
  if (events.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {[...events].reverse().map((event) => (
        <li key={event.id}>
          <Text size="sm" c="dimmed" component="time" dateTime={event.occurredAt}>{momentText(event.occurredAt)}</Text>
          <Text size="sm">{eventSentence(t, event, titles)}</Text>
        </li>
      ))}
    </Stack>
  );
};
