import { Button, Checkbox, Group, Select, Table, Text, TextInput } from '@mantine/core';
import type { FormField, TableColumn } from '@uplift/domain/programme/form-schema';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../language/language.js';
import { NumberField } from './number-input.js';
import type { TableRow } from './value-text.js';

type TableField = Extract<FormField, { type: 'table' }>;
interface TableProps { readonly field: TableField; readonly value: unknown; readonly required: boolean; readonly error: string | null; readonly help: string; readonly onValue: (value: unknown) => void }

/** Rows of a table field, added and removed by hand. */
export const TableInput = ({ field, value, required, error, help, onValue }: TableProps) => {
  const { t } = useTranslation('form');
  const rows = Array.isArray(value) ? value as readonly TableRow[] : [];
  const put = (next: readonly TableRow[]): void => { onValue(next.length === 0 ? null : next); };
  const change = (nth: number, column: string, cell: string | number | boolean | null): void => { put(rows.map((row, at) => (at === nth ? { ...row, [column]: cell } : row))); };
  const title = inLanguage(field.title);
  return (
    <div role="group" aria-labelledby={`title-${field.id}`} id={`field-${field.id}`} tabIndex={-1}>
      <Text id={`title-${field.id}`} size="sm" fw={600}>{title}{required && <span aria-hidden="true" style={{ color: 'var(--mantine-color-error)' }}> *</span>}</Text>
      {help !== '' && <Text size="xs" c="dimmed">{help}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={Math.max(320, field.columns.length * 150)} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': title } }}>
          <Table>
            <Table.Thead><Table.Tr>{field.columns.map((column) => <Table.Th key={column.id}>{inLanguage(column.title)}</Table.Th>)}<Table.Th>{t('table.action')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row, nth) => (
                <Table.Tr key={nth}>
                  {field.columns.map((column) => (
                    <Table.Td key={column.id}><Cell column={column} value={row[column.id] ?? null} name={t('table.cell', { column: inLanguage(column.title), row: nth + 1 })} onValue={(cell) => { change(nth, column.id, cell); }} /></Table.Td>
                  ))}
                  <Table.Td><Button size="compact-sm" variant="default" aria-label={t('table.removeRow', { row: nth + 1 })} onClick={() => { put(rows.filter((_row, at) => at !== nth)); }}>{t('table.remove')}</Button></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group mt="xs"><Button size="compact-sm" variant="default" disabled={rows.length >= field.rows} onClick={() => { put([...rows, {}]); }}>{t('table.add')}</Button></Group>
      {error !== null && <Text size="xs" c="var(--mantine-color-error)" mt={4}>{error}</Text>}
    </div>
  );
};

interface CellProps { readonly column: TableColumn; readonly value: string | number | boolean | null; readonly name: string; readonly onValue: (value: string | number | boolean | null) => void }

const Cell = ({ column, value, name, onValue }: CellProps) => {
  const common = { 'aria-label': name };
  switch (column.type) {
    case 'number': case 'count': return <NumberField {...common} value={value} onValue={onValue} />;
    case 'yes-no': return <Checkbox {...common} checked={value === true} onChange={({ currentTarget }) => { onValue(currentTarget.checked); }} />;
    case 'choice': return <Select {...common} value={typeof value === 'string' ? value : null} data={column.choices.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))} onChange={onValue} />;
    case 'text': case 'date': return (
      <TextInput {...common} {...column.type === 'date' && { type: 'date' }} value={String(value ?? '')} onChange={({ currentTarget }) => { onValue(currentTarget.value === '' ? null : currentTarget.value); }} />
    );
  }
};
