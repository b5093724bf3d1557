import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { momentText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { signedOut, signOut } from '../session/session.js';
import { securityQuery } from './queries.js';
import { SecondFactor } from './second-factor.js';

/** How one signs in, and where one is signed in. */
export const Security = () => {
  const { t } = useTranslation('settings');
  const security = useQuery(securityQuery);
  return (
    <Panel title={t('security.title')}>
      <Loaded query={security}>{({ login, secondFactorSince, sessions }) => (login === null ? <Text>{t('security.elsewhere')}</Text> : (
        <Stack>
          <Text size="sm">{t('security.login', { login })}</Text>
          <SecondFactor since={secondFactorSince} />
          <Password login={login} />
          <div>
            <Title order={3} size="h5">{t('security.sessions')}</Title>
            <List size="sm" my="xs">{sessions.map(({ kind, program, since }) => <List.Item key={`${kind} ${program ?? ''} ${since}`}>{t(`security.kinds.${kind}`)}, {t('security.since', { at: momentText(since) })}</List.Item>)}</List>
            <Ways />
          </div>
        </Stack>
      ))}</Loaded>
    </Panel>
  );
};

const Ways = () => {
  const { t } = useTranslation('settings');
  const end = useMutation({ mutationFn: () => answered(api.POST('/api/v1/me/sessions/end', { params: { header: command() }, body: {} })), onSuccess: () => { signedOut(); location.assign('/'); } });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">{t('security.endHelp')}</Text>
      <Refusal error={end.error} />
      <Group><Button variant="default" onClick={() => { void signOut(); }}>{t('security.signOut')}</Button><Button variant="default" loading={end.isPending} onClick={() => { end.mutate(); }}>{t('security.endAll')}</Button></Group>
    </>
  );
};

const shortest = 8;

const Password = ({ login }: { readonly login: string }) => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ present: '', next: '' });
  const change = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/me/password', { params: { header: command() }, body: typed })),
    onSuccess: (answer) => { queries.setQueryData(securityQuery.queryKey, answer); setTyped({ present: '', next: '' }); },
  });
  return (
    <Stack component="form" gap="xs" onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
      <Title order={3} size="h5">{t('security.password')}</Title>
      <input type="text" hidden readOnly autoComplete="username" value={login} />
      <TextInput type="password" label={t('security.present')} autoComplete="current-password" value={typed.present} onChange={({ currentTarget }) => { setTyped({ ...typed, present: currentTarget.value }); }} />
      <TextInput type="password" label={t('security.next')} description={t('security.nextHelp')} autoComplete="new-password" value={typed.next} onChange={({ currentTarget }) => { setTyped({ ...typed, next: currentTarget.value }); }} />
      <Refusal error={change.error} />
      <Group><Button type="submit" variant="default" loading={change.isPending} disabled={typed.present === '' || typed.next.length < shortest}>{t('security.change')}</Button><DoneNote text={change.isSuccess ? t('security.changed') : null} /></Group>
    </Stack>
  );
};
