import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { PageWaits } from '../shell/page-waits.js';
import { ExportButtons } from './export-buttons.js';
import { timelineQuery, type Subject, type TimelineFilter } from './replay-queries.js';
import { TimelineEntryCard } from './timeline-entry.js';

interface Chosen { readonly step: string | null; readonly type: string | null; readonly from: string; readonly to: string; readonly act: string | null }
const nothing: Chosen = { step: null, type: null, from: '', to: '', act: null };
const filterOf = ({ step, type, from, to, act }: Chosen): TimelineFilter => ({
  ...step !== null && { step }, ...type !== null && { type }, ...act !== null && { correlation: act },
  ...from !== '' && { from: new Date(`${from}T00:00:00`).toISOString() }, ...to !== '' && { to: new Date(`${to}T23:59:59.999`).toISOString() },
});

/** What happened, in sentences, a hundred at a time. */
export const TimelineTab = ({ subject, step, onMoment }: { readonly subject: Subject; /** Chosen at first. */ readonly step: string | null; readonly onMoment: (at: string) => void }) => {
  const { t } = useTranslation(['replay', 'events']);
  const [chosen, setChosen] = useState<Chosen>({ ...nothing, step });
  const choose = (some: Partial<Chosen>): void => { setChosen((before) => ({ ...before, ...some })); };
  const filter = filterOf(chosen);
  const timeline = useInfiniteQuery(timelineQuery(subject, filter));
  const first = timeline.data?.pages[0];
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  if (timeline.error instanceof ProblemError && first === undefined) return <ProblemAlert problem={timeline.error} again={() => { void timeline.refetch(); }} />;
  if (first === undefined) return <PageWaits />;
  return (
    <Stack>
      <Group align="flex-end" className="no-print">
        {first.steps.length > 0 && <Select label={t('filter.step')} placeholder={t('filter.anyStep')} clearable clearButtonProps={{ 'aria-label': t('filter.anyStep') }} searchable value={chosen.step}
          onChange={(step) => { choose({ step }); }} data={first.steps.map(({ step, title }) => ({ value: step, label: inLanguage(title) }))} />}
        <Select label={t('filter.type')} placeholder={t('filter.anyType')} clearable clearButtonProps={{ 'aria-label': t('filter.anyType') }} searchable value={chosen.type} onChange={(type) => { choose({ type }); }}
          data={first.types.map((type) => ({ value: type, label: t(`events:types.${type}`, { defaultValue: type }) }))} />
        <TextInput type="date" label={t('filter.from')} value={chosen.from} onChange={({ currentTarget: { value: from } }) => { choose({ from }); }} />
        <TextInput type="date" label={t('filter.to')} value={chosen.to} onChange={({ currentTarget: { value: to } }) => { choose({ to }); }} />
        {chosen.act !== null && <Button variant="default" onClick={() => { choose({ act: null }); }}>{t('filter.notOnlyAct')}</Button>}
        <ExportButtons address={`/api/v1/replay/${subject.kind}/${encodeURIComponent(subject.id)}/export`} query={{ ...filter }} />
      </Group>
      <Text size="sm" role="status">{t('shown', { count: first.total, shown: entries.length })}</Text>
      {entries.length === 0 && <Empty text={t('nothing')}><Button variant="default" onClick={() => { setChosen(nothing); }}>{t('filter.clear')}</Button></Empty>}
      {entries.map((entry) => <TimelineEntryCard key={entry.id} entry={entry} onMoment={onMoment} onAct={(act) => { choose({ act }); }} />)}
      {timeline.hasNextPage && <Button maw="16rem" loading={timeline.isFetchingNextPage} onClick={() => { void timeline.fetchNextPage(); }}>{t('more')}</Button>}
    </Stack>
  );
};
