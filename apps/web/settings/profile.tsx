import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { Me } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const Profile = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [contacts, setContacts] = useState({ name: me.contacts?.name ?? '', email: me.contacts?.email ?? '', phone: me.contacts?.phone ?? '' });
  const save = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/me/contacts', { params: { header: command() }, body: { name: contacts.name.trim(), email: orNull(contacts.email), phone: orNull(contacts.phone) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  const field = (key: keyof typeof contacts) => ({ value: contacts[key], onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setContacts({ ...contacts, [key]: value }); } });
  return (
    <Panel title={t('profile.title')}>
      <Stack component="form" gap="sm" onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <TextInput label={t('profile.name')} autoComplete="name" required maxLength={300} {...field('name')} />
        <TextInput label={t('profile.email')} description={t('profile.emailHelp')} type="email" autoComplete="email" maxLength={320} {...field('email')} />
        <TextInput label={t('profile.phone')} type="tel" autoComplete="tel" maxLength={40} {...field('phone')} />
        <Refusal error={save.error} />
        <Group><Button type="submit" loading={save.isPending} disabled={contacts.name.trim() === ''}>{t('profile.save')}</Button><DoneNote text={save.isSuccess ? t('saved') : null} /></Group>
      </Stack>
      <Text mt="md" fw={600}>{t('profile.roles')}</Text>
      <List size="sm">{me.grants.map((grant) => <List.Item key={JSON.stringify(grant)}>{inLanguage(titleOfRole(grant.role))} — {t(`profile.scopes.${grant.scope.kind}`)}</List.Item>)}</List>
    </Panel>
  );
};
