import { Group, Input, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { LineField } from './line-field.js';
import { monthDayOf, monthDayText, monthNames } from './month-day.js';
import { useNames } from './names.js';

/** A day of the year without a year; what is no day yet is typed as it stands. */
export const MonthDayField = (props: FieldProps<ShapeOf<'month-day'>>) => {
  const { t } = useTranslation('programme-form');
  const { problems } = useForm();
  const { hint } = useNames();
  const { path, value, label, change } = props;
  const read = monthDayOf(value);
  if (read === null) return <LineField {...props} shape={{ kind: 'string' }} />;
  return (
    <Input.Wrapper size="sm" label={label} labelElement="div" description={hint(path)} error={problemAt(problems, path)} data-path={JSON.stringify(path)}>
      <Group gap="xs" wrap="nowrap" role="group" aria-label={label}>
        <NumberInput size="sm" w="5rem" min={1} max={31} clampBehavior="strict" allowDecimal={false} allowNegative={false} aria-label={t('day', { label })} value={read.day} onChange={(day) => { if (Number(day) >= 1) change(monthDayText({ ...read, day: Number(day) })); }} />
        <Select size="sm" flex={1} maw="12rem" aria-label={t('month', { label })} allowDeselect={false} data={monthNames().map((name, nth) => ({ value: String(nth + 1), label: name }))} value={String(read.month)} onChange={(month) => { change(monthDayText({ ...read, month: Number(month ?? read.month) })); }} />
      </Group>
    </Input.Wrapper>
  );
};
