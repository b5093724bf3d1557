import { Button, Card, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../../api/client.js';
import { ProblemError } from '../../api/problem.js';
import { inLanguage } from '../../language/language.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { dayRead } from './day-read.js';
import type { CheckedTable, TableProblem } from './table-file.js';

interface SettleProps { readonly table: string; readonly problem: TableProblem; readonly onSettled: (checked: CheckedTable) => void; readonly onClose: () => void }
const ways = ['keep', 'change', 'leave-out'] as const;

/** A date outside of its year: kept, corrected or left out with its row, by a person who says why. */
export const SettleDate = ({ table, problem, onSettled, onClose }: SettleProps) => {
  const { t } = useTranslation('import');
  const read = dayRead(problem.read);
  const [way, setWay] = useState<typeof ways[number]>('keep');
  const [day, setDay] = useState(read);
  const [reason, setReason] = useState('');
  const settle = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/imports/{import}/dates', { params: { path: { import: table }, header: command() }, body: {
      sheet: problem.sheet, row: problem.row, column: problem.column!, read, stored: way === 'leave-out' ? null : way === 'keep' ? read : day, reason: reason.trim() } })),
    onSuccess: onSettled,
  });
  return (
    <Card withBorder component="section" aria-label={t('settle.title', { day: problem.read })}>
      <Stack gap="xs">
        <Text fw={600}>{t('settle.title', { day: problem.read })}</Text>
        <Text size="sm">{inLanguage(problem.place)}. {inLanguage(problem.expected)}.</Text>
        <SegmentedControl aria-label={t('settle.way')} value={way} onChange={(value) => { setWay(value); }} data={ways.map((value) => ({ value, label: t(`settle.ways.${value}`) }))} />
        {way === 'change' && <TextInput type="date" label={t('settle.day')} value={day} onChange={({ currentTarget }) => { setDay(currentTarget.value); }} maw="14rem" />}
        <TextInput label={t('settle.reason')} value={reason} maxLength={1000} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        {settle.error instanceof ProblemError && <ProblemAlert problem={settle.error} />}
        <Group>
          <Button loading={settle.isPending} disabled={reason.trim() === '' || (way === 'change' && day === '')} onClick={() => { settle.mutate(); }}>{t('settle.decide')}</Button>
          <Button variant="default" onClick={onClose}>{t('settle.close')}</Button>
        </Group>
      </Stack>
    </Card>
  );
};
