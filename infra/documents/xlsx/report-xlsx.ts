import ExcelJS from 'exceljs';
import type { Language } from '@uplift/domain/core/domain-error';
import { figureBook, foundText, sentenceText, type FigureBook } from '@uplift/domain/report/figure-text';
import type { Block, Found, ReportModel, Sentence } from '@uplift/domain/report/model';
import { fixedZip } from '../fixed-zip.js';
import { dayText, reportWords, sourceText, subtitleOf } from '../report-words.js';
import { safeText } from './safe-text.js';

interface Writing { readonly figures: FigureBook; readonly language: Language }
/** A percentage stays a number that is shown with its sign. */
interface Percent { readonly percent: number; readonly decimals: number }
type Value = string | number | Percent;
interface Row { readonly cells: readonly Value[]; readonly section?: boolean }

/** A workbook of the report: a sheet of its words, one for each table with numbers as numbers, and one of where every number comes from. */
export const reportXlsx = async (report: ReportModel, language: Language): Promise<Buffer> => {
  const writing: Writing = { figures: figureBook(report), language };
  const words = reportWords[language];
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: 'Uplift', lastModifiedBy: 'Uplift', created: new Date(report.asOf), modified: new Date(report.asOf), title: report.title[language] });
  const names = new SheetNames();
  const cover = book.addWorksheet(names.free(report.title[language]));
  cover.columns = [{ width: 100 }];
  cover.addRow([safeText(report.title[language])]).font = { bold: true, size: 14 };
  cover.addRow([safeText(subtitleOf(report, language))]);
  for (const block of report.blocks) {
    if (block.kind === 'table' || block.kind === 'sheet') continue;
    cover.addRow([]);
    cover.addRow([safeText(block.heading[language])]).font = { bold: true };
    for (const text of linesOf(block, writing)) cover.addRow([safeText(text)]).alignment = { wrapText: true, vertical: 'top' };
  }
  for (const block of report.blocks) {
    if (block.kind === 'table') {
      addTable(book, names.free(block.heading[language]), block.columns.map(({ title }) => title[language]),
        block.rows.length === 0 ? [{ cells: [words.nothing] }] : block.rows.map(({ cells, section }) => ({ cells: cells.map((cell) => valueOf(cell, writing)), section: section === true })),
        block.notes.map((note) => sentenceText(note, writing.figures, language)));
    } else if (block.kind === 'sheet') {
      addTable(book, names.free(block.heading[language]), [words.number, words.unit, words.position, words.name, words.signature, words.date],
        block.lines.map(({ unit, position }, at) => ({ cells: [at + 1, unit[language], position[language], '', '', ''] })), []);
    }
  }
  addTable(book, names.free(words.sources), [words.figure, words.value, words.source, words.trueOn], report.figures.map(({ title, found }) => ({ cells: [
    title[language], foundValue(found, language), sourceText(found, language), found.known ? dayText(found.trueOn, language) : '—'] })), []);
  return fixedZip(new Uint8Array(await book.xlsx.writeBuffer()), (name, text) => (name === 'docProps/core.xml'
    ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${report.asOf.slice(0, 19)}Z`) : text));
};

/** Texts are texts: what a spreadsheet would take for a formula is made harmless. */
const addTable = (book: ExcelJS.Workbook, name: string, titles: readonly string[], rows: readonly Row[], notes: readonly string[]): void => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' } });
  const whole = rows.filter(({ section }) => section !== true);
  sheet.columns = titles.map((title, at) => ({ width: Math.min(60, Math.max(title.length, ...whole.map(({ cells }) => shownLength(cells[at] ?? ''))) + 2) }));
  sheet.addRow(titles.map(safeText)).font = { bold: true };
  for (const { cells, section = false } of rows) {
    const added = sheet.addRow(cells.map((value) => (typeof value === 'object' ? value.percent : typeof value === 'number' ? value : safeText(value))));
    added.alignment = { wrapText: true, vertical: 'top' };
    cells.forEach((value, at) => { if (typeof value === 'object') added.getCell(at + 1).numFmt = `0${value.decimals === 0 ? '' : `.${'0'.repeat(value.decimals)}`}"%"`; });
    if (!section) continue;
    added.font = { bold: true };
    sheet.mergeCells(added.number, 1, added.number, titles.length);
  }
  for (const note of notes) sheet.addRow([safeText(note)]);
};

const shownLength = (value: Value): number => (typeof value === 'object' ? String(value.percent).length + 1 : String(value).length);

/** A cell that is one figure stays a number, unless it is shown in a way of its own. */
const valueOf = (cell: Sentence, { figures, language }: Writing): Value => {
  const [only] = cell;
  const figure = cell.length === 1 && only !== undefined && 'figure' in only ? figures.get(only.figure) : undefined;
  return figure === undefined ? sentenceText(cell, figures, language) : foundValue(figure.found, language);
};

const foundValue = (found: Found, language: Language): Value => {
  if (!found.known) return foundText(found, language);
  if (found.shown === null) return found.value;
  const percent = /^\d+(?:\.(\d+))?%$/.exec(found.shown);
  return percent === null ? foundText(found, language) : { percent: found.value, decimals: percent[1]?.length ?? 0 };
};

const linesOf = (block: Exclude<Block, { kind: 'table' | 'sheet' }>, { figures, language }: Writing): readonly string[] => {
  const text = (sentence: Sentence): string => sentenceText(sentence, figures, language);
  switch (block.kind) {
    case 'paragraphs': return block.paragraphs.map(text);
    case 'list': return block.items.map((item, at) => `${block.numbered ? `${at + 1}. ` : '– '}${text(item)}`);
    case 'addressed': return block.groups.flatMap(({ to, items }) => [`${to[language]}:`, ...items.map((item) => `– ${text(item)}`)]);
  }
};

/** Names of sheets: at most 31 characters, none of []:*?/\ and none twice. */
class SheetNames {
  private readonly taken = new Set<string>();

  free(wanted: string): string {
    const plain = wanted.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '').trim().slice(0, 31) || 'Лист';
    for (let nth = 1; ; nth += 1) {
      const suffix = nth === 1 ? '' : ` ${nth}`;
      const name = plain.slice(0, 31 - suffix.length) + suffix;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
