import { Alert, Button, FileButton, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { listedSchoolsQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { ProblemAlert } from '../parts/problem-alert.js';

interface StepProps { readonly status: CycleStatus; readonly onDone: () => void }

/** A table of schools, from a file or pasted from a spreadsheet. */
export const ImportSchools = ({ status, onDone }: StepProps) => {
  const { t } = useTranslation('launch');
  const queries = useQueryClient();
  const [table, setTable] = useState('');
  const listed = useQuery(listedSchoolsQuery(status.cycle)).data ?? [];
  const send = useMutation({
    // Pasted cells are separated by tabs; the API reads tables separated by semicolons.
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/schools', {
      params: { path: { cycle: status.cycle }, header: command() }, body: table.replaceAll('\t', ';'), headers: { 'Content-Type': 'text/csv' }, bodySerializer: (body) => String(body) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cycles'] }),
  });
  const load = async (file: File | null): Promise<void> => { if (file !== null) setTable(await file.text()); };
  const repeated = listed.filter(({ earlier }) => earlier.length > 0);
  if (status.status !== 'planned') return <Stack align="flex-start"><Text>{t('schools.closed', { count: status.schools })}</Text><Button onClick={onDone}>{t('next')}</Button></Stack>;
  return (
    <Stack maw="48rem">
      <Text>{t('schools.text')}</Text>
      <Group>
        <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => { void load(file); }} inputProps={{ 'aria-label': t('schools.file') }}>{(props) => <Button {...props} variant="default">{t('schools.file')}</Button>}</FileButton>
      </Group>
      <Textarea label={t('schools.table')} description={t('schools.tableHelp')} autosize minRows={6} maxRows={16} value={table} onChange={({ currentTarget }) => { setTable(currentTarget.value); }} styles={{ input: { fontFamily: 'monospace' } }} />
      {send.error instanceof ProblemError && <ProblemAlert problem={send.error} />}
      {send.data !== undefined && <Alert role="status" color="teal.9" variant="outline" c="bright" title={t('schools.imported', { count: send.data.imported })}>{t('schools.now', { count: send.data.schools })}</Alert>}
      <Group>
        <Button loading={send.isPending} disabled={table.trim() === ''} onClick={() => { send.mutate(); }}>{t('schools.import')}</Button>
        <Button variant="default" disabled={status.schools === 0} onClick={onDone}>{t('next')}</Button>
      </Group>
      {repeated.length > 0 && (
        <section aria-label={t('schools.repeated', { count: repeated.length })}>
          <Text fw={600}>{t('schools.repeated', { count: repeated.length })}</Text>
          <List size="sm">{repeated.map(({ school, name, earlier }) => <List.Item key={school}>{name}: {earlier.join(', ')}</List.Item>)}</List>
        </section>
      )}
    </Stack>
  );
};
