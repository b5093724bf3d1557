/** One SQL statement that carries any number of rows. */
export interface Statement { readonly text: string; readonly values: unknown[] }
export type Cell = string | number | boolean | null;
/** Column names with their SQL types, in the order of a row's cells. */
export type Columns = Readonly<Record<string, string>>;

/** Inserts all rows in one statement; none for no rows. */
export const insertRows = (table: string, columns: Columns, rows: readonly (readonly Cell[])[], onConflict = ''): Statement[] => {
  if (rows.length === 0) return [];
  const { names, source, values } = unnested(columns, rows);
  return [{ text: `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => cast(name, columns)).join(', ')} FROM ${source} ${onConflict}`, values }];
};

/** The tail of an insert that overwrites the row of the same key. */
export const overwriting = (columns: Columns, key: readonly string[]): string => {
  const rest = Object.keys(columns).filter((name) => !key.includes(name));
  return `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`;
};

/** Updates rows by key; a `null` cell leaves its column as it is, and `clears` names columns that an empty text sets to null. */
export const patchRows = (
  table: string, columns: Columns, key: readonly string[], rows: readonly (readonly Cell[])[], clears: readonly string[] = [],
): Statement[] => {
  if (rows.length === 0) return [];
  const { names, source, values } = unnested(columns, rows);
  const set = names.filter((name) => !key.includes(name)).map((name) => {
    const kept = `coalesce(${cast(name, columns)}, t.${name})`;
    return `${name} = ${clears.includes(name) ? `nullif(${kept}, '')` : kept}`;
  });
  return [{ text: `UPDATE ${table} t SET ${set.join(', ')} FROM ${source} WHERE ${key.map((name) => `t.${name} = v.${name}`).join(' AND ')}`, values }];
};

/** Deletes rows by key. */
export const deleteRows = (table: string, columns: Columns, rows: readonly (readonly Cell[])[]): Statement[] => {
  if (rows.length === 0) return [];
  const { names, source, values } = unnested(columns, rows);
  return [{ text: `DELETE FROM ${table} t USING ${source} WHERE ${names.map((name) => `t.${name} = v.${name}`).join(' AND ')}`, values }];
};

const isArray = (type: string): boolean => type.endsWith('[]');
const cast = (name: string, columns: Columns): string => (isArray(columns[name]!) ? `v.${name}::${columns[name]!}` : `v.${name}`);

const unnested = (columns: Columns, rows: readonly (readonly Cell[])[]) => {
  const names = Object.keys(columns);
  const parameters = names.map((name, index) => `$${index + 1}::${isArray(columns[name]!) ? 'text' : columns[name]!}[]`);
  return { names, source: `unnest(${parameters.join(', ')}) v (${names.join(', ')})`, values: names.map((_, index) => arrayLiteral(rows, index)) };
};

/** A column as PostgreSQL writes arrays: joined at once, for the driver would do it cell by cell, several times slower. */
const arrayLiteral = (rows: readonly (readonly Cell[])[], index: number): string => {
  let cells = rows.map((row) => row[index]!);
  // Hardly a column has anything to escape: one look at all of its cells together is cheaper than one at each.
  if (special.test(cells.join(''))) cells = cells.map((cell) => (typeof cell === 'string' ? cell.replace(/["\\]/g, '\\$&') : cell));
  if (cells.every((cell) => typeof cell === 'string')) return `{"${cells.join('","')}"}`;
  return `{${cells.map((cell) => (cell === null ? 'NULL' : typeof cell === 'string' ? `"${cell}"` : cell)).join(',')}}`;
};
const special = /["\\]/;

/** An inner array, as one cell. Its items are ids without special characters or any text. */
export const arrayCell = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => (typeof item === 'number' ? String(item) : `"${item.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
