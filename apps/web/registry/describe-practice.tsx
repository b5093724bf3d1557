import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { Practice } from './registry-queries.js';

interface DescribeProps { readonly region: string; readonly risks: readonly string[]; /** Left out: a new one. */ readonly practice?: Practice; readonly onDone: (text: string) => void }
const riskId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A practice described so that another school can do it. */
export const DescribePractice = ({ region, risks, practice, onDone }: DescribeProps) => {
  const { t } = useTranslation('registry');
  const [typed, setTyped] = useState({ title: '', risk: '', description: '' });
  const told = { title: typed.title.trim(), risk: typed.risk.trim(), description: typed.description.trim() };
  const badRisk = told.risk !== '' && !riskId.test(told.risk);
  const same = practice !== undefined && told.title === practice.title && told.risk === practice.risk && told.description === practice.description;
  const open = (): void => { setTyped({ title: practice?.title ?? '', risk: practice?.risk ?? '', description: practice?.description ?? '' }); };
  const set = (change: Partial<typeof typed>): void => { setTyped({ ...typed, ...change }); };
  return (
    <DialogForm button={t(practice === undefined ? 'practice.describe' : 'practice.edit')} look={practice === undefined ? { variant: 'filled' } : { size: 'compact-sm' }}
      {...practice !== undefined && { label: t('practice.editOne', { title: practice.title }) }} title={practice === undefined ? t('practice.describe') : t('practice.editOne', { title: practice.title })}
      help={t('practice.describeHelp')} send={t('practice.store')} incomplete={told.title === '' || told.description === '' || told.risk === '' || badRisk || same} onOpen={open}
      run={(key) => answered(api.POST('/api/v1/registry/practices', { params: { header: command(key) }, body: { practice: practice?.practice ?? `practice-${key.slice(0, 8)}`, region, ...told } }))}
      onDone={() => { onDone(t('practice.stored', { title: told.title })); }}>
      {(wrong) => (
        <>
          <TextInput label={t('practice.title')} required maxLength={300} value={typed.title} onChange={({ currentTarget }) => { set({ title: currentTarget.value }); }} error={wrong('/title')} />
          <Autocomplete label={t('practice.risk')} description={t('practice.riskHelp')} required maxLength={60} data={[...risks]} value={typed.risk} onChange={(risk) => { set({ risk }); }} error={badRisk ? t('practice.riskWrong') : wrong('/risk')} />
          <Textarea label={t('practice.description')} description={t('practice.descriptionHelp')} required autosize minRows={4} maxLength={4000} value={typed.description} onChange={({ currentTarget }) => { set({ description: currentTarget.value }); }} error={wrong('/description')} />
        </>
      )}
    </DialogForm>
  );
};
