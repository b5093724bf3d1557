import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { inLanguage } from '../language/language.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { trainingQuery, type Training } from './queries.js';

const numberOf = (text: string): number => Math.max(0, Math.trunc(Number(text)) || 0);

/** How many of each role took part; nobody is named. */
export const RecordParticipants = ({ cycle, one }: { readonly cycle: string; readonly one: Training }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  const [others, setOthers] = useState('');
  const [atLeast, setAtLeast] = useState(one.atLeast);
  const record = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/participants', { params: { path: { cycle, training: one.training }, header: command() }, body: {
      roles: one.audience.flatMap((role) => (numberOf(counts[role] ?? '') === 0 ? [] : [{ role, count: numberOf(counts[role] ?? '') }])), others: numberOf(others), atLeast } })),
    onSuccess: async (answer) => {
      queries.setQueryData(trainingQuery(cycle, one.training).queryKey, answer);
      await queries.invalidateQueries({ queryKey: ['trainings'] });
    },
  });
  const total = [...Object.values(counts), others].reduce((sum, text) => sum + numberOf(text), 0);
  return (
    <Panel title={t('participants.title')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {one.audience.map((role) => <TextInput key={role} type="number" min={0} label={inLanguage(titleOfRole(role))} value={counts[role] ?? ''} onChange={({ currentTarget }) => { setCounts({ ...counts, [role]: currentTarget.value }); }} />)}
          <TextInput type="number" min={0} label={t('participants.others')} value={others} onChange={({ currentTarget }) => { setOthers(currentTarget.value); }} />
        </SimpleGrid>
        <Checkbox label={t('participants.atLeast')} checked={atLeast} onChange={({ currentTarget }) => { setAtLeast(currentTarget.checked); }} />
        <Refusal error={record.error} />
        <Group><Button variant="default" loading={record.isPending} disabled={total === 0} onClick={() => { record.mutate(); }}>{t('participants.record', { count: total })}</Button></Group>
      </Stack>
    </Panel>
  );
};
