import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { DialogForm } from '../parts/dialog-form.js';
import { DoneNote } from '../parts/done-note.js';
import { Loaded } from '../parts/loaded.js';
import { PasswordLink } from './password-link.js';

/** How a person signs in, and the ways back in for one who forgot the password or lost the phone. */
export const SignInOf = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation('people');
  const isOwn = useQuery(meQuery).data?.person === person;
  const found = useQuery({ queryKey: ['people', person, 'sign-in'], queryFn: () => answered(api.GET('/api/v1/people/{person}/sign-in', { params: { path: { person } } })) });
  const [done, setDone] = useState<string | null>(null);
  return (
    <Stack component="section" aria-label={t('signIn.title')} gap="xs">
      <Title order={3} size="h5">{t('signIn.title')}</Title>
      <Loaded query={found}>{({ login, disabled, secondFactorSince: since }) => (
        <>
          <Text size="sm">{login === null ? t('signIn.none') : `${t('signIn.login', { login })}${disabled ? `, ${t('signIn.closed')}` : ''}`}</Text>
          {login !== null && <Text size="sm">{since === null ? t('signIn.off') : t('signIn.on', { at: momentText(since) })}</Text>}
          {login !== null && isOwn && <Text size="sm">{t('signIn.own')}</Text>}
          {login !== null && !disabled && !isOwn && <PasswordLink person={person} />}
          {since !== null && !isOwn && <ResetSecondFactor person={person} onDone={() => { setDone(t('signIn.done')); }} />}
        </>
      )}</Loaded>
      {done !== null && <DoneNote text={done} />}
    </Stack>
  );
};

const ResetSecondFactor = ({ person, onDone }: { readonly person: string; readonly onDone: () => void }) => {
  const { t } = useTranslation('people');
  const [reason, setReason] = useState('');
  return (
    <Group>
      <DialogForm button={t('signIn.reset')} title={t('signIn.reset')} help={t('signIn.help')} send={t('signIn.resetSend')} grave incomplete={reason.trim() === ''} onOpen={() => { setReason(''); }} onDone={onDone}
        run={(key) => answered(api.POST('/api/v1/people/{person}/second-factor/reset', { params: { path: { person }, header: command(key) }, body: { reason: reason.trim() } }))}>
        {(wrong) => <TextInput label={t('signIn.reason')} description={t('signIn.reasonHelp')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />}
      </DialogForm>
    </Group>
  );
};
