import { columnsOf, padded, wrap } from './wrap.js';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** A column that may wrap gives way when the table is too wide; others keep their words whole. */
  readonly wraps?: boolean;
}

const gap = '  ';
const narrowest = 12;

/** Rows under their titles, as wide as the terminal allows: columns that wrap share what the others leave. */
export const table = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number, indent = ''): string => {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  const widths = fit(columns, cells, width - indent.length);
  const line = (texts: readonly string[]): string[] => {
    const wrapped = texts.map((text, at) => wrap(text, widths[at]!));
    return Array.from({ length: Math.max(...wrapped.map(({ length }) => length)) }, (_, nth) =>
      (indent + columns.map(({ align }, at) => padded(wrapped[at]![nth] ?? '', widths[at]!, align)).join(gap)).trimEnd());
  };
  const titles = columns.map(({ title }) => title);
  return [...line(titles), indent + widths.map((w) => '─'.repeat(w)).join(gap), ...cells.flatMap(line)].join('\n');
};

const fit = <Row>(columns: readonly Column<Row>[], cells: readonly (readonly string[])[], width: number): number[] => {
  const natural = columns.map(({ title }, at) => Math.max(columnsOf(title), ...cells.map((row) => Math.max(...row[at]!.split('\n').map(columnsOf)))));
  const available = width - gap.length * (columns.length - 1);
  const wrapping = columns.flatMap(({ wraps }, at) => (wraps === true ? [at] : []));
  let excess = natural.reduce((sum, one) => sum + one, 0) - available;
  const widths = [...natural];
  // The widest gives way first, so that a short column beside a long one stays whole.
  while (excess > 0) {
    const widest = wrapping.reduce<number | null>((best, at) => (best === null || widths[at]! > widths[best]! ? at : best), null);
    if (widest === null || widths[widest]! <= narrowest) break;
    widths[widest]! -= 1;
    excess -= 1;
  }
  return widths;
};

/** Names and values, one a line, the values under one another. */
export const facts = (pairs: readonly (readonly [string, string | null])[], width: number): string => {
  const shown = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null);
  const names = Math.max(0, ...shown.map(([name]) => columnsOf(name)));
  return shown.flatMap(([name, value]) => wrap(value, Math.max(20, width - names - 2))
    .map((line, nth) => `${padded(nth === 0 ? name : '', names)}  ${line}`.trimEnd())).join('\n');
};
