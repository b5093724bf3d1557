import { Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { DialogForm } from '../parts/dialog-form.js';
import type { RegisteredSchool } from './registry-queries.js';
import { kinds, type Kind } from './school-kinds.js';

const plain = (name: string): string => name.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A school that no table has brought. */
export const RegisterSchool = ({ schools }: { readonly schools: readonly RegisteredSchool[] }) => {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const [municipality, setMunicipality] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('ordinary');
  const municipalities = [...new Map(schools.map((one) => [one.municipality, one.municipalityName]))].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'ru'));
  const same = schools.find((one) => one.municipality === municipality && plain(one.name) === plain(name));
  const register = async (key: string): Promise<void> => {
    const { school } = await answered(api.POST('/api/v1/registry/schools', { params: { header: command(key) }, body: { municipality: municipality!, name: name.trim(), kind } }));
    await navigate({ to: '/registry/$school', params: { school } });
  };
  return (
    <Group mb="md">
      <DialogForm button={t('register.open')} title={t('register.title')} help={t('register.help')} send={t('register.send')} incomplete={municipality === null || name.trim() === '' || same !== undefined}
        onOpen={() => { setMunicipality(null); setName(''); setKind('ordinary'); }} run={register} onDone={() => undefined}>
        {(wrong) => (
          <>
            <Select label={t('municipality')} description={t('register.municipalityHelp')} required searchable limit={100} value={municipality} onChange={setMunicipality} data={municipalities} error={wrong('/municipality')} />
            <TextInput label={t('register.name')} description={t('register.nameHelp')} required maxLength={500} value={name} onChange={({ currentTarget }) => { setName(currentTarget.value); }}
              error={same === undefined ? wrong('/name') : t('register.same', { name: same.name })} />
            <Select label={t('kind')} description={t('change.kindHelp')} allowDeselect={false} value={kind} onChange={(value) => { setKind(value as Kind); }} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} error={wrong('/kind')} />
          </>
        )}
      </DialogForm>
    </Group>
  );
};
