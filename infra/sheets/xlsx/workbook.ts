import { posix } from 'node:path';
import { DomainError } from '@uplift/domain/core/domain-error';
import { sheetLimits } from '../sheet-limits.js';
import type { Archive } from './archive.js';
import { readWholeXml } from './read-xml.js';
import { showsDate } from './serial-date.js';

export interface SheetPart { readonly name: string; readonly part: string; readonly hidden: boolean }
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly dates: 1900 | 1904;
  readonly strings: readonly string[];
  /** Whether a cell of this style shows a date. */
  readonly dated: readonly boolean[];
}

/** What must be known before a sheet's cells mean anything. Throws `sheet-kind-unknown` where the archive is no workbook. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const root = (await relationsOf(archive, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.has(root)) throw new DomainError('sheet-kind-unknown', { accepted: 'XLSX, CSV' });
  const relations = await relationsOf(archive, root);
  const partOf = (kind: string): string | undefined => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const { sheets, dates } = await readSheetList(archive, root);
  const parts = sheets.flatMap(({ name, hidden, relation }): SheetPart[] => {
    const found = relations.find(({ id, type }) => id === relation && type.endsWith('/worksheet'));
    return found === undefined ? [] : [{ name, hidden, part: found.target }];
  });
  if (parts.length > sheetLimits.sheets) throw new DomainError('sheet-too-large', { what: 'sheets', limit: sheetLimits.sheets });
  return { sheets: parts, dates, strings: await readStrings(archive, partOf('sharedStrings')), dated: await readStyles(archive, partOf('styles')) };
};

interface Relation { readonly id: string; readonly type: string; readonly target: string }

/** Only parts of this archive: what lies elsewhere is never fetched. */
const relationsOf = async (archive: Archive, part: string): Promise<readonly Relation[]> => {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!archive.has(name)) return relations;
  await readWholeXml(name, archive.bytes(name), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type, target: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target) });
    },
    close: () => undefined, text: () => undefined,
  });
  return relations;
};

const readSheetList = async (archive: Archive, part: string) => {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let dates: 1900 | 1904 = 1900;
  await readWholeXml(part, archive.bytes(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) dates = 1904;
      if (element !== 'sheet') return;
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes.name ?? '', hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden', relation });
    },
    close: () => undefined, text: () => undefined,
  });
  return { sheets, dates: dates as 1900 | 1904 };
};

const readStrings = async (archive: Archive, part: string | undefined): Promise<readonly string[]> => {
  const strings: string[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  let [text, inText, phonetic] = ['', false, false];
  await readWholeXml(part, archive.bytes(part), {
    open: (element) => {
      if (element === 'si') text = '';
      if (element === 'rPh') phonetic = true;
      inText = element === 't' && !phonetic;
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'rPh') phonetic = false;
      if (element === 'si' && strings.push(text) > sheetLimits.sharedStrings) throw new DomainError('sheet-too-large', { what: 'texts', limit: sheetLimits.sharedStrings });
    },
    text: (more) => { if (inText) text += more; },
  });
  return strings;
};

const readStyles = async (archive: Archive, part: string | undefined): Promise<readonly boolean[]> => {
  const dated: boolean[] = [];
  if (part === undefined || !archive.has(part)) return dated;
  const codes = new Map<number, string>();
  let ofCells = false;
  await readWholeXml(part, archive.bytes(part), {
    open: (element, { numFmtId = '0', formatCode = '' }) => {
      if (element === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (element === 'cellXfs') ofCells = true;
      if (element === 'xf' && ofCells) dated.push(showsDate(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (element) => { if (element === 'cellXfs') ofCells = false; },
    text: () => undefined,
  });
  return dated;
};
