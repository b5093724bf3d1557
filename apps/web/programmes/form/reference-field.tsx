import { Select } from '@mantine/core';
import { inLanguage } from '../../language/language.js';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { LineField } from './line-field.js';
import { useNames } from './names.js';
import { optionsAt } from './references.js';

/** An id: of the thing itself it is typed, of another part of the document it is chosen by that part's title. */
export const ReferenceField = (props: FieldProps<ShapeOf<'slug'>>) => {
  const { data, problems } = useForm();
  const { hint } = useNames();
  const options = optionsAt(data, props.path)?.map(({ value: one, title }) => ({ value: one, label: inLanguage(title) })) ?? null;
  if (options === null) return <LineField {...props} />;
  const { path, value, label, optional = false, change } = props;
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const unknown = chosen === null || options.some((option) => option.value === chosen) ? [] : [{ value: chosen, label: chosen }];
  return <Select size="sm" label={label} description={hint(path)} searchable data={[...options, ...unknown]} value={chosen} clearable={optional} allowDeselect={optional} error={problemAt(problems, path)}
    data-path={JSON.stringify(path)} onChange={(one) => { change(one ?? undefined); }} />;
};
