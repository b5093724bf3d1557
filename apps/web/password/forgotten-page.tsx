import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { Refusal } from '../parts/refusal.js';
import { PasswordFrame } from './password-frame.js';

/** Asks for a link to set a password anew. What comes back is the same for a login nobody has. */
export const ForgottenPasswordPage = () => {
  const { t } = useTranslation('password');
  const [login, setLogin] = useState('');
  useEffect(() => { document.title = `${t('forgotten.title')} · Uplift`; }, [t]);
  const ask = useMutation({ mutationFn: () => answered(api.POST('/api/v1/sign-in/forgotten-password', { body: { login: login.trim() } })) });
  return (
    <PasswordFrame>
      <Title order={1}>{t('forgotten.title')}</Title>
      {ask.isSuccess ? <Alert color="teal.9" variant="outline" c="bright" role="status" title={t('forgotten.asked')}><Text>{t('forgotten.askedText')}</Text></Alert> : (
        <form onSubmit={(event) => { event.preventDefault(); ask.mutate(); }}>
          <Stack>
            <Text>{t('forgotten.text')}</Text>
            <TextInput label={t('login')} required maxLength={200} maw="24rem" autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={({ currentTarget }) => { setLogin(currentTarget.value); }} />
            <Refusal error={ask.error} />
            <Button type="submit" maw="16rem" disabled={login.trim() === ''} loading={ask.isPending}>{t('forgotten.send')}</Button>
          </Stack>
        </form>
      )}
      <Text size="sm">{t('forgotten.otherwise')}</Text>
    </PasswordFrame>
  );
};
