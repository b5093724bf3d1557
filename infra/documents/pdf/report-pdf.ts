import PDFDocument from 'pdfkit';
import type { Language } from '@uplift/domain/core/domain-error';
import { figureBook, sentenceText, type FigureBook } from '@uplift/domain/report/figure-text';
import type { Block, ReportModel, Sentence } from '@uplift/domain/report/model';
import { layoutOf } from '../page-layout.js';
import { commonPosition, reportWords, sheetRoom, sourceRows, subtitleOf } from '../report-words.js';
import { fonts, type Font } from './fonts.js';
import { drawTable, type Column, type Row } from './table.js';
import { beginPage, margins } from './pages.js';

interface Writing { readonly doc: PDFKit.PDFDocument; readonly root: PDFKit.PDFStructureElement; readonly figures: FigureBook; readonly language: Language }

/** Text sizes in points. */
const size = { title: 16, heading: 13, text: 11, small: 9, source: 8 } as const;

/** A tagged PDF of the report with its fonts in it. The same report gives the same bytes. */
export const reportPdf = async (report: ReportModel, language: Language): Promise<Buffer> => {
  const doc = new PDFDocument({
    size: 'A4', margins: { ...margins }, layout: layoutOf(report), bufferPages: true, tagged: true, pdfVersion: '1.7', subset: 'PDF/UA', displayTitle: true, lang: language === 'ru' ? 'ru-RU' : 'en-GB',
    font: fonts.text,
    info: { Title: report.title[language], Author: 'Uplift', Creator: 'Uplift', Producer: 'Uplift', CreationDate: new Date(report.asOf), ModDate: new Date(report.asOf) },
  } as unknown as PDFKit.PDFDocumentOptions);
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const writing: Writing = { doc, root, figures: figureBook(report), language };
  write(writing, 'H1', report.title[language], { font: 'bold', size: size.title, align: 'center' });
  write(writing, 'P', subtitleOf(report, language), { font: 'text', size: size.small, align: 'center' });
  for (const block of report.blocks) writeBlock(block, writing);
  writeSources(report, writing);
  root.end();
  numberPages(doc, language);
  doc.end();
  return bytes;
};

const writeBlock = (block: Block, writing: Writing): void => {
  const { figures, language } = writing;
  const text = (sentence: Sentence): string => sentenceText(sentence, figures, language);
  const words = reportWords[language];
  heading(writing, block.heading[language]);
  switch (block.kind) {
    case 'paragraphs': for (const sentence of block.paragraphs) write(writing, 'P', text(sentence)); break;
    case 'list': list(writing, block.items.map(text), (at) => (block.numbered ? `${at + 1}. ` : '• ')); break;
    case 'table':
      if (block.rows.length === 0) write(writing, 'P', words.nothing);
      else table(writing, block.columns.map(({ title, numeric }) => ({ title: title[language], numeric })), block.rows.map(({ cells, section }) => ({ cells: cells.map(text), section: section === true })));
      for (const note of block.notes) write(writing, 'P', text(note));
      break;
    case 'addressed':
      for (const { to, items } of block.groups) {
        write(writing, 'H3', to[language], { font: 'bold', size: size.text });
        list(writing, items.map(text), () => '• ');
      }
      break;
    case 'sheet': table(writing,
      [words.number, words.unit, words.position, words.name, words.signature, words.date].map((title, at) => ({ title, numeric: false, room: sheetRoom[at]! })),
      block.lines.map(({ unit, position }, at) => ({ cells: [`${at + 1}.`, unit[language], position[language], '', '', ''] })));
  }
};

const writeSources = ({ figures }: ReportModel, writing: Writing): void => {
  if (figures.length === 0) return;
  const words = reportWords[writing.language];
  const common = commonPosition(figures);
  heading(writing, words.sources);
  if (common !== null) write(writing, 'P', `${words.untilAll} ${common}.`, { font: 'text', size: size.small });
  table(writing, [{ title: words.figure, numeric: false }, { title: words.value, numeric: true }, { title: words.source, numeric: false }, { title: words.trueOn, numeric: false }],
    sourceRows(figures, writing.language, common).map((cells) => ({ cells })), size.source);
};

interface Style { readonly font: Font; readonly size: number; readonly align?: 'left' | 'center' | 'justify' }

const write = ({ doc, root }: Writing, tag: 'H1' | 'H2' | 'H3' | 'P', text: string, style: Style = { font: 'text', size: size.text, align: 'justify' }): void => {
  root.add(doc.struct(tag, {}, () => {
    doc.font(fonts[style.font]).fontSize(style.size).text(text, margins.left, doc.y, { align: style.align ?? 'left', width: widthOf(doc) });
  }));
  doc.moveDown(0.4);
};

/** Never alone at the foot of a page. */
const heading = (writing: Writing, text: string): void => {
  const { doc } = writing;
  if (doc.y > doc.page.height - margins.bottom - 70) beginPage(doc);
  doc.moveDown(0.4);
  write(writing, 'H2', text, { font: 'bold', size: size.heading });
};

const list = ({ doc, root }: Writing, items: readonly string[], label: (at: number) => string): void => {
  const made = doc.struct('L');
  root.add(made);
  items.forEach((item, at) => {
    const entry = doc.struct('LI');
    made.add(entry);
    entry.add(doc.struct('LBody', {}, () => {
      doc.font(fonts.text).fontSize(size.text).text(label(at) + item, margins.left + 14, doc.y, { width: widthOf(doc) - 14 });
    }));
    entry.end();
    doc.moveDown(0.2);
  });
  made.end();
  doc.moveDown(0.3);
};

const table = ({ doc, root }: Writing, columns: readonly Column[], rows: readonly Row[], textSize: number = size.small): void => {
  drawTable({ doc, parent: root, columns, rows, left: margins.left, width: widthOf(doc), bottom: doc.page.height - margins.bottom, size: textSize });
  doc.moveDown(0.6);
};

const widthOf = (doc: PDFKit.PDFDocument): number => doc.page.width - margins.left - margins.right;

/** Page numbers are no content: whoever has the document read aloud does not hear them. */
const numberPages = (doc: PDFKit.PDFDocument, language: Language): void => {
  const { start, count } = doc.bufferedPageRange();
  const words = reportWords[language];
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // Below the margin, where text would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
    doc.font(fonts.text).fontSize(size.small).text(`${words.page} ${at + 1} ${words.of} ${count}`, margins.left, doc.page.height - 40, { width: widthOf(doc), align: 'center', lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = margins.bottom;
  }
};

const collected = (doc: PDFKit.PDFDocument): Promise<Buffer> => new Promise((resolve, reject) => {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { resolve(Buffer.concat(chunks)); }).on('error', reject);
});
