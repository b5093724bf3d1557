export type Line<Row> = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'group'; readonly title: string; readonly count: number };

/** Rows under the titles of their groups, groups by title; within a group as they came. Without groups, rows alone. */
export const groupedRows = <Row>(rows: readonly Row[], groupOf: ((row: Row) => string) | undefined): readonly Line<Row>[] => {
  if (groupOf === undefined) return rows.map((row) => ({ kind: 'row', row }));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = groupOf(row);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'ru', { numeric: true })).flatMap(([title, members]): Line<Row>[] =>
    [{ kind: 'group', title, count: members.length }, ...members.map((row) => ({ kind: 'row' as const, row }))]);
};
