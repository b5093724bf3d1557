import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { ChangeProps } from './change-school.js';
import { Consequences } from './consequences.js';
import { SchoolChoice, useSchoolName } from './school-choice.js';

export const MergeSchool = ({ school, send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const nameOf = useSchoolName();
  const [into, setInto] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const incomplete = into === null || on === '';
  return (
    <DialogForm button={t('change.merge')} title={t('change.mergeTitle', { name: school.name })} help={t('change.mergeHelp')} send={t('change.mergeSend')} grave incomplete={incomplete}
      onOpen={() => { setInto(null); setOn(''); }} run={(key) => send({ change: 'merge', into: into!, on }, key)} onDone={onDone}
      consequences={incomplete ? null : <Consequences school={school} undone={t('consequences.reopen')}
        first={[t('consequences.merge', { on: dayText(on), name: school.name, into: nameOf(into) }), t('consequences.successor', { into: nameOf(into) }), t('consequences.lists')]} />}>
      {(wrong) => (
        <>
          <SchoolChoice label={t('change.into')} description={t('change.intoHelp')} except={[school.school]} value={into} onChange={setInto} error={wrong('/into')} />
          <TextInput type="date" label={t('change.on')} required maw="16rem" value={on} onChange={({ currentTarget }) => { setOn(currentTarget.value); }} error={wrong('/on')} />
        </>
      )}
    </DialogForm>
  );
};
