import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registeredSchoolsQuery, type RegisteredSchool } from './registry-queries.js';

/** Schools that work, to be found by their name or municipality. */
const useOptions = (except: readonly string[]) => (useQuery(registeredSchoolsQuery).data ?? []).filter(({ school, endedOn }) => endedOn === null && !except.includes(school))
  .map(({ school, name, municipalityName }) => ({ value: school, label: `${name} · ${municipalityName}` })).sort((a, b) => a.label.localeCompare(b.label, 'ru', { numeric: true }));

interface ChoiceProps { readonly label: string; readonly description?: string; readonly except?: readonly string[]; readonly error?: string | undefined }

export const SchoolChoice = ({ value, onChange, except = [], ...field }: ChoiceProps & { readonly value: string | null; readonly onChange: (school: string | null) => void }) => {
  const { t } = useTranslation('registry');
  return <Select {...field} searchable limit={50} required value={value} onChange={onChange} data={useOptions(except)} nothingFoundMessage={t('noSuchSchool')} />;
};

export const SchoolsChoice = ({ value, onChange, except = [], ...field }: ChoiceProps & { readonly value: readonly string[]; readonly onChange: (schools: string[]) => void }) => {
  const { t } = useTranslation('registry');
  return <MultiSelect {...field} searchable limit={50} required maxValues={20} value={[...value]} onChange={onChange} data={useOptions(except)} nothingFoundMessage={t('noSuchSchool')} />;
};

/** What a school is called now; its id while the registry is not there. */
export const useSchoolName = (): ((school: string) => string) => {
  const names = new Map((useQuery(registeredSchoolsQuery).data ?? []).map(({ school, name }: RegisteredSchool) => [school, name]));
  return (school) => names.get(school) ?? school;
};
