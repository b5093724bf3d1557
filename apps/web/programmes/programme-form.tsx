import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../language/language.js';
import type { Role } from '../api/schemas.js';
import type { Path } from './source-text.js';

type Data = Readonly<Record<string, unknown>>;
interface FormProps { readonly data: unknown; readonly onChange: (path: Path, value: unknown) => void; readonly onShow: (path: Path) => void }

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.filter(isData) : []);
const textOf = (value: unknown): { readonly ru: string; readonly en: string } => ({ ru: isData(value) ? String(value['ru'] ?? '') : '', en: isData(value) ? String(value['en'] ?? '') : '' });

/** Stages, steps and their dates as fields. What the form does not show stands in the source. */
export const ProgrammeForm = ({ data, onChange, onShow }: FormProps) => {
  const { t } = useTranslation('programmes');
  if (!isData(data)) return <Text size="sm">{t('form.unreadable')}</Text>;
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <TextInput label={t('form.name')} style={{ flex: '1 1 16rem' }} value={textOf(data['title']).ru} onChange={({ currentTarget }) => { onChange(['title', 'ru'], currentTarget.value); }} />
        <TextInput type="number" min={1} label={t('form.edition')} w="7rem" value={String(data['edition'] ?? '')} onChange={({ currentTarget }) => { onChange(['edition'], Number(currentTarget.value)); }} />
      </Group>
      <div className="programme-steps" tabIndex={0} role="group" aria-label={t('form.steps')}>
        {listOf(data['stages']).map((stage, at) => (
          <Stack key={at} gap="xs" mb="md" component="section" aria-label={inLanguage(textOf(stage['title']))}>
            <Title order={3} size="h5">{inLanguage(textOf(stage['title']))}</Title>
            {listOf(stage['steps']).map((step, nth) => <StepFields key={nth} step={step} path={['stages', at, 'steps', nth]} onChange={onChange} onShow={onShow} />)}
          </Stack>
        ))}
      </div>
    </Stack>
  );
};

const StepFields = ({ step, path, onChange, onShow }: { readonly step: Data; readonly path: Path } & Omit<FormProps, 'data'>) => {
  const { t } = useTranslation('programmes');
  const title = textOf(step['title']);
  const due = isData(step['due']) ? step['due'] : {};
  const responsible = Array.isArray(step['responsible']) ? step['responsible'].map(String) : [];
  const name = title.ru === '' ? String(step['id'] ?? '') : inLanguage(title);
  return (
    <Stack gap={4} pl="sm" style={{ borderInlineStart: '2px solid var(--mantine-color-default-border)' }}>
      <TextInput size="xs" label={t('form.step', { name: String(step['id'] ?? '') })} value={title.ru} onChange={({ currentTarget }) => { onChange([...path, 'title', 'ru'], currentTarget.value); }} />
      <Group gap="xs" align="flex-end">
        <DueField due={due} name={name} onChange={(key, value) => { onChange([...path, 'due', ...key], value); }} />
        {responsible.length === 1 && (
          <Select size="xs" label={t('form.responsible')} aria-label={t('form.responsibleOf', { name })} allowDeselect={false} value={responsible[0] ?? null}
            onChange={(role) => { if (role !== null) onChange([...path, 'responsible'], [role]); }} data={(Object.keys(roleTitles) as Role[]).map((role) => ({ value: role, label: inLanguage(roleTitles[role]) }))} />
        )}
        <Button size="compact-sm" mb={2} variant="default" aria-label={t('form.showOf', { name })} onClick={() => { onShow(path); }}>{t('form.show')}</Button>
      </Group>
    </Stack>
  );
};

interface DueProps { readonly due: Data; readonly name: string; readonly onChange: (key: Path, value: unknown) => void }

const DueField = ({ due, name, onChange }: DueProps) => {
  const { t } = useTranslation('programmes');
  const span = isData(due['span']) ? due['span'] : null;
  if (typeof due['on'] === 'string') return <TextInput size="xs" w="8rem" label={t('form.on')} aria-label={t('form.onOf', { name })} value={due['on']} onChange={({ currentTarget }) => { onChange(['on'], currentTarget.value); }} />;
  if (span !== null) {
    const unit = 'workdays' in span ? 'workdays' : 'days';
    return <TextInput size="xs" type="number" min={0} w="12rem" label={t(`form.${unit}`)} aria-label={t(`form.${unit}Of`, { name })} value={String(span[unit] ?? '')} onChange={({ currentTarget }) => { onChange(['span', unit], Number(currentTarget.value)); }} />;
  }
  return <Text size="xs" c="dimmed">{typeof due['every'] === 'string' ? t('form.every', { rule: due['every'] }) : t('form.noDue')}</Text>;
};
