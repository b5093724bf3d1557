import { TextInput } from '@mantine/core';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { useNames } from './names.js';
import { useDraft } from './use-draft.js';

type OneLine = ShapeOf<'time'> | ShapeOf<'day'> | ShapeOf<'slug'> | ShapeOf<'string'> | ShapeOf<'scalar'>;
const inputTypes: Readonly<Partial<Record<OneLine['kind'], string>>> = { time: 'time', day: 'date' };

/** `true` and `12` of a condition are a yes and a number, not words. */
const scalarOf = (text: string): unknown => (text === 'true' || text === 'false' ? text === 'true' : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

export const LineField = ({ shape, path, value, label, fallback, optional = false, change }: FieldProps<OneLine>) => {
  const { problems } = useForm();
  const { hint } = useNames();
  const draft = useDraft(String(value ?? fallback ?? ''), (text) => { change(text === '' && optional ? undefined : shape.kind === 'scalar' ? scalarOf(text) : text); });
  return <TextInput size="sm" label={label} description={hint(path)} type={inputTypes[shape.kind] ?? 'text'} error={problemAt(problems, path)} data-path={JSON.stringify(path)} {...draft} />;
};
