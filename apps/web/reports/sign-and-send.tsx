import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { currentLanguage, inLanguage } from '../language/language.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { ReportView } from './queries.js';

/** Prepared, read, signed, sent: each step when the one before is done. */
export const SignAndSend = ({ one }: { readonly one: ReportView }) => {
  const { t } = useTranslation('reports');
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const params = { path: { cycle: one.cycle, report: one.report }, header: command() };
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }) };
  const prepare = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/reports/{report}/prepare', { params, body: {} })), ...settled });
  const sign = useMutation({ mutationFn: (content: string) => answered(api.POST('/api/v1/cycles/{cycle}/reports/{report}/sign', { params, body: { content, language: currentLanguage() } })), ...settled });
  const send = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/reports/{report}/send', { params, body: { note: note.trim() } })), ...settled });
  const refused = sign.data?.handedIn?.refused ?? null;
  return (
    <Panel title={t('act.title')}>
      <Stack gap="sm">
        <Text size="sm">{t(`act.now.${one.status}`)}</Text>
        {one.prepared !== null && <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{t('act.hash', { hash: one.prepared.sha256.slice(0, 16) })}</Text>}
        <Refusal error={prepare.error ?? sign.error ?? send.error} />
        {refused !== null && <Text size="sm" role="status">{t('act.notHandedIn', { why: t(`act.why.${refused}`, { defaultValue: refused }) })}</Text>}
        {one.status === 'signed' && <TextInput label={t('act.note', { to: inLanguage(titleOfRole(one.to)) })} maxLength={1000} value={note} onChange={({ currentTarget }) => { setNote(currentTarget.value); }} />}
        <Group>
          <Button variant={one.status === 'none' ? 'filled' : 'default'} loading={prepare.isPending} onClick={() => { prepare.mutate(); }}>{one.status === 'none' ? t('act.prepare') : t('act.prepareAgain')}</Button>
          {one.prepared !== null && <Button loading={sign.isPending} onClick={() => { sign.mutate(one.prepared?.sha256 ?? ''); }}>{t('act.sign')}</Button>}
          {one.status === 'signed' && <Button loading={send.isPending} onClick={() => { send.mutate(); }}>{t('act.send')}</Button>}
        </Group>
      </Stack>
    </Panel>
  );
};
