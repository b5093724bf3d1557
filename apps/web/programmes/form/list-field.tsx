import { Button, Group, MultiSelect, Stack, TagsInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import { isData } from '../data-at.js';
import { Disclosure } from './disclosure.js';
import { EitherFields } from './either-field.js';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, problemsWithin, useForm } from './form-context.js';
import { Framed, GroupFields } from './group-field.js';
import { useWords } from './in-words.js';
import { useNames } from './names.js';
import { optionsAt } from './references.js';
import type { Shape } from './shape.js';
import { ValueField } from './value-field.js';
import { emptyOf } from './variant-of.js';

type List = ShapeOf<'list'>;

/** A list: of plain words one field, of anything bigger an entry each. */
export const ListField = (props: FieldProps<List>) => {
  const { shape, label, value, optional = false, change } = props;
  if (isPlainList(shape)) return <PlainList {...props} />;
  return <Framed label={label} onRemove={optional && Array.isArray(value) && value.length > 0 ? () => { change(undefined); } : undefined}><Entries {...props} /></Framed>;
};

export const isPlainList = ({ item }: List): boolean => ['choice', 'slug', 'string', 'number'].includes(item.kind);

const PlainList = ({ shape, path, value, label, optional = false, change }: FieldProps<List>) => {
  const { data, problems } = useForm();
  const { option, hint } = useNames();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const known = shape.item.kind === 'choice' ? shape.item.options.map((one) => ({ value: one, label: option(path, one) })) : optionsAt(data, path)?.map(({ value: one, title }) => ({ value: one, label: inLanguage(title) })) ?? null;
  const give = (list: readonly string[]): void => { change(list.length === 0 && optional ? undefined : shape.item.kind === 'number' ? list.map(Number).filter(Number.isFinite) : list); };
  const inside = [problemAt(problems, path), ...chosen.map((_, nth) => problemAt(problems, [...path, nth]))].filter((one) => one !== undefined).join('; ');
  const shared = { size: 'sm', label, description: hint(path), value: chosen, error: inside === '' ? undefined : inside, onChange: give, 'data-path': JSON.stringify(path) } as const;
  if (known === null) return <TagsInput {...shared} />;
  const strange = chosen.filter((one) => !known.some((option) => option.value === one)).map((one) => ({ value: one, label: one }));
  return <MultiSelect {...shared} searchable data={[...known, ...strange]} />;
};

/** The entries of a list, each under its own title; added at the end, moved and taken out. */
export const Entries = ({ shape, path, value, change }: FieldProps<List>) => {
  const { t } = useTranslation('programme-form');
  const { problems, set, remove, move } = useForm();
  const { add } = useNames();
  const { name, note } = useWords();
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const own = problemAt(problems, path);
  const [kept, setKept] = useState<readonly number[]>([]);
  // What lies open goes with its entry when the entry moves.
  const order = kept.length === list.length ? kept : list.map((_, at) => at);
  const moved = (from: number, to: number): void => { const next = [...order]; next.splice(to, 0, ...next.splice(from, 1)); setKept(next); move(path, from, to); };
  const removed = (at: number): void => { setKept(order.filter((_, nth) => nth !== at)); remove([...path, at]); };
  const added = (): void => {
    setKept([...order, Math.max(-1, ...order) + 1]);
    if (list.length === 0) change([emptyOf(shape.item)]); else set([...path, list.length], emptyOf(shape.item));
  };
  return (
    <Stack gap="xs">
      {own !== undefined && <Text size="sm" c="red.9" className="form-problem">{own}</Text>}
      {list.map((entry, nth) => {
        const at = [...path, nth];
        const parts = { nth, last: list.length - 1, name: name(entry, nth), isNeeded: list.length <= shape.least, onMove: moved, onRemove: removed };
        return isFoldable(shape.item)
          ? <Disclosure key={order[nth]} title={parts.name} note={note(entry)} problems={problemsWithin(problems, at)} open={isNew(entry)}>{() => <Stack gap="sm"><EntryFields shape={shape.item} path={at} value={entry} /><EntryTools {...parts} /></Stack>}</Disclosure>
          : <Group key={order[nth]} gap="xs" align="flex-end"><div style={{ flex: '1 1 14rem' }}><ValueField shape={shape.item} path={at} value={entry} label={t('entry', { nth: nth + 1 })} change={(to) => { set(at, to); }} /></div><EntryTools {...parts} name={t('entry', { nth: nth + 1 })} /></Group>;
      })}
      <Group><Button size="compact-sm" variant="default" onClick={added}>+ {add(path)}</Button></Group>
    </Stack>
  );
};

const isFoldable = (shape: Shape): boolean => shape.kind === 'group' || shape.kind === 'either';
/** What was only just added lies open. */
const isNew = (entry: unknown): boolean => isData(entry) && entry['id'] === '';

const EntryFields = ({ shape, path, value }: { readonly shape: Shape; readonly path: FieldProps<List>['path']; readonly value: unknown }) => {
  const { t } = useTranslation('programme-form');
  const { set } = useForm();
  if (shape.kind === 'either') return <EitherFields shape={shape} path={path} value={value} label={t('kind')} change={(to) => { set(path, to); }} />;
  return shape.kind === 'group' ? <GroupFields fields={shape.fields} path={path} value={value} /> : null;
};

interface ToolsProps {
  readonly nth: number; readonly last: number; readonly name: string; readonly isNeeded: boolean;
  readonly onMove: (from: number, to: number) => void; readonly onRemove: (nth: number) => void;
}

const EntryTools = ({ nth, last, name, isNeeded, onMove, onRemove }: ToolsProps) => {
  const { t } = useTranslation('programme-form');
  return (
    <Group gap={4}>
      {nth > 0 && <Button size="compact-xs" variant="subtle" c="bright" aria-label={t('upOf', { name })} onClick={() => { onMove(nth, nth - 1); }}>{t('up')}</Button>}
      {nth < last && <Button size="compact-xs" variant="subtle" c="bright" aria-label={t('downOf', { name })} onClick={() => { onMove(nth, nth + 1); }}>{t('down')}</Button>}
      {!isNeeded && <Button size="compact-xs" variant="subtle" c="bright" aria-label={t('removeOf', { name })} onClick={() => { onRemove(nth); }}>{t('remove')}</Button>}
    </Group>
  );
};
