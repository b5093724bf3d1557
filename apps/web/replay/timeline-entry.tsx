import { Button, Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { ChangeList } from './change-list.js';
import type { TimelineEntry } from './replay-queries.js';

interface EntryProps { readonly entry: TimelineEntry; readonly onMoment: (at: string) => void; readonly onAct: (correlation: string) => void }

/** A minute between happening and being recorded is nothing to remark on. */
const remarkableMs = 60_000;

/** One event: what happened, who did it, when it happened and was recorded, what it changed, and why. */
export const TimelineEntryCard = ({ entry, onMoment, onAct }: EntryProps) => {
  const { t } = useTranslation('replay');
  const sentence = inLanguage(entry.sentence);
  const recordedLater = Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > remarkableMs;
  return (
    <Card withBorder padding="sm" component="article" aria-label={sentence}>
      <Text fw={600}>{sentence}</Text>
      <Group gap="xs" mt={2}>
        <Text size="sm" c="dimmed">{t('entry.happened')}: <time dateTime={entry.occurredAt}>{momentText(entry.occurredAt)}</time> · {t('entry.recorded')}: {momentText(entry.recordedAt)} · {t('entry.who')}: {inLanguage(entry.actor.who)} · {inLanguage(entry.about)}</Text>
        {recordedLater && <Text size="sm" fw={700}>{t('entry.later')}</Text>}
      </Group>
      {entry.changes.length > 0 && <ChangeList changes={entry.changes} label={t('entry.changed')} />}
      {entry.changesLeftOut > 0 && <Text size="sm">{t('entry.moreChanges', { count: entry.changesLeftOut })}</Text>}
      {entry.why !== null && <details><summary>{t('entry.why')}</summary><Text size="sm" maw="70ch">{inLanguage(entry.why)}</Text></details>}
      <Group gap="xs" mt="xs" className="no-print">
        <Button variant="default" size="compact-sm" onClick={() => { onMoment(entry.recordedAt); }}>{t('entry.show')}</Button>
        <Button variant="default" size="compact-sm" onClick={() => { onAct(entry.correlationId); }}>{t('entry.act')}</Button>
      </Group>
    </Card>
  );
};
