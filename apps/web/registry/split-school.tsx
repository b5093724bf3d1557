import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { ChangeProps } from './change-school.js';
import { Consequences } from './consequences.js';
import { SchoolsChoice, useSchoolName } from './school-choice.js';

export const SplitSchool = ({ school, send, onDone }: ChangeProps) => {
  const { t } = useTranslation('registry');
  const nameOf = useSchoolName();
  const [into, setInto] = useState<string[]>([]);
  const [on, setOn] = useState('');
  const [remains, setRemains] = useState(true);
  const incomplete = into.length === 0 || on === '';
  const facts = { on: on === '' ? '' : dayText(on), name: school.name, into: into.map(nameOf).join('; ') };
  return (
    <DialogForm button={t('change.split')} title={t('change.splitTitle', { name: school.name })} help={t('change.splitHelp')} send={t('change.splitSend')} grave incomplete={incomplete}
      onOpen={() => { setInto([]); setOn(''); setRemains(true); }} run={(key) => send({ change: 'split', into, on, remains }, key)} onDone={onDone}
      consequences={incomplete ? null : <Consequences school={school} undone={t(remains ? 'consequences.final' : 'consequences.reopen')}
        first={remains ? [t('consequences.splitOff', facts)] : [t('consequences.split', facts), t('consequences.lists')]} />}>
      {(wrong) => (
        <>
          <SchoolsChoice label={t('change.parts')} description={t('change.partsHelp')} except={[school.school]} value={into} onChange={setInto} error={wrong('/into')} />
          <TextInput type="date" label={t('change.on')} required maw="16rem" value={on} onChange={({ currentTarget }) => { setOn(currentTarget.value); }} error={wrong('/on')} />
          <Radio.Group label={t('change.remains')} value={remains ? 'yes' : 'no'} onChange={(value) => { setRemains(value === 'yes'); }}>
            <Stack gap="xs" mt="xs"><Radio value="yes" label={t('change.remainsYes')} /><Radio value="no" label={t('change.remainsNo')} /></Stack>
          </Radio.Group>
        </>
      )}
    </DialogForm>
  );
};
