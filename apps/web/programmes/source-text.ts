import { createNode, parseDocument, scalarOptions, stringify, type Document } from 'yaml';
import { sameData, valueAt, withData, withItemMoved, type Path } from './data-at.js';

// A line of the source stays a line: what is wrong is named by its number.
scalarOptions.str.fold.lineWidth = 0;
const reading = { maxAliasCount: 500 };

/** A published document as a file to be edited: the next edition. */
export const nextEdition = (document: Readonly<Record<string, unknown>>): string => stringify({ ...document, edition: Number(document['edition']) + 1 });

/** The file as data; `null` while it cannot be read. */
export const dataOf = (text: string): unknown => {
  const file = parseDocument(text, reading);
  if (file.errors.length > 0) return null;
  try {
    return file.toJSON() as unknown;
  } catch {
    return null;
  }
};

/** What the library's nodes hold that is used here; its own types leave most of it open. */
interface Node {
  readonly type?: string; readonly source?: Node; readonly range?: readonly number[] | null;
  items?: { readonly key?: unknown }[]; toJSON(): unknown;
}
const nodeAt = (file: Document, path: Path): Node | undefined => (path.length === 0 ? file.contents : file.getIn(path, true)) as Node | undefined;

/** `keys` is the order the keys of the place's owner are written in: one that was not there before takes its own place among them. */
export const withValue = (text: string, path: Path, value: unknown, keys: readonly string[] = []): string => {
  const exchanged = inPlace(text, path, value);
  if (exchanged !== null) return exchanged;
  const wanted = withData(dataOf(text), path, value);
  return edited(text, path, wanted, (file) => {
    const isNew = !file.hasIn(path);
    const at = writable(file, path);
    const given = valueAt(wanted, at);
    file.setIn(at, isPlain(given) ? given : createNode(given));
    if (isNew && at.length === path.length) putInOrder(nodeAt(file, path.slice(0, -1)), keys);
  });
};

/** The part of a path that can be written: up to the first key whose owner is there. */
const writable = (file: Document, path: Path): Path => {
  const missing = path.findIndex((_, nth) => !file.hasIn(path.slice(0, nth + 1)));
  return missing < 0 ? path : path.slice(0, missing + 1);
};

/** The file without a key of a section or an entry of a list. */
export const withoutValue = (text: string, path: Path): string =>
  edited(text, path, withData(dataOf(text), path, undefined), (file) => { file.deleteIn(path); });

/** The file with an entry of the list at `path` in another place of the list; its comments go with it, those above the first entry stay the list's. */
export const withMoved = (text: string, path: Path, from: number, to: number): string =>
  edited(text, path, withItemMoved(dataOf(text), path, from, to), (file) => {
    const items = nodeAt(file, path)?.items;
    if (items !== undefined) items.splice(to, 0, ...items.splice(from, 1));
  });

/** The line, from 1, on which a value of the file begins. */
export const lineOf = (text: string, path: Path): number | null => {
  const begins = nodeAt(parseDocument(text, reading), path)?.range?.[0];
  return begins === undefined ? null : text.slice(0, begins).split('\n').length;
};

/** The line of a value, or of the nearest thing around it that is written down. */
export const nearestLineOf = (text: string, path: Path): number | null => {
  const file = parseDocument(text, reading);
  for (let length = path.length; length > 0; length -= 1) {
    const begins = nodeAt(file, path.slice(0, length))?.range?.[0];
    if (begins !== undefined) return text.slice(0, begins).split('\n').length;
  }
  return null;
};

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** A single value is exchanged where it stands, and not a character around it moves; `null` where that would say something else. */
const inPlace = (text: string, path: Path, value: unknown): string | null => {
  if (!isPlain(value)) return null;
  const file = parseDocument(text, reading);
  if (file.errors.length > 0) return null;
  const node = nodeAt(file, path);
  if (!['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'].includes(node?.type ?? '') || node?.range === undefined || node.range === null) return null;
  const [from = 0, end = 0] = node.range;
  const to = from + text.slice(from, end).trimEnd().length;
  const written = stringify(value).trimEnd();
  return [written, JSON.stringify(value)].map((one) => text.slice(0, from) + one + text.slice(to))
    .find((candidate) => sameData(dataOf(candidate), withData(file.toJSON(), path, value))) ?? null;
};

/** An edit of the file's tree. Where sharing by aliases stands in its way, what is shared is written out. */
const edited = (text: string, path: Path, wanted: unknown, edit: (file: Document) => void): string => {
  for (const prepare of [unshare, writeOut]) {
    const file = parseDocument(text, reading);
    prepare(file, path);
    edit(file);
    const changed = written(file);
    if (changed !== null && sameData(dataOf(changed), wanted)) return changed;
  }
  return stringify(wanted);
};

const written = (file: Document): string | null => {
  try {
    return file.toString();
  } catch {
    return null;
  }
};

/** What several places share by an alias is written out where only one of them changes. */
const unshare = (file: Document, path: Path): void => {
  for (let length = 1; length <= path.length; length += 1) {
    const at = path.slice(0, length);
    const node = nodeAt(file, at);
    if (node?.type === 'ALIAS' && node.source !== undefined) file.setIn(at, createNode(plainOf(node)));
  }
};

/** Every alias of the file in full. */
const writeOut = (file: Document): void => {
  const within = (node: Node | null | undefined, at: Path): void => {
    if (node?.type === 'ALIAS') { file.setIn(at, createNode(plainOf(node))); return; }
    node?.items?.forEach((item, nth) => {
      const key = 'key' in item ? String((item.key as { readonly value?: unknown } | null)?.value ?? item.key) : nth;
      within(nodeAt(file, [...at, key]), [...at, key]);
    });
  };
  within(file.contents as Node | null, []);
};

const plainOf = (node: Node): unknown => JSON.parse(JSON.stringify(node.source?.toJSON() ?? null)) as unknown;

const putInOrder = (owner: Node | undefined, keys: readonly string[]): void => {
  const added = owner?.items?.at(-1);
  if (owner?.items === undefined || added === undefined || !('key' in added) || keys.length === 0) return;
  const rank = (item: { readonly key?: unknown }): number => keys.indexOf(String((item.key as { readonly value?: unknown } | null)?.value ?? item.key));
  const before = owner.items.findIndex((item) => rank(item) > rank(added));
  if (before >= 0) owner.items.splice(before, 0, ...owner.items.splice(-1, 1));
};
export type { Path } from './data-at.js';
