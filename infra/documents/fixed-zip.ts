import { strToU8, strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest moment a ZIP entry can bear, in local time as the format has it: the same bytes in every zone. */
const entryTime = new Date(1980, 0, 1);

/** The same archive with nothing in it of when or where it was made; `change` may replace an entry's text. */
export const fixedZip = (archive: Uint8Array, change: (name: string, text: string) => string): Buffer => {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.endsWith('/')) continue;
    const fixed = /\.(xml|rels)$/.test(name) ? strToU8(change(name, strFromU8(content))) : content;
    entries[name] = [fixed, { mtime: entryTime, level: 6 }];
  }
  return Buffer.from(zipSync(inOpenPackagingOrder(entries), { mtime: entryTime }));
};

/** Readers that sniff a package look at its first entry. */
const inOpenPackagingOrder = (entries: Zippable): Zippable => {
  const first = '[Content_Types].xml';
  return first in entries ? { [first]: entries[first], ...entries } : entries;
};
