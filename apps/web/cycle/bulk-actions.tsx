import { Alert, Button, Card, Group, List, Select, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { BulkAnswer, StepRow } from '../api/schemas.js';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { inTurns } from './in-turns.js';
import { peopleQuery, type Person } from './cycle-queries.js';

interface BulkProps { readonly rows: readonly StepRow[]; readonly actions: readonly string[]; readonly onDone: () => void }

/** Reminds or extends many, and says of each that was refused why. */
export const BulkActions = ({ rows, actions, onDone }: BulkProps) => {
  const { t } = useTranslation('cycle');
  const queries = useQueryClient();
  const [message, setMessage] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [order, setOrder] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const items = rows.map(({ case: id, step }) => ({ case: id, step }));
  const settled = { onSuccess: () => queries.invalidateQueries() };
  const remind = useMutation({ ...settled, mutationFn: () => inTurns(items, (some) => answered(api.POST('/api/v1/bulk/remind', {
    params: { header: command() }, body: { items: some.map((item) => ({ ...item, message })) } }))) });
  const extend = useMutation({ ...settled, mutationFn: () => inTurns(items, (some) => answered(api.POST('/api/v1/bulk/extend', {
    params: { header: command() }, body: { items: some.map((item) => ({ ...item, to, reason, order: order === '' ? null : order })) } }))) });
  const reassign = useMutation({ ...settled, mutationFn: () => inTurns(items, (some) => answered(api.POST('/api/v1/bulk/reassign', {
    params: { header: command() }, body: { items: some.map((item) => ({ ...item, to: person! })) } }))) });
  const all = [remind, extend, reassign];
  const begin = (one: typeof remind): void => { for (const other of all) other.reset(); one.mutate(); };
  const answer = all.find(({ data }) => data !== undefined)?.data;
  const problem = all.find(({ error }) => error !== null)?.error;
  return (
    <Card withBorder mb="md" component="section" aria-label={t('bulk.title', { count: rows.length })}>
      <Text fw={600} mb="xs" role="status">{t('bulk.title', { count: rows.length })}</Text>
      {actions.includes('step.remind') && (
        <Group align="flex-end" mb="sm">
          <TextInput label={t('bulk.message')} value={message} maxLength={1000} miw="20rem" onChange={({ currentTarget }) => { setMessage(currentTarget.value); }} />
          <Button loading={remind.isPending} onClick={() => { begin(remind); }}>{t('bulk.remind')}</Button>
        </Group>
      )}
      {actions.includes('step.extend') && (
        <Group align="flex-end">
          <TextInput type="date" label={t('bulk.to')} value={to} onChange={({ currentTarget }) => { setTo(currentTarget.value); }} />
          <TextInput label={t('bulk.reason')} value={reason} maxLength={1000} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
          <TextInput label={t('bulk.order')} value={order} maxLength={200} onChange={({ currentTarget }) => { setOrder(currentTarget.value); }} />
          <Button loading={extend.isPending} disabled={to === '' || reason.trim() === ''} onClick={() => { begin(extend); }}>{t('bulk.extend')}</Button>
        </Group>
      )}
      {actions.includes('step.reassign') && actions.includes('person.read') && (
        <Group align="flex-end" mt="sm">
          <ChoosePerson value={person} onChange={setPerson} />
          <Button loading={reassign.isPending} disabled={person === null} onClick={() => { begin(reassign); }}>{t('bulk.reassign')}</Button>
        </Group>
      )}
      {problem instanceof ProblemError && <ProblemAlert problem={problem} />}
      {answer !== undefined && <Outcome answer={answer} rows={rows} />}
      <Group mt="sm"><Button variant="default" size="compact-sm" onClick={onDone}>{t('bulk.clear')}</Button></Group>
    </Card>
  );
};

const nameOfPerson = ({ person, contacts, grants }: Person): string => `${contacts?.name ?? person} (${[...new Set(grants.map(({ role }) => inLanguage(titleOfRole(role))))].join(', ')})`;

const ChoosePerson = ({ value, onChange }: { readonly value: string | null; readonly onChange: (person: string | null) => void }) => {
  const { t } = useTranslation('cycle');
  const people = (useQuery(peopleQuery).data ?? []).filter(({ status, grants }) => status === 'known' && grants.length > 0);
  return <Select label={t('bulk.person')} searchable limit={50} miw="24rem" value={value} onChange={onChange} nothingFoundMessage={t('bulk.nobody')} data={people.map((one) => ({ value: one.person, label: nameOfPerson(one) }))} />;
};

const Outcome = ({ answer, rows }: { readonly answer: BulkAnswer; readonly rows: readonly StepRow[] }) => {
  const { t } = useTranslation('cycle');
  const refused = answer.results.filter(({ outcome }) => outcome === 'refused');
  const nameOf = (id: string, step: string): string => {
    const row = rows.find((one) => one.case === id && one.step === step);
    return row === undefined ? id : `${row.name ?? row.subject}, ${inLanguage(row.title)}`;
  };
  return (
    <Alert mt="sm" role="status" color={refused.length > 0 ? 'orange.9' : 'teal.9'} variant="outline" c="bright" title={t('bulk.done', { done: answer.done, refused: answer.refused })}>
      {refused.length > 0 && <List size="sm">{refused.map(({ case: id, step, problem }) => <List.Item key={`${id} ${step}`}>{nameOf(id, step)}: {problem?.title}. {problem?.detail}</List.Item>)}</List>}
    </Alert>
  );
};
