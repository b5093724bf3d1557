import { Button, Card, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../../api/client.js';
import { ProblemError } from '../../api/problem.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import type { Decision } from './identification-queries.js';

interface DecideProps { readonly cycle: string; readonly schools: readonly string[]; readonly onDone: () => void }

/** A person's word on the schools chosen, with one reason for all of them. */
export const DecideSchools = ({ cycle, schools, onDone }: DecideProps) => {
  const { t } = useTranslation('identification');
  const queries = useQueryClient();
  const [decision, setDecision] = useState<Decision>('include');
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/identification/decisions', { params: { path: { cycle }, header: command() }, body: {
      decisions: schools.map((school) => ({ school, decision, reason: reason.trim() })) } })),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['cycles', cycle] }); setReason(''); onDone(); },
  });
  return (
    <Card withBorder component="section" aria-label={t('decide.title', { count: schools.length })} className="no-print">
      <Text fw={600} mb="xs" role="status">{t('decide.title', { count: schools.length })}</Text>
      <Group align="flex-end">
        <SegmentedControl aria-label={t('decide.how')} value={decision} onChange={(value) => { setDecision(value); }} data={(['include', 'exclude'] as const).map((value) => ({ value, label: t(`decide.${value}`) }))} />
        <TextInput label={t('decide.reason')} value={reason} maxLength={1000} miw="20rem" style={{ flex: 1 }} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
        <Button loading={decide.isPending} disabled={reason.trim() === ''} onClick={() => { decide.mutate(); }}>{t('decide.store')}</Button>
      </Group>
      {decide.error instanceof ProblemError && <ProblemAlert problem={decide.error} />}
    </Card>
  );
};
