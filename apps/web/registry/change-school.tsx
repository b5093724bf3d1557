import { Group, Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { DialogForm } from '../parts/dialog-form.js';
import { DoneNote } from '../parts/done-note.js';
import { CloseSchool } from './close-school.js';
import { MergeSchool } from './merge-school.js';
import type { SchoolHistory } from './registry-queries.js';
import { kinds, type Kind } from './school-kinds.js';
import { SplitSchool } from './split-school.js';

export type Change = components['schemas']['ChangeSchool'];
export interface ChangeProps { readonly school: SchoolHistory; readonly send: (change: Change, key: string) => Promise<unknown>; readonly onDone: () => void }

/** What may be changed of a school as it stands: one that ended can only be renamed or reopened. */
export const ChangeSchool = ({ school }: { readonly school: SchoolHistory }) => {
  const { t } = useTranslation('registry');
  const [done, setDone] = useState<string | null>(null);
  const send = (change: Change, key: string) => answered(api.POST('/api/v1/registry/schools/{school}/changes', { params: { path: { school: school.school }, header: command(key) }, body: change }));
  const props = (change: Change['change']): ChangeProps => ({ school, send, onDone: () => { setDone(t(`change.done.${change}`)); } });
  return (
    <section aria-label={t('change.title')} className="no-print">
      <Title order={2} size="h4" mb="xs">{t('change.title')}</Title>
      <Group gap="xs">
        <RenameSchool {...props('rename')} />
        {school.end === null ? <><ChangeKind {...props('kind')} /><MergeSchool {...props('merge')} /><SplitSchool {...props('split')} /><CloseSchool {...props('close')} /></> : <ReopenSchool {...props('reopen')} />}
      </Group>
      <DoneNote text={done} />
    </section>
  );
};

const RenameSchool = ({ school, send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const [name, setName] = useState(school.name);
  return (
    <DialogForm button={t('change.rename')} title={t('change.renameTitle')} help={t('change.renameHelp')} send={t('change.renameSend')} incomplete={name.trim() === '' || name.trim() === school.name}
      onOpen={() => { setName(school.name); }} run={(key) => send({ change: 'rename', name: name.trim() }, key)} onDone={onDone}>
      {(wrong) => <TextInput label={t('change.name')} required maxLength={500} value={name} onChange={({ currentTarget }) => { setName(currentTarget.value); }} error={wrong('/name')} />}
    </DialogForm>
  );
};

const ChangeKind = ({ school, send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const [kind, setKind] = useState<Kind>(school.kind);
  return (
    <DialogForm button={t('change.kind')} title={t('change.kindTitle')} help={t('change.kindHelp')} send={t('change.kindSend')} incomplete={kind === school.kind}
      onOpen={() => { setKind(school.kind); }} run={(key) => send({ change: 'kind', kind }, key)} onDone={onDone}>
      {(wrong) => <Select label={t('kind')} allowDeselect={false} value={kind} onChange={(value) => { setKind(value as Kind); }} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} error={wrong('/kind')} />}
    </DialogForm>
  );
};

const ReopenSchool = ({ send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const [reason, setReason] = useState('');
  return (
    <DialogForm button={t('change.reopen')} title={t('change.reopenTitle')} help={t('change.reopenHelp')} send={t('change.reopen')} incomplete={reason.trim() === ''}
      onOpen={() => { setReason(''); }} run={(key) => send({ change: 'reopen', reason: reason.trim() }, key)} onDone={onDone}>
      {(wrong) => <TextInput label={t('change.reason')} description={t('change.reopenReasonHelp')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />}
    </DialogForm>
  );
};
