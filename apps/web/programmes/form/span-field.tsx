import { Group, Input, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isData } from '../data-at.js';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';

const units = ['workdays', 'days'] as const;

/** A length in working days of the programme's calendar, or in days. */
export const SpanField = ({ path, value, label, change }: FieldProps<ShapeOf<'span'>>) => {
  const { t } = useTranslation('programme-form');
  const { problems, set } = useForm();
  const span = isData(value) ? value : {};
  const unit = 'days' in span ? 'days' : 'workdays';
  const inside = problemAt(problems, path) ?? problemAt(problems, [...path, unit]);
  return (
    <Input.Wrapper size="sm" label={label} labelElement="div" error={inside} data-path={JSON.stringify(path)}>
      <Group gap="xs" wrap="nowrap" role="group" aria-label={label}>
        <NumberInput size="sm" w="5rem" min={0} max={366} allowDecimal={false} allowNegative={false} aria-label={t('howMany', { label })} value={Number(span[unit] ?? 0)}
          onChange={(count) => { if (count !== '') set([...path, unit], Number(count)); }} />
        <Select size="sm" flex={1} maw="14rem" aria-label={t('unit', { label })} allowDeselect={false} data={units.map((one) => ({ value: one, label: t(`units.${one}`) }))} value={unit} onChange={(one) => { change({ [one ?? unit]: Number(span[unit] ?? 0) }); }} />
      </Group>
    </Input.Wrapper>
  );
};
