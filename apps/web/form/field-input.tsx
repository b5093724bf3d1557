import { Checkbox, Group, Radio, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import type { FormField, TableColumn } from '@uplift/domain/programme/form-schema';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../language/language.js';
import { NumberField } from './number-input.js';
import { TableInput } from './table-input.js';
import { numberText, type Share } from './value-text.js';

export interface FieldInputProps {
  readonly field: FormField; readonly value: unknown; readonly required: boolean; readonly error: string | null; readonly onValue: (value: unknown) => void;
}

/** Help, unit and range of a field in one line under its title. */
const useHelp = () => {
  const { t } = useTranslation('form');
  return (field: FormField | TableColumn): string => {
    const parts = [...field.help === undefined ? [] : [inLanguage(field.help)]];
    if ('min' in field || 'max' in field) {
      const { min, max } = field;
      if (min !== undefined && max !== undefined) parts.push(t('range.both', { min, max }));
      else if (min !== undefined) parts.push(t('range.least', { min }));
      else if (max !== undefined) parts.push(t('range.most', { max }));
    }
    return parts.join(' ');
  };
};

export const FieldInput = ({ field, value, required, error, onValue }: FieldInputProps) => {
  const { t } = useTranslation('form');
  const help = useHelp();
  const unit = 'unit' in field && field.unit !== undefined ? `, ${inLanguage(field.unit)}` : '';
  const common = { id: `field-${field.id}`, label: `${inLanguage(field.title)}${unit}`, description: help(field) || undefined, error: error ?? undefined, withAsterisk: required };
  const input = { ...common, 'aria-required': required };
  switch (field.type) {
    case 'text': return <TextInput {...input} maxLength={field.longest} value={String(value ?? '')} onChange={({ currentTarget }) => { onValue(currentTarget.value === '' ? null : currentTarget.value); }} />;
    case 'long-text': return (
      <Textarea {...input} autosize minRows={3} maxLength={field.longest} value={String(value ?? '')} onChange={({ currentTarget }) => { onValue(currentTarget.value === '' ? null : currentTarget.value); }} />
    );
    case 'number': case 'count': return <NumberField {...input} maw="16rem" value={value} onValue={onValue} />;
    case 'date': return <TextInput {...input} type="date" maw="16rem" value={String(value ?? '')} onChange={({ currentTarget }) => { onValue(currentTarget.value === '' ? null : currentTarget.value); }} />;
    case 'yes-no': return (
      <Radio.Group {...common} value={typeof value === 'boolean' ? String(value) : ''} onChange={(chosen) => { onValue(chosen === 'true'); }}>
        <Group mt="xs"><Radio value="true" label={t('yes')} /><Radio value="false" label={t('no')} /></Group>
      </Radio.Group>
    );
    case 'choice': return (
      <Select {...input} maw="30rem" value={typeof value === 'string' ? value : null} data={field.choices.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))} placeholder={t('choose')} onChange={onValue} />
    );
    case 'multi-choice': return (
      <Checkbox.Group {...common} value={Array.isArray(value) ? value as string[] : []} onChange={(chosen) => { onValue(chosen.length === 0 ? null : chosen); }}>
        <Stack gap="xs" mt="xs">{field.choices.map(({ id, title }) => <Checkbox key={id} value={id} label={inLanguage(title)} />)}</Stack>
      </Checkbox.Group>
    );
    case 'share': return <ShareInput field={field} value={value as Share | null} required={required} error={error} help={help(field)} onValue={onValue} />;
    case 'table': return <TableInput field={field} value={value} required={required} error={error} help={help(field)} onValue={onValue} />;
  }
};

type ShareField = Extract<FormField, { type: 'share' }>;
interface ShareProps { readonly field: ShareField; readonly value: Share | null; readonly required: boolean; readonly error: string | null; readonly help: string; readonly onValue: (value: unknown) => void }

const ShareInput = ({ field, value, required, error, help, onValue }: ShareProps) => {
  const { t } = useTranslation('form');
  const change = (side: keyof Share, typed: number | string | null): void => {
    const next = { numerator: value?.numerator ?? null, denominator: value?.denominator ?? null, [side]: typed };
    onValue(next.numerator === null && next.denominator === null ? null : next);
  };
  const [part, whole] = field.of === undefined ? [t('part'), t('whole')] : [inLanguage(field.of.numerator), inLanguage(field.of.denominator)];
  const percent = typeof value?.numerator === 'number' && typeof value.denominator === 'number' && value.denominator > 0 ? 100 * value.numerator / value.denominator : null;
  const title = inLanguage(field.title);
  return (
    <div role="group" aria-labelledby={`title-${field.id}`} id={`field-${field.id}`} tabIndex={-1}>
      <Text id={`title-${field.id}`} size="sm" fw={600}>{title}{required && <span aria-hidden="true" style={{ color: 'var(--mantine-color-error)' }}> *</span>}</Text>
      {help !== '' && <Text size="xs" c="dimmed">{help}</Text>}
      <Group align="flex-end" gap="sm" wrap="wrap">
        <NumberField label={part} maw="10rem" value={value?.numerator ?? null} onValue={(typed) => { change('numerator', typed); }} />
        <NumberField label={whole} maw="10rem" value={value?.denominator ?? null} onValue={(typed) => { change('denominator', typed); }} />
        {percent !== null && <Text size="sm" pb={8}>{t('percent', { percent: numberText(Math.round(percent * 10) / 10) })}</Text>}
      </Group>
      {error !== null && <Text size="xs" c="var(--mantine-color-error)" mt={4}>{error}</Text>}
    </div>
  );
};
