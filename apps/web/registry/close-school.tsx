import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { ChangeProps } from './change-school.js';
import { Consequences } from './consequences.js';

export const CloseSchool = ({ school, send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const incomplete = on === '' || reason.trim() === '';
  return (
    <DialogForm button={t('change.close')} title={t('change.closeTitle', { name: school.name })} help={t('change.closeHelp')} send={t('change.closeSend')} grave incomplete={incomplete}
      onOpen={() => { setOn(''); setReason(''); }} run={(key) => send({ change: 'close', on, reason: reason.trim() }, key)} onDone={onDone}
      consequences={incomplete ? null : <Consequences school={school} undone={t('consequences.reopen')} first={[t('consequences.close', { on: dayText(on), name: school.name }), t('consequences.reason', { reason: reason.trim() }), t('consequences.lists')]} />}>
      {(wrong) => (
        <>
          <TextInput type="date" label={t('change.closedOn')} description={t('change.closedOnHelp')} required maw="16rem" value={on} onChange={({ currentTarget }) => { setOn(currentTarget.value); }} error={wrong('/on')} />
          <TextInput label={t('change.reason')} description={t('change.closeReasonHelp')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />
        </>
      )}
    </DialogForm>
  );
};
