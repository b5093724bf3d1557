import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { Practice } from './registry-queries.js';
import { SchoolChoice } from './school-choice.js';

interface JudgeProps { readonly practice: Practice; readonly onDone: (text: string) => void }
const nothing = { indicator: '', before: '' as number | string, after: '' as number | string, on: '', source: '' };

/** How a practice proved itself: where, by which figure, before and after. */
export const ProvePractice = ({ practice: { practice, title }, onDone }: JudgeProps) => {
  const { t } = useTranslation('registry');
  const [school, setSchool] = useState<string | null>(null);
  const [typed, setTyped] = useState(nothing);
  const set = (change: Partial<typeof nothing>): void => { setTyped({ ...typed, ...change }); };
  const [before, after] = [typed.before, typed.after];
  const incomplete = school === null || typed.indicator.trim() === '' || typed.source.trim() === '' || typed.on === '' || typeof before !== 'number' || typeof after !== 'number';
  return (
    <DialogForm button={t('practice.prove')} look={{ size: 'compact-sm' }} label={t('practice.proveOne', { title })} title={t('practice.proveOne', { title })} help={t('practice.proveHelp')} send={t('practice.proveSend')} incomplete={incomplete}
      onOpen={() => { setSchool(null); setTyped(nothing); }} onDone={() => { onDone(t('practice.proved', { title })); }}
      run={(key) => answered(api.POST('/api/v1/registry/practices/{practice}/proofs', { params: { path: { practice }, header: command(key) },
        body: { school: school!, indicator: typed.indicator.trim(), before: Number(before), after: Number(after), on: typed.on, source: typed.source.trim() } }))}>
      {(wrong) => (
        <>
          <SchoolChoice label={t('school')} value={school} onChange={setSchool} error={wrong('/school')} />
          <TextInput label={t('practice.indicator')} description={t('practice.indicatorHelp')} required maxLength={300} value={typed.indicator} onChange={({ currentTarget }) => { set({ indicator: currentTarget.value }); }} error={wrong('/indicator')} />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <NumberInput label={t('practice.before')} required hideControls decimalSeparator="," value={before} onChange={(value) => { set({ before: value }); }} error={wrong('/before')} />
            <NumberInput label={t('practice.after')} required hideControls decimalSeparator="," value={after} onChange={(value) => { set({ after: value }); }} error={wrong('/after')} />
            <TextInput type="date" label={t('practice.on')} required value={typed.on} onChange={({ currentTarget }) => { set({ on: currentTarget.value }); }} error={wrong('/on')} />
          </SimpleGrid>
          <TextInput label={t('practice.source')} description={t('practice.sourceHelp')} required maxLength={500} value={typed.source} onChange={({ currentTarget }) => { set({ source: currentTarget.value }); }} error={wrong('/source')} />
        </>
      )}
    </DialogForm>
  );
};

export const RetirePractice = ({ practice: { practice, title }, onDone }: JudgeProps) => {
  const { t } = useTranslation('registry');
  const [reason, setReason] = useState('');
  return (
    <DialogForm button={t('practice.retire')} look={{ size: 'compact-sm' }} label={t('practice.retireOne', { title })} title={t('practice.retireOne', { title })} help={t('practice.retireHelp')} send={t('practice.retire')} incomplete={reason.trim() === ''}
      onOpen={() => { setReason(''); }} onDone={() => { onDone(t('practice.retired', { title })); }}
      run={(key) => answered(api.POST('/api/v1/registry/practices/{practice}/retire', { params: { path: { practice }, header: command(key) }, body: { reason: reason.trim() } }))}>
      {(wrong) => <TextInput label={t('change.reason')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />}
    </DialogForm>
  );
};
