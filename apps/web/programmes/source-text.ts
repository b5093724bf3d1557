import { createNode, parseDocument, scalarOptions, stringify, type Document } from 'yaml';

export type Path = readonly (string | number)[];

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

/** The file with one value changed; comments and everything else stay as they are. */
export const withValue = (text: string, path: Path, value: unknown): string => {
  const file = parseDocument(text, reading);
  unshare(file, path);
  file.setIn(path, value);
  return file.toString();
};

interface Node { readonly type?: string; readonly source?: { toJSON(): unknown }; readonly range?: readonly number[] | null }

/** What several places share by an alias is written out where only one of them changes. */
const unshare = (file: Document, path: Path): void => {
  for (let length = 1; length <= path.length; length += 1) {
    const at = path.slice(0, length);
    const node = file.getIn(at, true) as Node | undefined;
    if (node?.type === 'ALIAS' && node.source !== undefined) file.setIn(at, createNode(node.source.toJSON()));
  }
};

/** The line, from 1, on which a value of the file begins. */
export const lineOf = (text: string, path: Path): number | null => {
  const begins = (parseDocument(text, reading).getIn(path, true) as Node | undefined)?.range?.[0];
  return begins === undefined ? null : text.slice(0, begins).split('\n').length;
};
