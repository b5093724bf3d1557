import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { firstRole, RoleFields } from './role-fields.js';

const empty = { name: '', email: '', phone: '', login: '', password: '' };
const shortest = 8;
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A person with a first role and, where wished, an account. */
export const RegisterPerson = () => {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(empty);
  const [chosen, setChosen] = useState(firstRole);
  const register = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/v1/people', { params: { header: command() }, body: {
      contacts: { name: typed.name.trim(), email: orNull(typed.email), phone: orNull(typed.phone) }, grants: [{ role: chosen.role, scope: { kind: chosen.kind, id } }],
      account: typed.login.trim() === '' ? null : { login: typed.login.trim(), password: typed.password } } })),
    onSuccess: async () => {
      setTyped(empty);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const field = (key: keyof typeof typed) => ({ value: typed[key], onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => { setTyped({ ...typed, [key]: value }); } });
  const incomplete = typed.name.trim() === '' || chosen.id === null || (typed.login.trim() !== '' && typed.password.length < shortest);
  if (!open) return <Group><Button onClick={() => { setOpen(true); }}>{t('register.open')}</Button></Group>;
  return (
    <Panel title={t('register.title')}>
      <Stack component="form" gap="sm" onSubmit={(event) => { event.preventDefault(); if (chosen.id !== null) register.mutate(chosen.id); }}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('register.name')} required maxLength={300} autoComplete="off" {...field('name')} />
          <TextInput type="email" label={t('mail')} maxLength={320} autoComplete="off" {...field('email')} />
          <TextInput type="tel" label={t('register.phone')} maxLength={40} autoComplete="off" {...field('phone')} />
        </SimpleGrid>
        <RoleFields chosen={chosen} onChange={setChosen} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('register.login')} description={t('register.loginHelp')} maxLength={200} autoComplete="off" {...field('login')} />
          <TextInput label={t('register.password')} description={t('register.passwordHelp')} maxLength={256} autoComplete="off" {...field('password')} />
        </SimpleGrid>
        <Refusal error={register.error} />
        <Group><Button type="submit" loading={register.isPending} disabled={incomplete}>{t('register.send')}</Button><Button variant="default" onClick={() => { setOpen(false); }}>{t('close')}</Button>
          <DoneNote text={register.isSuccess ? t('register.done') : null} /></Group>
      </Stack>
    </Panel>
  );
};
