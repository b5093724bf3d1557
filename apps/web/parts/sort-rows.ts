export interface SortOrder { readonly column: string; readonly descending: boolean }

const compare = (a: string | number, b: string | number): number =>
  (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ru', { numeric: true }));

/** Rows by a column; equals keep their order. Without a column, as they came. */
export const sortRows = <Row>(rows: readonly Row[], by: ((row: Row) => string | number) | undefined, descending: boolean): readonly Row[] => {
  if (by === undefined) return rows;
  const sign = descending ? -1 : 1;
  return rows.map((row) => ({ row, value: by(row) })).sort((a, b) => sign * compare(a.value, b.value)).map(({ row }) => row);
};
