import { Button, Stack, Text } from '@mantine/core';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { useMemo, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isData, type Path } from './data-at.js';
import { Disclosure } from './form/disclosure.js';
import { FormContext, problemsWithin, useForm, type FieldProblem, type FormHandle } from './form/form-context.js';
import { GroupFields } from './form/group-field.js';
import { Entries, isPlainList } from './form/list-field.js';
import { useNames } from './form/names.js';
import { shapeOf, type Field } from './form/shape.js';
import { ValueField } from './form/value-field.js';
import { emptyOf } from './form/variant-of.js';

interface FormProps extends Omit<FormHandle, 'data' | 'problems'> { readonly data: unknown; readonly problems: readonly FieldProblem[]; readonly onFocus: (path: Path) => void }

const shape = shapeOf(ProgrammeDocument);
const fields = shape.kind === 'group' ? shape.fields : [];
const keys = fields.map(({ key }) => key);
const sectionKeys = new Set(['defaults', 'indicatorSet', 'mentoring', 'identification', 'ladder']);
const isSection = ({ key, shape: { kind } }: Field): boolean => kind === 'list' || sectionKeys.has(key);
const main = fields.filter((field) => !isSection(field));

/** The whole document as fields, section by section in the order of the source. */
export const ProgrammeForm = ({ data, problems, set, remove, move, onFocus }: FormProps) => {
  const { t } = useTranslation('programme-form');
  const handle = useMemo((): FormHandle => ({ data, problems, set, remove, move }), [data, problems, set, remove, move]);
  const focused = ({ target }: FocusEvent<HTMLElement>): void => {
    const at = target.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (at !== undefined) onFocus(JSON.parse(at) as Path);
  };
  if (!isData(data)) return <Text size="sm">{t('unreadable')}</Text>;
  return (
    <FormContext value={handle}>
      <div className="programme-form" tabIndex={0} role="group" aria-label={t('title')} onFocus={focused}>
        <Stack gap="xs">
          <Disclosure size="md" title={t('main')} problems={main.reduce((sum, { key }) => sum + problemsWithin(problems, [key]), 0)}>{() => <GroupFields fields={main} path={[]} value={data} />}</Disclosure>
          {fields.filter(isSection).map((field) => <Section key={field.key} field={field} value={data[field.key]} />)}
        </Stack>
      </div>
    </FormContext>
  );
};

const Section = ({ field: { key, shape: of, optional }, value }: { readonly field: Field; readonly value: unknown }) => {
  const { t } = useTranslation('programme-form');
  const { problems, set, remove } = useForm();
  const { label } = useNames();
  const path = [key];
  const change = (to: unknown): void => { if (to === undefined) remove(path); else set(path, to, keys); };
  const props = { path, value, label: label(path), optional, change };
  return (
    <Disclosure size="md" title={label(path)} note={Array.isArray(value) && of.kind === 'list' && !isPlainList(of) ? t('entries', { count: value.length }) : value === undefined ? t('absent') : null} problems={problemsWithin(problems, path)}>
      {() => {
        if (of.kind === 'list') return isPlainList(of) ? <ValueField {...props} shape={of} /> : <Entries {...props} shape={of} />;
        if (value === undefined) return <Button size="compact-sm" variant="default" onClick={() => { change(emptyOf(of)); }}>+ {label(path)}</Button>;
        return of.kind === 'group' ? <GroupFields fields={of.fields} path={path} value={value} /> : <ValueField {...props} shape={of} />;
      }}
    </Disclosure>
  );
};
