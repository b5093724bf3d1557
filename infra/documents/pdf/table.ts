import { fonts, type Font } from './fonts.js';
import { beginPage } from './pages.js';

/** `room` is for so many letters that are written by hand. */
export interface Column { readonly title: string; readonly numeric: boolean; readonly room?: number }
/** A row of `section` has one cell, a heading across the table. */
export interface Row { readonly cells: readonly string[]; readonly section?: boolean }
export interface TableDrawing {
  readonly doc: PDFKit.PDFDocument; readonly parent: PDFKit.PDFStructureElement; readonly columns: readonly Column[];
  readonly rows: readonly Row[]; readonly left: number; readonly width: number; readonly bottom: number; readonly size: number;
}
interface Drawn { readonly font: Font; readonly tag: 'TH' | 'TD' }

const padding = 4;
/** No column is narrower than this share of an equal one. */
const leastShare = 0.3;

/** A table whose head stands again on every page; rows stay whole unless one is higher than a page, and a section never stands alone at the foot of one. */
export const drawTable = (drawing: TableDrawing): void => {
  const { doc, parent, columns, rows, bottom, width } = drawing;
  const widths = widthsOf(drawing);
  const titles = columns.map(({ title }) => title);
  const made = doc.struct('Table');
  parent.add(made);
  const head = (struct: PDFKit.PDFStructureElement | null): void => { drawRow(drawing, widths, titles, { font: 'bold', tag: 'TH' }, struct); };
  const headHeight = heightOf(drawing, widths, titles, 'bold');
  const highest = bottom - doc.page.margins.top - headHeight;
  if (doc.y + headHeight * 2 > bottom) beginPage(doc);
  head(made);
  const cut = rows.flatMap((row): readonly Row[] => (row.section === true ? [row] : cutToHeight(drawing, widths, row.cells, highest).map((cells) => ({ cells }))));
  cut.forEach(({ cells, section = false }, at) => {
    const next = cut[at + 1];
    const own = section ? heightOf(drawing, [width], cells, 'bold') : heightOf(drawing, widths, cells, 'text');
    const needed = own + (section && next !== undefined && next.section !== true ? Math.min(heightOf(drawing, widths, next.cells, 'text'), highest - own) : 0);
    if (doc.y + needed > bottom) {
      beginPage(doc);
      head(null);
    }
    if (section) drawRow(drawing, [width], cells, { font: 'bold', tag: 'TH' }, made);
    else drawRow(drawing, widths, cells, { font: 'text', tag: 'TD' }, made);
  });
  made.end();
  doc.x = drawing.left;
};

/** As wide as their longest words and longest texts ask, together as wide as the page. */
const widthsOf = ({ doc, columns, rows: all, width, size }: TableDrawing): readonly number[] => {
  const rows = all.filter(({ section }) => section !== true).slice(0, 200).map(({ cells }) => cells);
  const wish = columns.map(({ title, room = 0 }, at) => {
    const lengths = [title, ...rows.map((row) => row[at] ?? '')].map((text) => Math.min(text.length, 60));
    return Math.max(3, room, ...lengths);
  });
  doc.font(fonts.bold).fontSize(size);
  const least = columns.map(({ title }, at) => Math.max(width * leastShare / columns.length,
    ...[title, ...rows.map((row) => row[at] ?? '')].flatMap((text) => text.split(/\s+/)).map((word) => Math.min(90, doc.widthOfString(word)) + padding * 2 + 1)));
  const leastSum = least.reduce((sum, one) => sum + one, 0);
  if (leastSum >= width) return least.map((one) => one * width / leastSum);
  const wishSum = wish.reduce((sum, one) => sum + one, 0);
  return least.map((one, at) => one + (width - leastSum) * wish[at]! / wishSum);
};

const heightOf = ({ doc, size }: TableDrawing, widths: readonly number[], cells: readonly string[], font: Font): number => {
  doc.font(fonts[font]).fontSize(size);
  return Math.max(size, ...cells.map((text, at) => doc.heightOfString(text === '' ? ' ' : text, { width: widths[at]! - padding * 2 }))) + padding * 2;
};

/** A row higher than a page becomes several, each cell cut between words. */
const cutToHeight = (drawing: TableDrawing, widths: readonly number[], cells: readonly string[], highest: number): readonly (readonly string[])[] => {
  if (heightOf(drawing, widths, cells, 'text') <= highest || cells.every((text) => text.length < 2)) return [cells];
  const cut = cells.map((text) => {
    const space = text.lastIndexOf(' ', Math.ceil(text.length / 2));
    return text.length < 2 ? text.length : space > 0 ? space : Math.ceil(text.length / 2);
  });
  return [cells.map((text, at) => text.slice(0, cut[at])), cells.map((text, at) => text.slice(cut[at]).trimStart())]
    .flatMap((half) => cutToHeight(drawing, widths, half, highest));
};

/** `struct` is the table's; `null` draws a head again, which is no content. */
const drawRow = (drawing: TableDrawing, widths: readonly number[], cells: readonly string[], { font, tag }: Drawn, struct: PDFKit.PDFStructureElement | null): void => {
  const { doc, left, size, columns } = drawing;
  const [top, height] = [doc.y, heightOf(drawing, widths, cells, font)];
  const row = struct === null ? null : doc.struct('TR');
  if (row !== null) struct!.add(row);
  let x = left;
  cells.forEach((text, at) => {
    const [from, width] = [x, widths[at]!];
    const draw = (): void => {
      doc.lineWidth(0.5).strokeColor('#808080').rect(from, top, width, height).stroke();
      doc.font(fonts[font]).fontSize(size).fillColor('black').text(text, from + padding, top + padding, {
        width: width - padding * 2, align: cells.length > 1 && columns[at]!.numeric ? 'right' : 'left' });
    };
    if (row === null) {
      doc.markContent('Artifact', { type: 'Pagination' } as never);
      draw();
      doc.endMarkedContent();
    } else {
      row.add(doc.struct(tag, {}, draw));
    }
    x += width;
  });
  row?.end();
  doc.x = left;
  doc.y = top + height;
};
