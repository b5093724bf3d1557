import { Button, FileButton, Group, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { listedSchoolsQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { currentLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveFile } from '../parts/save-file.js';
import { CheckedTableView } from './import/checked-table.js';
import { RepeatedSchools } from './import/repeated-schools.js';
import { checkTable, pastedTable, tableKinds, tableTemplate, type CheckedTable, type TableKind } from './import/table-file.js';

interface StepProps { readonly status: CycleStatus; readonly onDone: () => void }

/** Tables of schools and of what is known about them: checked first, stored when someone says so. */
export const ImportSchools = ({ status, onDone }: StepProps) => {
  const { t } = useTranslation('import');
  const isPlanned = status.status === 'planned';
  const [kind, setKind] = useState<TableKind>('schools');
  const [year, setYear] = useState('');
  const [isList, setIsList] = useState(true);
  const [pasted, setPasted] = useState('');
  const [checked, setChecked] = useState<CheckedTable | null>(null);
  const listed = useQuery(listedSchoolsQuery(status.cycle)).data ?? [];
  const open = checked?.status === 'open' ? checked : null;
  const send = useMutation({
    mutationFn: (file: Blob) => checkTable({ cycle: status.cycle, kind, year: kind === 'schools' || year.trim() === '' ? null : year.trim(), isList: kind === 'schools' && isList && isPlanned, corrects: open?.import ?? null, file }),
    onSuccess: setChecked,
  });
  const template = useMutation({ mutationFn: () => tableTemplate(status.cycle, kind, currentLanguage()), onSuccess: (file) => { saveFile(file, `${kind}-${status.cycle}.xlsx`); } });
  const forget = (): void => { setChecked(null); setPasted(''); send.reset(); };
  return (
    <Stack maw="64rem">
      <Text>{t('text')}</Text>
      <Group align="flex-end">
        <Select label={t('kind')} allowDeselect={false} value={kind} disabled={open !== null} onChange={(value) => { setKind(value as TableKind); forget(); }} data={tableKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        {kind !== 'schools' && <TextInput label={t('year')} description={t('yearHelp')} value={year} onChange={({ currentTarget }) => { setYear(currentTarget.value); }} />}
        <Button variant="default" loading={template.isPending} onClick={() => { template.mutate(); }}>{t('template')}</Button>
        <FileButton accept=".xlsx,.csv,text/csv" key={send.submittedAt} onChange={(file) => { if (file !== null) send.mutate(file); }} inputProps={{ 'aria-label': t(open === null ? 'file' : 'corrected') }}>
          {(props) => <Button {...props} loading={send.isPending}>{t(open === null ? 'file' : 'corrected')}</Button>}
        </FileButton>
      </Group>
      {kind === 'schools' && isPlanned && <Switch label={t('list')} description={t('listHelp')} checked={isList} disabled={open !== null} onChange={({ currentTarget }) => { setIsList(currentTarget.checked); }} />}
      {checked === null && (
        <>
          <Textarea label={t('paste')} description={t('pasteHelp')} autosize minRows={4} maxRows={12} value={pasted} onChange={({ currentTarget }) => { setPasted(currentTarget.value); }} styles={{ input: { fontFamily: 'monospace' } }} />
          <Group><Button variant="default" loading={send.isPending} disabled={pasted.trim() === ''} onClick={() => { send.mutate(pastedTable(pasted)); }}>{t('check')}</Button></Group>
        </>
      )}
      {[send.error, template.error].map((error, at) => (error instanceof ProblemError ? <ProblemAlert key={at} problem={error} /> : null))}
      {checked !== null && <CheckedTableView checked={checked} onChecked={setChecked} onDiscard={forget} />}
      {checked?.status === 'completed' && <Group><Button variant="default" onClick={forget}>{t('another')}</Button></Group>}
      <RepeatedSchools listed={listed} />
      <Group><Text role="status">{t('now', { count: listed.length })}</Text><Button onClick={onDone}>{t('next')}</Button></Group>
    </Stack>
  );
};
