import { Button, Checkbox, Group, List, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { usePeopleNames } from '../people/use-people-names.js';
import type { Meeting } from './queries.js';
import { useMeetingCommand } from './use-meeting-command.js';

const numberOf = (text: string): number => Math.max(0, Math.trunc(Number(text)) || 0);

/** Who was there: oneself by name, others of a role and outsiders by number. */
export const AttendanceOf = ({ one, editable }: { readonly one: Meeting; readonly editable: boolean }) => {
  const { t } = useTranslation('meetings');
  return <Panel title={t('attendance.title')}>{editable ? <Edit one={one} /> : <Shown one={one} />}</Panel>;
};

const Shown = ({ one: { attendance } }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const nameOf = usePeopleNames();
  if (attendance === null) return <Text size="sm">{t('attendance.none')}</Text>;
  return (
    <List size="sm">
      {attendance.people.map(({ person, role }) => <List.Item key={person}>{nameOf(person)}{role === null ? '' : `, ${inLanguage(titleOfRole(role))}`}</List.Item>)}
      {attendance.roles.map(({ role, municipality, count }) => <List.Item key={`${role} ${municipality ?? ''}`}>{inLanguage(titleOfRole(role))}: {count}</List.Item>)}
      {attendance.outsiders > 0 && <List.Item>{t('attendance.outsiders')}: {attendance.outsiders}</List.Item>}
    </List>
  );
};

const Edit = ({ one }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const me = useQuery(meQuery).data;
  const record = useMeetingCommand(one, 'attendance');
  const present = one.attendance;
  const [own, setOwn] = useState(present === null || present.people.some(({ person }) => person === me?.person));
  const roles = [...new Set([one.chair, ...one.attends])];
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(Object.fromEntries(roles.map((role) => [role, String(present?.roles.find((known) => known.role === role)?.count ?? '')])));
  const [outsiders, setOutsiders] = useState(present === null || present.outsiders === 0 ? '' : String(present.outsiders));
  const save = (): void => {
    record.mutate({
      people: [...(present?.people ?? []).filter(({ person }) => person !== me?.person), ...own && me !== undefined ? [{ person: me.person, role: null }] : []],
      roles: roles.flatMap((role) => (numberOf(counts[role] ?? '') === 0 ? [] : [{ role, municipality: one.municipality, count: numberOf(counts[role] ?? '') }])), outsiders: numberOf(outsiders),
    });
  };
  return (
    <Stack gap="sm">
      <Checkbox label={t('attendance.own')} checked={own} onChange={({ currentTarget }) => { setOwn(currentTarget.checked); }} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {roles.map((role) => <TextInput key={role} type="number" min={0} label={inLanguage(titleOfRole(role))} value={counts[role] ?? ''} onChange={({ currentTarget }) => { setCounts({ ...counts, [role]: currentTarget.value }); }} />)}
        <TextInput type="number" min={0} label={t('attendance.outsiders')} value={outsiders} onChange={({ currentTarget }) => { setOutsiders(currentTarget.value); }} />
      </SimpleGrid>
      <Refusal error={record.error} />
      <Group><Button variant="default" loading={record.isPending} onClick={save}>{t('attendance.save')}</Button><DoneNote text={record.isSuccess ? t('saved') : null} /></Group>
    </Stack>
  );
};
