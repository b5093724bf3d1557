import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { inLanguage } from '../language/language.js';
import { DialogForm } from '../parts/dialog-form.js';
import { useSchoolName, SchoolChoice } from './school-choice.js';
import type { WatchList } from './registry-queries.js';

type Watched = WatchList['schools'][number];
interface WatchedProps { readonly list: WatchList; readonly onDone: (text: string) => void }

/** A school put on a list, or why and until when it is on it. */
export const WatchSchool = ({ list, watched, onDone }: WatchedProps & { readonly watched?: Watched }) => {
  const { t } = useTranslation('registry');
  const nameOf = useSchoolName();
  const [school, setSchool] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const one = watched?.school ?? school;
  const open = (): void => { setSchool(null); setReason(watched?.reason ?? ''); setUntil(watched?.until ?? ''); };
  return (
    <DialogForm button={t(watched === undefined ? 'watch.add' : 'watch.change')} look={watched === undefined ? { variant: 'filled' } : { size: 'compact-sm' }}
      label={watched === undefined ? t('watch.addTo', { title: inLanguage(list.title) }) : t('watch.changeOne', { name: watched.name })}
      title={watched === undefined ? t('watch.addTo', { title: inLanguage(list.title) }) : t('watch.changeOne', { name: watched.name })} help={t('watch.addHelp')} send={t(watched === undefined ? 'watch.add' : 'watch.changeSend')}
      incomplete={one === null || reason.trim() === '' || (reason.trim() === watched?.reason && until === (watched.until ?? ''))} onOpen={open}
      run={(key) => answered(api.POST('/api/v1/registry/watch-lists/{list}/schools', { params: { path: { list: list.list }, header: command(key) }, body: { school: one!, reason: reason.trim(), until: until === '' ? null : until } }))}
      onDone={() => { onDone(t('watch.added', { name: watched?.name ?? nameOf(one!) })); }}>
      {(wrong) => (
        <>
          {watched === undefined && <SchoolChoice label={t('school')} except={list.schools.map((other) => other.school)} value={school} onChange={setSchool} error={wrong('/school')} />}
          <TextInput label={t('watch.reason')} description={t('watch.reasonHelp')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />
          <TextInput type="date" label={t('watch.until')} description={t('watch.untilHelp')} maw="18rem" value={until} onChange={({ currentTarget }) => { setUntil(currentTarget.value); }} error={wrong('/until')} />
        </>
      )}
    </DialogForm>
  );
};

export const UnwatchSchool = ({ list, watched, onDone }: WatchedProps & { readonly watched: Watched }) => {
  const { t } = useTranslation('registry');
  const [reason, setReason] = useState('');
  return (
    <DialogForm button={t('watch.remove')} look={{ size: 'compact-sm' }} label={t('watch.removeOne', { name: watched.name })} title={t('watch.removeOne', { name: watched.name })} help={t('watch.removeHelp')} send={t('watch.remove')}
      incomplete={reason.trim() === ''} onOpen={() => { setReason(''); }} onDone={() => { onDone(t('watch.removed', { name: watched.name })); }}
      run={(key) => answered(api.POST('/api/v1/registry/watch-lists/{list}/schools/remove', { params: { path: { list: list.list }, header: command(key) }, body: { school: watched.school, reason: reason.trim() } }))}>
      {(wrong) => <TextInput label={t('change.reason')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />}
    </DialogForm>
  );
};
