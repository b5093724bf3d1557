import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { dayText } from '../language/dates.js';
import { currentLanguage, inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { Refusal } from '../parts/refusal.js';
import type { Proposal } from './moving.js';
import { timetableQuery, type MoveChecked } from './queries.js';

interface MoveProps { readonly cycle: string; readonly proposal: Proposal; readonly onDone: () => void; readonly onBack: () => void }

/** What a move would come to, before it is saved: who would have to be in two places, and what is odd about the time. */
export const Move = ({ cycle, proposal: { picked, at }, onDone, onBack }: MoveProps) => {
  const { t } = useTranslation('interviews');
  const queries = useQueryClient();
  const { school, name } = picked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  const checked = useQuery({
    queryKey: ['interviews', cycle, 'check', school, at, currentLanguage()], staleTime: 0, gcTime: 0,
    queryFn: () => answered(api.POST('/api/v1/cycles/{cycle}/interviews/move/check', { params: { path: { cycle } }, body: { school, at } })),
  });
  const save = useMutation({
    mutationFn: () => answered(picked.from === null
      ? api.POST('/api/v1/cycles/{cycle}/interviews/book', { params: { path: { cycle }, header: command() }, body: { school, at } })
      : api.POST('/api/v1/cycles/{cycle}/interviews/move', { params: { path: { cycle }, header: command() }, body: { school, at } })),
    onSuccess: (answer) => { queries.setQueryData(timetableQuery(cycle).queryKey, answer); onDone(); },
  });
  return (
    <Card withBorder component="section" aria-label={t('move.title', { name })}>
      <Stack gap="sm">
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>{t('move.title', { name })}</Title>
        <Loaded query={checked}>{(answer) => (
          <>
            <Checked answer={answer} />
            <Refusal error={save.error} />
            <Group>
              <Button disabled={!answer.possible || answer.slot === null} loading={save.isPending} onClick={() => { save.mutate(); }}>{t('move.save')}</Button>
              <Button variant="default" onClick={onBack}>{t('move.back')}</Button>
              <Button variant="default" onClick={onDone}>{t('cancel')}</Button>
            </Group>
          </>
        )}</Loaded>
      </Stack>
    </Card>
  );
};

const Checked = ({ answer: { clash, slot } }: { readonly answer: MoveChecked }) => {
  const { t } = useTranslation('interviews');
  if (clash !== null) {
    return (
      <Alert color="red.9" variant="outline" c="bright" role="alert" title={t('move.clash', { title: clash.title })}>
        {clash.with !== null && <Text>{t('move.with', { name: clash.with.name })}</Text>}<Text>{clash.detail}</Text>
      </Alert>
    );
  }
  if (slot === null) return <Text role="status">{t('move.same')}</Text>;
  const odd = [...slot.outsideAnnounced ? [t('odd.outside')] : [], ...slot.inBreak ? [t('odd.break')] : [], ...slot.dayOff === null ? [] : [t('odd.dayOff', { why: inLanguage(slot.dayOff) })]];
  return (
    <>
      <Text role="status">{t('move.free', { day: dayText(slot.date), from: slot.from, to: slot.to })}</Text>
      {odd.length > 0 && <Alert color="yellow.9" variant="outline" c="bright" title={t('move.odd')}>{odd.join('. ')}</Alert>}
    </>
  );
};
