import { Group, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseRow, CycleStatus } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';

export interface CaseFilter { readonly search: string; readonly municipality: string | null; readonly stage: string | null; readonly onlyLate: boolean; /** A group of schools; views kept before there were groups have none. */ readonly tag?: string | null }
export const noFilter: CaseFilter = { search: '', municipality: null, stage: null, onlyLate: false };

type Filtered = Pick<CaseRow, 'name' | 'subject' | 'municipality' | 'stage' | 'overdueSteps' | 'tags'>;

export const fits = ({ search, municipality, stage, onlyLate, tag = null }: CaseFilter) => (row: Filtered): boolean =>
  (row.name ?? row.subject).toLowerCase().includes(search.trim().toLowerCase()) && (municipality === null || row.municipality === municipality)
  && (stage === null || row.stage === stage) && (!onlyLate || row.overdueSteps > 0) && (tag === null || row.tags.includes(tag));

interface FiltersProps { readonly filter: CaseFilter; readonly onChange: (filter: CaseFilter) => void; readonly status: CycleStatus }

export const CaseFilters = ({ filter, onChange, status }: FiltersProps) => {
  const { t } = useTranslation('cycle');
  const tags = status.groups.flatMap(({ tag, title }) => (tag === null ? [] : [{ value: tag, label: inLanguage(title) }]));
  const clear = { 'aria-label': t('filters.any') };
  return (
    <Group mb="md" align="flex-end" className="no-print">
      <TextInput label={t('filters.search')} value={filter.search} onChange={({ currentTarget }) => { onChange({ ...filter, search: currentTarget.value }); }} />
      <Select label={t('filters.municipality')} placeholder={t('filters.any')} clearable clearButtonProps={clear} value={filter.municipality} onChange={(municipality) => { onChange({ ...filter, municipality }); }}
        data={status.municipalities.map(({ municipality, name }) => ({ value: municipality, label: name }))} />
      <Select label={t('filters.stage')} placeholder={t('filters.any')} clearable clearButtonProps={clear} value={filter.stage} onChange={(stage) => { onChange({ ...filter, stage }); }}
        data={status.stages.map((stage) => ({ value: stage.stage, label: inLanguage(stage) }))} />
      {tags.length > 0 && <Select label={t('filters.tag')} placeholder={t('filters.any')} clearable clearButtonProps={clear} value={filter.tag ?? null} onChange={(tag) => { onChange({ ...filter, tag }); }} data={tags} />}
      <Switch mb="xs" label={t('filters.onlyLate')} checked={filter.onlyLate} onChange={({ currentTarget }) => { onChange({ ...filter, onlyLate: currentTarget.checked }); }} />
    </Group>
  );
};
