import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language/language.js';
import { signIn, signInOptions } from '../session/session.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SchemeSwitch } from '../shell/scheme-switch.js';

/** Only a demo region shows them. */
const DemoAccounts = lazy(async () => ({ default: (await import('./demo-accounts.js')).DemoAccounts }));

const start = (login?: string): void => { void signIn(currentLanguage(), login); };

export const SignInPage = ({ hasEnded }: { readonly hasEnded: boolean }) => {
  const { t } = useTranslation('sign-in');
  const options = useQuery({ queryKey: ['sign-in'], queryFn: signInOptions, staleTime: Infinity });
  const accounts = options.data?.accounts ?? [];
  return (
    <Container size="sm" py="xl" component="main">
      <Group justify="space-between" mb="lg">
        <Text fw={700} size="lg">Uplift</Text>
        <Group gap="xs"><LanguageSwitch /><SchemeSwitch /></Group>
      </Group>
      <Stack>
        <Title order={1}>{t('title')}</Title>
        {hasEnded && <Alert color="yellow.9" variant="outline" title={t('ended.title')} c="bright">{t('ended.text')}</Alert>}
        <Text>{t('text')}</Text>
        {options.isError && <Alert color="red.9" variant="outline" title={t('away.title')} c="bright">{t('away.text')}</Alert>}
        <Button size="md" maw="16rem" onClick={() => { start(); }}>{t('signIn')}</Button>
        {accounts.length > 0 && <Suspense><DemoAccounts accounts={accounts} onChoice={start} /></Suspense>}
      </Stack>
    </Container>
  );
};
