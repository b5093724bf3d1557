import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import type { components } from '../api/generated/schema.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';

type Answer = components['schemas']['SearchAnswer'];
type Found = components['schemas']['Found'];
/** Whether what is found opens its page or its history. */
type Where = 'page' | 'replay';

const searchQuery = (q: string) => queryOptions({
  queryKey: ['search', q], queryFn: () => answered(api.GET('/api/v1/search', { params: { query: { q, limit: 8 } } })), placeholderData: keepPreviousData, enabled: q !== '', staleTime: 30_000,
});
const pauseMs = 200;

interface BoxProps { readonly label: string; readonly to: Where; readonly onGo?: () => void }

/** A field, and under it what bears its words, in groups. Arrows move through what was found. */
export const FindBox = ({ label, to, onGo = () => undefined }: BoxProps) => {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  const found = useQuery(searchQuery(q));
  return (
    <div role="search" onKeyDown={moveByArrows}>
      <TextInput label={label} placeholder={t('placeholder')} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); }} maxLength={200} data-autofocus autoComplete="off" type="search" />
      {q === '' ? <Text size="sm" c="dimmed" mt="xs">{t('help')}</Text> : <Loaded query={found}>{(answer) => <Results answer={answer} to={to} onGo={onGo} />}</Loaded>}
    </div>
  );
};

const Results = ({ answer: { groups, people }, to, onGo }: { readonly answer: Answer; readonly to: Where; readonly onGo: () => void }) => {
  const { t } = useTranslation('search');
  const count = groups.reduce((sum, { found }) => sum + found.length, 0) + people.length;
  return (
    <Stack gap="sm" mt="sm">
      <Text size="sm" c="dimmed" role="status">{t('found', { count })}</Text>
      {groups.map(({ kind, found }) => (
        <section key={kind} aria-label={t(`kinds.${kind}`)}>
          <Title order={3} size="h6">{t(`kinds.${kind}`)}</Title>
          {found.map((one) => <Text key={one.id} size="sm" py={3}><Target one={one} to={to} onGo={onGo} />{one.place === null ? '' : ` — ${one.place}`}</Text>)}
        </section>
      ))}
      {people.length > 0 && (
        <section aria-label={t('kinds.person')}>
          <Title order={3} size="h6">{t('kinds.person')}</Title>
          {people.map(({ person, name, grants }) => <Text key={person} size="sm" py={3}>{name}: {[...new Set(grants.map(({ role }) => inLanguage(titleOfRole(role))))].join(', ')}</Text>)}
        </section>
      )}
    </Stack>
  );
};

const Target = ({ one, to, onGo }: { readonly one: Found; readonly to: Where; readonly onGo: () => void }) => {
  const actions = useQuery(meQuery).data?.actions ?? [];
  const title = inLanguage(one.title);
  const replay = replayOf(one);
  if ((to === 'replay' || !actions.includes('case.read')) && replay !== null && actions.includes('events.read')) return <PageLink to="/replay/$kind/$id" params={replay} onClick={onGo}>{title}</PageLink>;
  if (one.case !== null && actions.includes('case.read')) return <PageLink to="/cases/$case" params={{ case: one.case }} onClick={onGo}>{title}</PageLink>;
  const [cycle, name] = [one.cycle ?? '', one.id.slice((one.cycle ?? '').length + 1)];
  if (one.kind === 'meeting') return <PageLink to="/meetings/$cycle/$meeting" params={{ cycle, meeting: name }} onClick={onGo}>{title}</PageLink>;
  if (one.kind === 'training') return <PageLink to="/trainings/$cycle/$training" params={{ cycle, training: name }} onClick={onGo}>{title}</PageLink>;
  if (one.kind === 'report') return <PageLink to="/reports/$cycle/$report" params={{ cycle, report: name }} onClick={onGo}>{title}</PageLink>;
  return one.cycle === null ? title : <PageLink to="/cycles/$cycle" params={{ cycle: one.cycle }} onClick={onGo}>{title}</PageLink>;
};

/** Whose history it is part of. */
const replayOf = ({ kind, id, case: caseId, cycle }: Found): { readonly kind: string; readonly id: string } | null => {
  switch (kind) {
    case 'school': return { kind: 'schools', id };
    case 'municipality': return { kind: 'municipalities', id };
    case 'roadmap': return { kind: 'roadmaps', id };
    case 'report': return { kind: 'reports', id };
    case 'file': return caseId === null ? null : { kind: 'cases', id: caseId };
    case 'meeting': case 'training': return cycle === null ? null : { kind: 'cycles', id: cycle };
  }
};

const moveByArrows = (event: KeyboardEvent<HTMLDivElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a[href]')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};
