import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Document, type LineCounter, type Pair } from 'yaml';

export interface Position { readonly line: number; readonly column: number }

/** Where a field stands in the file: its key, or its list item; for a field that is missing, the nearest section around it. */
export const positionOf = (file: Document, path: readonly (string | number)[], lines: LineCounter): Position => {
  let node: unknown = file.contents;
  let start = startOf(node) ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(file);
    const child = isMap(node) ? pairOf(node.items, key) : isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
    if (child === undefined) break;
    const [place, value] = isPair(child) ? [child.key, child.value] : [child, child];
    start = startOf(place) ?? start;
    node = value;
  }
  const { line, col } = lines.linePos(start);
  return { line, column: col };
};

const pairOf = (items: readonly Pair[], key: string | number): Pair | undefined =>
  items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
