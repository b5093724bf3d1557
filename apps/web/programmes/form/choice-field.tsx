import { Select } from '@mantine/core';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { useNames } from './names.js';

/** One of several words; what stands in the source and is none of them is shown as it is. */
export const ChoiceField = ({ shape, path, value, label, fallback, optional = false, change }: FieldProps<ShapeOf<'choice'>>) => {
  const { problems } = useForm();
  const { option, hint } = useNames();
  const chosen = typeof value === 'string' ? value : typeof fallback === 'string' ? fallback : null;
  const options = [...shape.options, ...chosen === null || shape.options.includes(chosen) ? [] : [chosen]];
  return <Select size="sm" label={label} description={hint(path)} data={options.map((one) => ({ value: one, label: option(path, one) }))} value={chosen} allowDeselect={optional && fallback === undefined}
    clearable={optional && fallback === undefined} error={problemAt(problems, path)} data-path={JSON.stringify(path)} onChange={(one) => { change(one ?? undefined); }} />;
};
