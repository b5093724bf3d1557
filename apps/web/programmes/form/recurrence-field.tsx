import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps, ShapeOf } from './field-props.js';
import { LineField } from './line-field.js';
import { useWords } from './in-words.js';

const usual = ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=FR', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=3WE', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'];

/** How something repeats: the usual rules by their words, any other as it is written in calendars. */
export const RecurrenceField = (props: FieldProps<ShapeOf<'string'>>) => {
  const { t } = useTranslation('programme-form');
  const { repeats } = useWords();
  const rule = String(props.value ?? '');
  const rules = [...usual, ...usual.includes(rule) || rule === '' ? [] : [rule]];
  return (
    <Stack gap="xs">
      <Select size="sm" label={props.label} allowDeselect={false} data={rules.map((one) => ({ value: one, label: repeats(one) }))} value={rule === '' ? null : rule} data-path={JSON.stringify(props.path)} onChange={(one) => { if (one !== null) props.change(one); }} />
      <LineField {...props} label={t('rule')} />
    </Stack>
  );
};
