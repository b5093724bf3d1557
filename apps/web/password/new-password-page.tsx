import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { currentLanguage } from '../language/language.js';
import { Refusal } from '../parts/refusal.js';
import { signIn } from '../session/session.js';
import { PasswordFrame } from './password-frame.js';

const shortest = 8;
/** What stands behind the hash sign, taken out of the address at once: it must not stay in the browser's history. */
const takeSecret = (): string => {
  const secret = location.hash.slice(1);
  if (secret !== '') history.replaceState(history.state, '', location.pathname);
  return secret;
};

/** Sets a password by a link that is good once. */
export const NewPasswordPage = () => {
  const { t } = useTranslation('password');
  const [secret, setSecret] = useState('');
  const [typed, setTyped] = useState({ password: '', again: '' });
  useEffect(() => { document.title = `${t('anew.title')} · Uplift`; }, [t]);
  useEffect(() => { setSecret((known) => takeSecret() || known); }, []);
  const set = useMutation({ mutationFn: () => answered(api.POST('/api/v1/sign-in/new-password', { body: { secret, password: typed.password } })) });
  const field = (key: keyof typeof typed) => ({ maxLength: 256, maw: '24rem', autoComplete: 'new-password', value: typed[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setTyped({ ...typed, [key]: value }); } });
  const differs = typed.again !== '' && typed.again !== typed.password;
  const show = { visibilityToggleButtonProps: { 'aria-label': t('anew.show'), tabIndex: 0 } };
  if (set.isSuccess) {
    return (
      <PasswordFrame>
        <Title order={1}>{t('anew.title')}</Title>
        <Alert color="teal.9" variant="outline" c="bright" role="status" title={t('anew.done')}><Text>{t('anew.doneText', { login: set.data.login })}</Text></Alert>
        <Button maw="16rem" onClick={() => { void signIn(currentLanguage(), set.data.login); }}>{t('anew.signIn')}</Button>
      </PasswordFrame>
    );
  }
  return (
    <PasswordFrame>
      <Title order={1}>{t('anew.title')}</Title>
      <form onSubmit={(event) => { event.preventDefault(); set.mutate(); }}>
        <Stack>
          <Text>{t('anew.text')}</Text>
          <PasswordInput label={t('anew.password')} description={t('anew.passwordHelp')} required {...show} {...field('password')} />
          <PasswordInput label={t('anew.again')} required error={differs ? t('anew.differs') : undefined} {...show} {...field('again')} />
          <Refusal error={set.error} />
          <Button type="submit" maw="16rem" disabled={typed.password.length < shortest || typed.again !== typed.password} loading={set.isPending}>{t('anew.send')}</Button>
        </Stack>
      </form>
    </PasswordFrame>
  );
};
