import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isData, type Path } from '../data-at.js';
import type { FieldProps, ShapeOf } from './field-props.js';
import { pointerOf, problemAt, useForm } from './form-context.js';
import { useNames } from './names.js';
import type { Field } from './shape.js';
import { isSmall, ValueField } from './value-field.js';
import { emptyOf } from './variant-of.js';

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
/** What may be left out, and says nothing while it is. */
export const isFolded = ({ shape, optional }: Field, value: unknown): boolean => optional && isEmpty(value) && (!isSmall(shape) || shape.kind === 'string');

/** The fields of a section; what may be left out and is stands below as something to add. */
export const GroupFields = ({ fields, path, value }: { readonly fields: readonly Field[]; readonly path: Path; readonly value: unknown }) => {
  const { set, remove, problems } = useForm();
  const { label } = useNames();
  const data = isData(value) ? value : {};
  const keys = fields.map(({ key }) => key);
  const shown = fields.filter((field) => field.shape.kind !== 'fixed' && !isFolded(field, data[field.key]));
  const more = fields.filter((field) => isFolded(field, data[field.key]));
  const strangers = problems.filter((problem) => problem.path.startsWith(`${pointerOf(path)}/`) && !problem.path.slice(pointerOf(path).length + 1).includes('/') && !keys.includes(problem.path.slice(pointerOf(path).length + 1)));
  return (
    <Stack gap="sm">
      {[problemAt(problems, path), ...strangers.map(({ message }) => message)].map((message, nth) => message !== undefined && <Text key={nth} size="sm" c="red.9" className="form-problem">{message}</Text>)}
      <div className="form-fields">
        {shown.map(({ key, shape, optional, fallback }) => {
          const at = [...path, key];
          const change = (to: unknown): void => { if (to === undefined) remove(at); else set(at, to, keys); };
          return <div key={key} className={isSmall(shape) ? undefined : 'form-wide'}><ValueField shape={shape} path={at} value={data[key]} label={label(at)} fallback={fallback} optional={optional} change={change} /></div>;
        })}
      </div>
      {more.length > 0 && (
        <Group gap="xs">
          {more.map(({ key, shape }) => <Button key={key} size="compact-sm" variant="default" onClick={() => { set([...path, key], shape.kind === 'list' ? [emptyOf(shape.item)] : emptyOf(shape), keys); }}>+ {label([...path, key])}</Button>)}
        </Group>
      )}
    </Stack>
  );
};

export const GroupField = ({ shape, path, value, label, optional = false, change }: FieldProps<ShapeOf<'group'>>) => (
  <Framed label={label} onRemove={optional && value !== undefined ? () => { change(undefined); } : undefined}><GroupFields fields={shape.fields} path={path} value={value} /></Framed>
);

/** A part with a heading of its own, and the way to take it out where the document can do without. */
export const Framed = ({ label, onRemove, children }: { readonly label: string; readonly onRemove: (() => void) | undefined; readonly children: React.ReactNode }) => {
  const { t } = useTranslation('programme-form');
  return (
    <Stack gap="xs" className="form-frame" role="group" aria-label={label}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>{label}</Text>
        {onRemove !== undefined && <Button size="compact-xs" variant="subtle" c="bright" aria-label={t('removeOf', { name: label })} onClick={onRemove}>{t('remove')}</Button>}
      </Group>
      {children}
    </Stack>
  );
};
