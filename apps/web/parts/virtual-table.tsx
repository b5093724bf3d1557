import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedRows } from './grouped-rows.js';
import { sortRows, type SortOrder } from './sort-rows.js';

export interface Column<Row> {
  readonly id: string; readonly title: string;
  /** A CSS grid track: `minmax(10rem, 2fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it, it does not. */
  readonly sortBy?: (row: Row) => string | number;
}
export interface Selection { readonly keys: ReadonlySet<string>; readonly change: (keys: ReadonlySet<string>) => void }
interface TableProps<Row> {
  readonly label: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly rowKey: (row: Row) => string; readonly rowName: (row: Row) => string;
  readonly selection?: Selection | undefined; readonly rowHeight?: number; readonly height?: string;
  /** Kept by the caller; without it, by the table. */
  readonly sorting?: { readonly order: SortOrder | null; readonly change: (order: SortOrder) => void };
  /** The title under which a row is gathered; groups stand in the order of their titles. */
  readonly groupOf?: ((row: Row) => string) | undefined;
}

/** A table of any length: only the rows in sight exist. */
export const VirtualTable = <Row,>({ label, columns, rows, rowKey, rowName, selection, rowHeight = 58, height = '65vh', sorting, groupOf }: TableProps<Row>) => {
  const { t } = useTranslation('common');
  const [ownOrder, setOwnOrder] = useState<SortOrder | null>(null);
  const order = sorting === undefined ? ownOrder : sorting.order;
  const sorted = useMemo(() => sortRows(rows, order === null ? undefined : columns.find(({ id }) => id === order.column)?.sortBy, order?.descending ?? false), [rows, columns, order]);
  const lines = useMemo(() => groupedRows(sorted, groupOf), [sorted, groupOf]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 4 });
  // Narrower than its columns' least widths, it scrolls sideways.
  const least = `${columns.reduce((sum, { width }) => sum + Number.parseFloat(/[\d.]+(?=rem)/.exec(width)?.[0] ?? '8'), selection === undefined ? 0 : 3)}rem`;
  const tracks = [...selection === undefined ? [] : ['3rem'], ...columns.map(({ width }) => width)].join(' ');
  const turn = (id: string): void => { (sorting?.change ?? setOwnOrder)({ column: id, descending: order?.column === id && !order.descending }); };
  const toggle = useCallback((key: string): void => {
    if (selection === undefined) return;
    const keys = new Set(selection.keys);
    if (!keys.delete(key)) keys.add(key);
    selection.change(keys);
  }, [selection]);
  const all = selection !== undefined && sorted.length > 0 && sorted.every((row) => selection.keys.has(rowKey(row)));
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" role="status">{t('table.rows', { count: rows.length })}</Text>
      <div ref={scroller} className="virtual-table" style={{ height }} tabIndex={0} role="table" aria-label={label} aria-rowcount={lines.length + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className="virtual-head" style={{ gridTemplateColumns: tracks, minWidth: least, minHeight: 44 }}>
            {selection !== undefined && (
              <div role="columnheader" className="virtual-cell" aria-label={t('table.select')}>
                <input type="checkbox" className="choice" checked={all} aria-label={t('table.selectAll')} onChange={() => { selection.change(all ? new Set() : new Set(sorted.map(rowKey))); }} />
              </div>
            )}
            {columns.map(({ id, title, sortBy }) => {
              const direction = order?.column !== id ? 'none' : order.descending ? 'descending' : 'ascending';
              return (
                <div key={id} role="columnheader" className="virtual-cell" aria-sort={sortBy === undefined ? undefined : direction}>
                  {sortBy === undefined ? <strong>{title}</strong> : (
                    <button type="button" className="sort-button" title={t('table.sortBy', { column: title })} onClick={() => { turn(id); }}>{title}{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</button>
                  )}
                </div>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: least }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index]!;
            if (line.kind === 'group') {
              return (
                <div key={`group ${line.title}`} role="row" aria-rowindex={index + 2} className="virtual-row virtual-group" style={{ height: size, transform: `translateY(${start}px)` }}>
                  <div role="cell" aria-colspan={columns.length + (selection === undefined ? 0 : 1)} className="virtual-cell">{line.title} ({line.count})</div>
                </div>
              );
            }
            const key = rowKey(line.row);
            return <TableRow key={key} id={key} row={line.row} columns={columns} name={rowName(line.row)} at={index + 2} start={start} size={size} tracks={tracks} isChosen={selection?.keys.has(key)} onToggle={toggle} />;
          })}
        </div>
      </div>
    </>
  );
};

interface RowProps<Row> {
  readonly id: string; readonly row: Row; readonly columns: readonly Column<Row>[]; readonly name: string; readonly at: number; readonly start: number; readonly size: number; readonly tracks: string;
  readonly isChosen: boolean | undefined; readonly onToggle: (key: string) => void;
}

const PlainRow = <Row,>({ id, row, columns, name, at, start, size, tracks, isChosen, onToggle }: RowProps<Row>) => {
  const { t } = useTranslation('common');
  return (
    <div role="row" aria-rowindex={at} className="virtual-row" style={{ gridTemplateColumns: tracks, height: size, transform: `translateY(${start}px)` }}>
      {isChosen !== undefined && <div role="cell" className="virtual-cell"><input type="checkbox" className="choice" checked={isChosen} aria-label={t('table.selectRow', { name })} onChange={() => { onToggle(id); }} /></div>}
      {columns.map(({ id: column, cell }) => <div key={column} role="cell" className="virtual-cell">{cell(row)}</div>)}
    </div>
  );
};
/** While the table scrolls, only rows that come into sight are made. */
const TableRow = memo(PlainRow) as typeof PlainRow;
