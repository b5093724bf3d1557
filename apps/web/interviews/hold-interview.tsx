import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { Refusal } from '../parts/refusal.js';
import { timetableQuery } from './queries.js';

const outcomes = ['accepted', 'needs-work'] as const;
const reasons = ['school-absent', 'interviewer-absent', 'no-connection', 'called-off'] as const;
type Result = (typeof outcomes)[number] | (typeof reasons)[number];
const isOutcome = (result: Result): result is (typeof outcomes)[number] => (outcomes as readonly string[]).includes(result);

interface HoldProps { readonly cycle: string; readonly school: string; readonly name: string }

/** How an interview went, or why it was not held. */
export const HoldInterview = ({ cycle, school, name }: HoldProps) => {
  const { t } = useTranslation('interviews');
  const queries = useQueryClient();
  const [open, { open: show, close }] = useDisclosure(false);
  const [result, setResult] = useState<Result>('accepted');
  const record = useMutation({
    mutationFn: () => answered(isOutcome(result)
      ? api.POST('/api/v1/cycles/{cycle}/interviews/hold', { params: { path: { cycle }, header: command() }, body: { school, outcome: result } })
      : api.POST('/api/v1/cycles/{cycle}/interviews/miss', { params: { path: { cycle }, header: command() }, body: { school, reason: result } })),
    onSuccess: (answer) => { queries.setQueryData(timetableQuery(cycle).queryKey, answer); close(); },
  });
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t('result.of', { name })} onClick={show}>{t('result.button')}</Button>
      <Modal opened={open} onClose={close} title={t('result.of', { name })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack>
          <Select label={t('result.label')} value={result} allowDeselect={false} onChange={(value) => { setResult(value as Result); }}
            data={[{ group: t('result.held'), items: outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })) }, { group: t('result.notHeld'), items: reasons.map((value) => ({ value, label: t(`missedReasons.${value}`) })) }]} />
          <Refusal error={record.error} />
          <Group><Button loading={record.isPending} onClick={() => { record.mutate(); }}>{t('result.record')}</Button><Button variant="default" onClick={close}>{t('cancel')}</Button></Group>
        </Stack>
      </Modal>
    </>
  );
};
