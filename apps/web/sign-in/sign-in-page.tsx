import { Alert, Button, Container, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { currentLanguage, inLanguage } from '../language/language.js';
import { signIn, signInOptions, type DemoAccount } from '../session/session.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SchemeSwitch } from '../shell/scheme-switch.js';

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
        {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
      </Stack>
    </Container>
  );
};

const DemoAccounts = ({ accounts }: { readonly accounts: readonly DemoAccount[] }) => {
  const { t } = useTranslation('sign-in');
  return (
    <section aria-labelledby="demo">
      <Title order={2} size="h3" id="demo" mt="md" mb="xs">{t('demo.title')}</Title>
      <Text mb="sm">{t('demo.text')}</Text>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('demo.role')}</Table.Th><Table.Th>{t('demo.login')}</Table.Th><Table.Th>{t('demo.password')}</Table.Th><Table.Th><span>{t('demo.action')}</span></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {accounts.map(({ login, password, role }) => (
            <Table.Tr key={login}>
              <Table.Td>{inLanguage(titleOfRole(role))}</Table.Td>
              <Table.Td>{login}</Table.Td>
              <Table.Td>{password}</Table.Td>
              <Table.Td><Button size="compact-sm" variant="default" aria-label={t('demo.as', { login })} onClick={() => { start(login); }}>{t('demo.choose')}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
