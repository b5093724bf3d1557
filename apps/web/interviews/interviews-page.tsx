import { Alert, Button, Card, Group, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { dayText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { usePeopleNames } from '../people/use-people-names.js';
import { Move } from './move.js';
import type { Picked, Proposal } from './moving.js';
import { curatorsQuery, timetableQuery, type Timetable } from './queries.js';
import { DayOfInterviews } from './day-of-interviews.js';
import { daysOf } from './moving.js';

export const InterviewsPage = () => {
  const { t } = useTranslation('interviews');
  const { select, of } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')}>{select}</PageTitle>
      {of((cycle) => <InterviewsOf key={cycle} cycle={cycle} />)}
    </>
  );
};

const InterviewsOf = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('interviews');
  const timetable = useQuery(timetableQuery(cycle));
  const actions = useQuery(meQuery).data?.actions ?? [];
  return (
    <Stack>
      <Loaded query={timetable}>{(found) => (
        <>
          <Overview timetable={found} />
          {actions.includes('interview.plan') && <Draw cycle={cycle} drawn={found.drawn} />}
          {found.interviews.length === 0 ? <Empty text={t('empty')} /> : <TimetableOf cycle={cycle} timetable={found} mayPlan={actions.includes('interview.plan') && found.drawn} mayHold={actions.includes('interview.hold')} />}
        </>
      )}</Loaded>
    </Stack>
  );
};

const Overview = ({ timetable: { drawn, announced, flagged, differences, missed } }: { readonly timetable: Timetable }) => {
  const { t } = useTranslation('interviews');
  const reasons = (reason: string): string => t(`missedReasons.${reason}`);
  return (
    <Card withBorder>
      <Text>{t('announced', { from: dayText(announced.from), to: dayText(announced.to) })}</Text>
      <Text>{drawn ? t('published') : t('notDrawn')}</Text>
      {flagged > 0 && <Text size="sm" fw={600}>{t('flagged', { count: flagged })}</Text>}
      {differences.length > 0 && <Text size="sm">{t('differences', { count: differences.length })}</Text>}
      {missed.length > 0 && <List size="sm">{missed.map(({ school, name, slot, reason }) => <List.Item key={`${school} ${slot}`}>{t('missed', { name, slot, reason: reasons(reason) })}</List.Item>)}</List>}
    </Card>
  );
};

const Draw = ({ cycle, drawn }: { readonly cycle: string; readonly drawn: boolean }) => {
  const { t } = useTranslation('interviews');
  const queries = useQueryClient();
  const draw = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/interviews/draw', { params: { path: { cycle }, header: command() }, body: {} })),
    onSuccess: (answer) => { queries.setQueryData(timetableQuery(cycle).queryKey, answer); },
  });
  return (
    <Group>
      <Button variant={drawn ? 'default' : 'filled'} loading={draw.isPending} onClick={() => { draw.mutate(); }}>{drawn ? t('drawAgain') : t('draw')}</Button>
      <Text size="sm" c="dimmed" style={{ flex: '1 1 16rem' }}>{drawn ? t('drawAgainHelp') : t('drawHelp')}</Text>
      <Refusal error={draw.error} />
    </Group>
  );
};

interface TimetableProps { readonly cycle: string; readonly timetable: Timetable; readonly mayPlan: boolean; readonly mayHold: boolean }

const TimetableOf = ({ cycle, timetable, mayPlan, mayHold }: TimetableProps) => {
  const { t } = useTranslation('interviews');
  const curators = useQuery(curatorsQuery(cycle)).data ?? [];
  const nameOf = usePeopleNames();
  const [curator, setCurator] = useState<string | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  // What was focused is gone once a school is picked up or put down.
  useEffect(() => {
    if (picked !== null) document.querySelector<HTMLElement>(`[data-slot="${picked.from ?? timetable.interviews[0]?.slot ?? ''}"]`)?.focus();
    return () => { if (picked !== null) requestAnimationFrame(() => { document.querySelector<HTMLElement>(`[data-school="${picked.school}"]`)?.focus(); }); };
  }, [picked]);
  const curatorsOf = (school: string | null): readonly string[] => curators.filter((one) => one.school === school).map(({ mentor }) => mentor);
  const shown = timetable.interviews.filter(({ school, participants }) => curator === null || picked !== null || (school !== null && [...participants, ...curatorsOf(school)].includes(curator)));
  const propose = (at: Proposal['at']): void => {
    if (picked !== null) setProposal({ picked, at });
  };
  const put = (): void => {
    setPicked(null);
    setProposal(null);
  };
  return (
    <>
      {curators.length > 0 && (
        <Select label={t('curator')} clearable clearButtonProps={{ 'aria-label': t('anyCurator') }} placeholder={t('anyCurator')} value={curator} onChange={setCurator} maw="24rem"
          data={[...new Set(curators.map(({ mentor }) => mentor))].map((mentor) => ({ value: mentor, label: nameOf(mentor) }))} />
      )}
      <Text size="sm" role="status" aria-live="assertive">{picked === null ? '' : t('picked', { name: picked.name })}</Text>
      {proposal !== null && <Move key={JSON.stringify(proposal)} cycle={cycle} proposal={proposal} onDone={put} onBack={() => { setProposal(null); }} />}
      {timetable.withoutSlot.length > 0 && timetable.drawn && (
        <Panel title={t('without', { count: timetable.withoutSlot.length })}>
          <Group gap="xs">
            {timetable.withoutSlot.map(({ school, name }) => (mayPlan
              ? <Button key={school} variant="default" size="compact-sm" aria-pressed={picked?.school === school} onClick={() => { setProposal(null); setPicked(picked?.school === school ? null : { school, name, from: null }); }}>{t('book', { name })}</Button>
              : <Text key={school} size="sm">{name}</Text>))}
          </Group>
        </Panel>
      )}
      {picked !== null && <OtherTime onPropose={propose} onCancel={put} />}
      {daysOf(shown).map(([day, interviews]) => (
        <DayOfInterviews key={day} day={day} interviews={interviews} all={shown} cycle={cycle} mayPlan={mayPlan} mayHold={mayHold && timetable.drawn} picked={picked}
          curatorsOf={(school) => curatorsOf(school).map(nameOf)} onPick={(next) => { setProposal(null); setPicked(next); }} onPropose={(slot, dragged) => { if (dragged === undefined) propose({ slot }); else { setPicked(dragged); setProposal({ picked: dragged, at: { slot } }); } }} />
      ))}
      {shown.length === 0 && <Alert color="gray.7" variant="outline" c="bright">{t('noneOfCurator')}</Alert>}
    </>
  );
};

const OtherTime = ({ onPropose, onCancel }: { readonly onPropose: (at: Proposal['at']) => void; readonly onCancel: () => void }) => {
  const { t } = useTranslation('interviews');
  const [date, setDate] = useState('');
  const [from, setFrom] = useState('');
  return (
    <Card withBorder component="section" aria-label={t('other.title')}>
      <Group align="flex-end">
        <TextInput type="date" label={t('other.day')} value={date} onChange={({ currentTarget }) => { setDate(currentTarget.value); }} />
        <TextInput type="time" label={t('other.time')} value={from} onChange={({ currentTarget }) => { setFrom(currentTarget.value); }} />
        <Button variant="default" disabled={date === '' || from === ''} onClick={() => { onPropose({ date, from }); }}>{t('other.propose')}</Button>
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
      </Group>
    </Card>
  );
};
