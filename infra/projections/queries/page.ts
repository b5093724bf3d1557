/** Rows in order, and where to go on: send `next` back as `cursor`. `null` after the last row. */
export interface Page<Row> { readonly rows: readonly Row[]; readonly next: string | null }

/** The cursor was not one of ours, or of another list. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

/** Cuts a page out of rows that were asked for with one more than `limit`. */
export const pageOf = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly string[]): Page<Row> => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
};

/** The key of the last row seen; `null` for the first page. Throws `InvalidCursorError`. */
export const keyFrom = (cursor: string | null | undefined, parts: number): readonly string[] | null => {
  if (cursor == null) return null;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key;
  } catch { /* Not even JSON. */ }
  throw new InvalidCursorError(`"${cursor.slice(0, 80)}" is not a cursor of this list`);
};
