import { Button, Table, Text, Title } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../language/language.js';
import type { DemoAccount } from '../session/session.js';

interface DemoAccountsProps { readonly accounts: readonly DemoAccount[]; readonly onChoice: (login: string) => void }

/** Whom one may sign in as in a demo region: an account of every role. */
export const DemoAccounts = ({ accounts, onChoice }: DemoAccountsProps) => {
  const { t } = useTranslation('sign-in');
  return (
    <section aria-labelledby="demo">
      <Title order={2} size="h3" id="demo" mt="md" mb="xs">{t('demo.title')}</Title>
      <Text mb="sm">{t('demo.text')}</Text>
      <Table horizontalSpacing="xs">
        <Table.Thead><Table.Tr><Table.Th>{t('demo.role')}</Table.Th><Table.Th>{t('demo.login')}, {t('demo.password').toLowerCase()}</Table.Th><Table.Th><span>{t('demo.action')}</span></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {accounts.map(({ login, password, role }) => (
            <Table.Tr key={login}>
              <Table.Td>{inLanguage(titleOfRole(role))}</Table.Td>
              <Table.Td>{login}<Text size="sm" c="dimmed">{password}</Text></Table.Td>
              <Table.Td><Button size="compact-sm" variant="default" aria-label={t('demo.as', { login })} onClick={() => { onChoice(login); }}>{t('demo.choose')}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
