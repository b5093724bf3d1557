import { SaxesParser } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** A workbook as its XML says, read without the library that writes it: the rows of each sheet, numbers as numbers, formulas by their text. */
export interface ReadSheet { readonly name: string; readonly rows: readonly (readonly (string | number)[])[]; readonly formulas: readonly string[] }

export const readXlsx = async (bytes: Buffer): Promise<readonly ReadSheet[]> => {
  const parts = await partsOf(bytes);
  const shared = elements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ text }) => text);
  const names = elements(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => attributes.name!);
  return names.map((name, at) => {
    const sheet = parts.get(`xl/worksheets/sheet${at + 1}.xml`)!;
    return { name, formulas: elements(sheet, 'f').map(({ text }) => text), rows: rowsOf(sheet, shared) };
  });
};

export const partsOf = (bytes: Buffer): Promise<ReadonlyMap<string, string>> => new Promise((resolve, reject) => {
  fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip?: ZipFile) => {
    if (zip === undefined) { reject(error ?? new Error('no archive')); return; }
    const parts = new Map<string, string>();
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (failure, stream) => {
        if (failure) { reject(failure); return; }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8')); zip.readEntry(); }).on('error', reject);
      });
    }).on('end', () => { resolve(parts); }).on('error', reject);
    zip.readEntry();
  });
});

interface Read { readonly attributes: Record<string, string>; readonly text: string }
const elements = (xml: string, name: string): readonly Read[] => {
  const found: Read[] = [];
  let open: { attributes: Record<string, string>; text: string } | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => { if (tag.name === name) open = { attributes: tag.attributes, text: '' }; });
  parser.on('text', (text) => { if (open !== null) open.text += text; });
  parser.on('closetag', (tag) => {
    if (tag.name !== name || open === null) return;
    found.push(open);
    open = null;
  });
  parser.write(xml).close();
  return found;
};

const rowsOf = (xml: string, shared: readonly string[]): (string | number)[][] => {
  const rows: (string | number)[][] = [];
  let type = '';
  let value: string | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') type = String(attributes.t ?? 'n');
    if (name === 'v') value = '';
  });
  parser.on('text', (text) => { if (value !== null) value += text; });
  parser.on('closetag', ({ name }) => {
    if (name !== 'v' || value === null) return;
    rows.at(-1)!.push(type === 's' ? shared[Number(value)]! : type === 'n' ? Number(value) : value);
    value = null;
  });
  parser.write(xml).close();
  return rows;
};
