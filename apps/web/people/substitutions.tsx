import { Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { dayText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import { Refusal } from '../parts/refusal.js';
import type { Person } from './use-people-names.js';

/** Who stands in for whom between two days. */
export const Substitutions = ({ cycle, people }: { readonly cycle: string; readonly people: readonly Person[] }) => {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const key = ['substitutions', cycle];
  const found = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/substitutions', { params: { path: { cycle } } })) });
  const [typed, setTyped] = useState({ absent: '', substitute: '', firstDay: '', lastDay: '' });
  const settled = { onSuccess: async (answer: NonNullable<typeof found.data>) => { queries.setQueryData(key, answer); await queries.invalidateQueries({ queryKey: ['people'] }); } };
  const arrange = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/substitutions', { params: { path: { cycle }, header: command() }, body: typed })), ...settled });
  const end = useMutation({ mutationFn: (substitution: string) => answered(api.POST('/api/v1/cycles/{cycle}/substitutions/{substitution}/end', { params: { path: { cycle, substitution }, header: command() } })), ...settled });
  const names = new Map(people.map(({ person, contacts }) => [person, contacts?.name ?? person]));
  const options = people.filter(({ status }) => status === 'known').map(({ person }) => ({ value: person, label: names.get(person) ?? person }));
  const complete = Object.values(typed).every((one) => one !== '') && typed.absent !== typed.substitute;
  return (
    <Stack gap="sm" mt="sm">
      <Text size="sm" c="dimmed">{t('substitutes.help')}</Text>
      <Group align="flex-end">
        <Select label={t('substitutes.absent')} searchable value={typed.absent === '' ? null : typed.absent} data={options} limit={100} onChange={(value) => { setTyped({ ...typed, absent: value ?? '' }); }} />
        <Select label={t('substitutes.substitute')} searchable value={typed.substitute === '' ? null : typed.substitute} data={options} limit={100} onChange={(value) => { setTyped({ ...typed, substitute: value ?? '' }); }} />
        <TextInput type="date" label={t('substitutes.from')} value={typed.firstDay} onChange={({ currentTarget }) => { setTyped({ ...typed, firstDay: currentTarget.value }); }} />
        <TextInput type="date" label={t('substitutes.until')} value={typed.lastDay} onChange={({ currentTarget }) => { setTyped({ ...typed, lastDay: currentTarget.value }); }} />
        <Button variant="default" disabled={!complete} loading={arrange.isPending} onClick={() => { arrange.mutate(); }}>{t('substitutes.arrange')}</Button>
      </Group>
      <Refusal error={arrange.error ?? end.error} />
      <Loaded query={found}>{({ substitutions }) => (substitutions.length === 0 ? <Text size="sm">{t('substitutes.none')}</Text> : (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('substitutes.absent')}</Table.Th><Table.Th>{t('substitutes.substitute')}</Table.Th><Table.Th>{t('substitutes.when')}</Table.Th><Table.Th>{t('open')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {substitutions.map(({ substitution, absent, substitute, firstDay, lastDay, endedAt }) => (
                <Table.Tr key={substitution}>
                  <Table.Td>{names.get(absent) ?? absent}</Table.Td><Table.Td>{names.get(substitute) ?? substitute}</Table.Td><Table.Td>{dayText(firstDay)} – {dayText(lastDay)}</Table.Td>
                  <Table.Td>{endedAt === null ? <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => { end.mutate(substitution); }}>{t('substitutes.end')}</Button> : t('substitutes.ended')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ))}</Loaded>
    </Stack>
  );
};
