import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { Framed, GroupFields } from './group-field.js';
import { useWords } from './in-words.js';
import { useNames } from './names.js';
import { asVariant, variantOf } from './variant-of.js';

type Either = ShapeOf<'either'>;

/** Of which kind a value is, and then the fields of that kind. Plain words among the kinds stand in the same list. */
export const EitherFields = ({ shape, path, value, label, change }: Omit<FieldProps<Either>, 'optional' | 'fallback'>) => {
  const { t } = useTranslation('programme-form');
  const { problems } = useForm();
  const { variant: nameOf, option } = useNames();
  const { rule } = useWords();
  const variant = variantOf(shape.variants, value);
  const words = shape.variants.flatMap((one) => (one.shape.kind === 'choice' ? one.shape.options : []));
  const groups = shape.variants.filter((one) => one.shape.kind !== 'choice');
  const options = [...words.map((word) => ({ value: word, label: option(path, word) })), ...groups.map(({ name }) => ({ value: name, label: nameOf(path, name) }))];
  const chosen = variant?.shape.kind === 'choice' ? String(value) : variant?.name ?? null;
  const choose = (name: string | null): void => {
    const group = groups.find((one) => one.name === name);
    if (group !== undefined) change(asVariant(group, value));
    else if (name !== null) change(name);
  };
  const fields = variant?.shape.kind === 'group' ? variant.shape.fields : [];
  return (
    <Stack gap="sm">
      <Select size="sm" label={label} aria-label={t('kindOf', { label })} allowDeselect={false} data={options} value={chosen} description={rule(value)} error={variant === undefined ? problemAt(problems, path) : undefined} data-path={JSON.stringify(path)} onChange={choose} />
      {fields.length > 0 && <GroupFields fields={fields} path={path} value={value} />}
    </Stack>
  );
};

export const EitherField = ({ shape, path, value, label, optional = false, change }: FieldProps<Either>) => {
  const { t } = useTranslation('programme-form');
  return <Framed label={label} onRemove={optional && value !== undefined ? () => { change(undefined); } : undefined}><EitherFields shape={shape} path={path} value={value} label={t('kind')} change={change} /></Framed>;
};
