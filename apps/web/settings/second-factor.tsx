import { Button, Code, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { momentText } from '../language/dates.js';
import { Refusal } from '../parts/refusal.js';
import { QrPicture } from './qr-picture.js';
import { securityQuery } from './queries.js';

/** Codes of a program on one's phone, asked for beside the password. */
export const SecondFactor = ({ since }: { readonly since: string | null }) => {
  const { t } = useTranslation('settings');
  const begin = useMutation({ mutationFn: () => answered(api.POST('/api/v1/me/second-factor/begin', { params: { header: command() }, body: {} })) });
  return (
    <Stack gap="xs" component="section" aria-label={t('factor.title')}>
      <Title order={3} size="h5">{t('factor.title')}</Title>
      <Text size="sm" role="status">{since === null ? t('factor.off') : t('factor.on', { at: momentText(since) })}</Text>
      <Refusal error={begin.error} />
      {since !== null && <GiveCode action="remove" label={t('factor.remove')} />}
      {since === null && begin.data === undefined && <Group><Button variant="default" loading={begin.isPending} onClick={() => { begin.mutate(); }}>{t('factor.begin')}</Button></Group>}
      {since === null && begin.data !== undefined && (
        <>
          <List type="ordered" size="sm"><List.Item>{t('factor.first')}</List.Item><List.Item>{t('factor.second')}</List.Item><List.Item>{t('factor.third')}</List.Item></List>
          <QrPicture text={begin.data.address} label={t('factor.picture')} />
          <Text size="sm">{t('factor.byHand')} <Code style={{ overflowWrap: 'anywhere' }} data-testid="secret">{begin.data.secret}</Code></Text>
          <GiveCode action="confirm" label={t('factor.confirm')} />
        </>
      )}
    </Stack>
  );
};

const GiveCode = ({ action, label }: { readonly action: 'confirm' | 'remove'; readonly label: string }) => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const send = useMutation({
    mutationFn: () => answered(action === 'confirm'
      ? api.POST('/api/v1/me/second-factor/confirm', { params: { header: command() }, body: { code } }) : api.POST('/api/v1/me/second-factor/remove', { params: { header: command() }, body: { code } })),
    onSuccess: (answer) => { queries.setQueryData(securityQuery.queryKey, answer); },
  });
  return (
    <Stack component="form" gap="xs" onSubmit={(event) => { event.preventDefault(); send.mutate(); }}>
      <TextInput label={t('factor.code')} description={action === 'remove' ? t('factor.removeHelp') : undefined} inputMode="numeric" autoComplete="one-time-code" maxLength={6} maw="14rem"
        value={code} onChange={({ currentTarget }) => { setCode(currentTarget.value.replaceAll(/\D/g, '')); }} />
      <Refusal error={send.error} />
      <Group><Button type="submit" variant={action === 'remove' ? 'default' : 'filled'} loading={send.isPending} disabled={code.length !== 6}>{label}</Button></Group>
    </Stack>
  );
};
