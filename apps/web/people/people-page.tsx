import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { GiveRole, useRoleText } from './give-role.js';
import { RegisterPerson } from './register-person.js';
import { SignInOf } from './sign-in-of.js';
import { Substitutions } from './substitutions.js';
import { peopleQuery, type Person } from './use-people-names.js';

/** Accounts, roles and substitutes. */
export const PeoplePage = () => {
  const { t } = useTranslation('people');
  const people = useQuery(peopleQuery);
  const mayArrange = useQuery(meQuery).data?.actions.includes('mentoring.assign') ?? false;
  const { of, select } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')} />
      <Stack>
        <RegisterPerson />
        <Loaded query={people}>{(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : <PeopleTable rows={rows} />)}</Loaded>
        {mayArrange && <Panel title={t('substitutes.title')}>{select}{of((cycle) => <Substitutions key={cycle} cycle={cycle} people={people.data ?? []} />)}</Panel>}
      </Stack>
    </>
  );
};

const nameOf = ({ contacts, person, status }: Person): string => contacts?.name ?? (status === 'erased' ? '—' : person);

const PeopleTable = ({ rows }: { readonly rows: readonly Person[] }) => {
  const { t } = useTranslation('people');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter((row) => wanted === '' || nameOf(row).toLowerCase().includes(wanted) || (row.contacts?.email ?? '').toLowerCase().includes(wanted));
  const roles = ({ grants }: Person): string => [...new Set(grants.map(({ role }) => inLanguage(titleOfRole(role))))].join(', ');
  const columns: readonly Column<Person>[] = [
    { id: 'name', title: t('name'), width: 'minmax(12rem, 2fr)', sortBy: nameOf, cell: nameOf },
    { id: 'roles', title: t('roles'), width: 'minmax(12rem, 2fr)', sortBy: roles, cell: roles },
    { id: 'mail', title: t('mail'), width: 'minmax(12rem, 2fr)', sortBy: (row) => row.contacts?.email ?? '', cell: (row) => row.contacts?.email ?? '—' },
    { id: 'open', title: t('open'), width: '8rem', cell: (row) => (row.status === 'erased' ? t('erased') : <Button size="compact-sm" variant="default" aria-label={t('openOne', { name: nameOf(row) })} onClick={() => { setOpened(row.person); }}>{t('openButton')}</Button>) },
  ];
  const person = rows.find((row) => row.person === opened);
  return (
    <>
      <TextInput label={t('search')} maw="24rem" value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />
      <VirtualTable label={t('title')} rows={shown} columns={columns} rowKey={(row) => row.person} rowName={nameOf} height="50vh" />
      <Modal opened={person !== undefined} onClose={() => { setOpened(null); }} title={person === undefined ? '' : nameOf(person)} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
        {person !== undefined && <PersonCard person={person} onErased={() => { setOpened(null); }} />}
      </Modal>
    </>
  );
};

const PersonCard = ({ person: { person, grants, contacts }, onErased }: { readonly person: Person; readonly onErased: () => void }) => {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const roleText = useRoleText();
  const [reason, setReason] = useState('');
  const params = { path: { person }, header: command() };
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) };
  const revoke = useMutation({ mutationFn: ({ role, scope }: Person['grants'][number]) => answered(api.POST('/api/v1/people/{person}/roles/revoke', { params: { path: { person }, header: command() }, body: { role, scope } })), ...settled });
  const erase = useMutation({ mutationFn: () => answered(api.POST('/api/v1/people/{person}/erase', { params, body: { reason: reason.trim() } })), onSuccess: async () => { await settled.onSuccess(); onErased(); } });
  return (
    <Stack gap="sm">
      <Text size="sm">{[contacts?.email, contacts?.phone].filter((one) => one != null).join(', ') || t('noContacts')}</Text>
      <List size="sm" spacing="xs">
        {grants.map((grant) => (
          <List.Item key={JSON.stringify(grant)}>
            {roleText(grant)}{' '}
            {grant.through === undefined
              ? <Button size="compact-xs" variant="default" aria-label={t('revokeOne', { role: roleText(grant) })} loading={revoke.isPending} onClick={() => { revoke.mutate(grant); }}>{t('revoke')}</Button>
              : <Text span size="sm" c="dimmed">{t('through')}</Text>}
          </List.Item>
        ))}
      </List>
      <GiveRole person={person} />
      <SignInOf person={person} />
      <Refusal error={revoke.error ?? erase.error} />
      <Group align="flex-end">
        <TextInput label={t('erase.reason')} description={t('erase.help')} maxLength={1000} style={{ flex: '1 1 14rem' }} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        <Button color="red.9" disabled={reason.trim() === ''} loading={erase.isPending} onClick={() => { erase.mutate(); }}>{t('erase.button')}</Button>
      </Group>
    </Stack>
  );
};
