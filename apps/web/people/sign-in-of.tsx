import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import { Refusal } from '../parts/refusal.js';

/** How a person signs in, and the end of a second factor whose phone is lost. */
export const SignInOf = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const me = useQuery(meQuery).data?.person;
  const key = ['people', person, 'sign-in'];
  const found = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/people/{person}/sign-in', { params: { path: { person } } })) });
  const [reason, setReason] = useState('');
  const reset = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/people/{person}/second-factor/reset', { params: { path: { person }, header: command() }, body: { reason: reason.trim() } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <Stack component="section" aria-label={t('signIn.title')} gap="xs">
      <Title order={3} size="h5">{t('signIn.title')}</Title>
      <Loaded query={found}>{({ login, disabled, secondFactorSince: since }) => (
        <>
          <Text size="sm">{login === null ? t('signIn.none') : `${t('signIn.login', { login })}${disabled ? `, ${t('signIn.closed')}` : ''}`}</Text>
          {login !== null && <Text size="sm">{since === null ? t('signIn.off') : t('signIn.on', { at: momentText(since) })}</Text>}
          {since !== null && person === me && <Text size="sm">{t('signIn.own')}</Text>}
          {since !== null && person !== me && (
            <Group align="flex-end">
              <TextInput label={t('signIn.reason')} description={t('signIn.help')} maxLength={1000} style={{ flex: '1 1 14rem' }} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
              <Button variant="default" disabled={reason.trim() === ''} loading={reset.isPending} onClick={() => { reset.mutate(); }}>{t('signIn.reset')}</Button>
            </Group>
          )}
        </>
      )}</Loaded>
      {reset.isSuccess && <Text size="sm" role="status">{t('signIn.done')}</Text>}
      <Refusal error={reset.error} />
    </Stack>
  );
};
