import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { useNames } from './names.js';
import { useDraft } from './use-draft.js';

/** A number; left empty it means none where the document allows that. */
export const NumberField = ({ shape, path, value, label, fallback, optional = false, change }: FieldProps<ShapeOf<'number'>>) => {
  const { t } = useTranslation('programme-form');
  const { problems } = useForm();
  const { hint } = useNames();
  const shown = value === undefined ? fallback : value;
  const draft = useDraft(shown === null || shown === undefined ? '' : String(shown), (text) => {
    if (text === '') change(shape.nullable ? null : optional ? undefined : shape.least ?? 0);
    else change(Number(text));
  });
  const placeholder = shape.nullable ? t('unlimited') : optional ? t('notSet') : undefined;
  return <TextInput size="sm" type="number" label={label} description={hint(path)} placeholder={placeholder} step={shape.whole ? 1 : 'any'} min={shape.least ?? undefined} max={shape.most ?? undefined}
    error={problemAt(problems, path)} data-path={JSON.stringify(path)} {...draft} />;
};
