import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { Language } from '@uplift/domain/core/domain-error';
import { figureBook, sentenceText, type FigureBook } from '@uplift/domain/report/figure-text';
import type { Block, ReportModel, Sentence } from '@uplift/domain/report/model';
import { fixedZip } from '../fixed-zip.js';
import { columnShares } from '../column-shares.js';
import { layoutOf } from '../page-layout.js';
import { commonPosition, reportWords, sheetRoom, sourceRows, subtitleOf } from '../report-words.js';

/** `width` of the text between the margins, in twentieths of a point. */
interface Writing { readonly figures: FigureBook; readonly language: Language; readonly width: number }
const margin = { top: 1134, bottom: 1134, left: 1701, right: 850 } as const;
const paper = { portrait: 11_906, landscape: 16_838 } as const;
const font = 'Times New Roman';

/** A Word document of the report. The same report gives the same bytes. */
export const reportDocx = async (report: ReportModel, language: Language): Promise<Buffer> => {
  const layout = layoutOf(report);
  const writing: Writing = { figures: figureBook(report), language, width: paper[layout] - margin.left - margin.right };
  const words = reportWords[language];
  const document = new Document({
    title: report.title[language], creator: 'Uplift', lastModifiedBy: 'Uplift', description: subtitleOf(report, language),
    styles: { default: { document: { run: { font, size: 24, language: { value: language === 'ru' ? 'ru-RU' : 'en-GB' } } },
      heading1: { run: { font, size: 28, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } } } },
    numbering: { config: report.blocks.map(({ id }) => ({ reference: id, levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 567, hanging: 425 } } } }] })) },
    sections: [{
      properties: { page: { margin, size: { orientation: layout === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [
        new TextRun({ children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun({ text: report.title[language], font, bold: true, size: 32 })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun(subtitleOf(report, language))] }),
        ...report.blocks.flatMap((block) => blockOf(block, writing)),
        ...sources(report, writing),
      ],
    }],
  });
  return fixedZip(await Packer.toBuffer(document), (name, text) => (name === 'docProps/core.xml'
    ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${report.asOf.slice(0, 19)}Z`) : text));
};

const blockOf = (block: Block, writing: Writing): (Paragraph | Table)[] => [heading(block.heading[writing.language]), ...bodyOf(block, writing)];

const bodyOf = (block: Block, { figures, language, width }: Writing): (Paragraph | Table)[] => {
  const text = (sentence: Sentence): string => sentenceText(sentence, figures, language);
  const words = reportWords[language];
  switch (block.kind) {
    case 'paragraphs': return block.paragraphs.map((sentence) => paragraph(text(sentence)));
    case 'list': return block.items.map((sentence) => (block.numbered
      ? new Paragraph({ numbering: { reference: block.id, level: 0 }, children: [new TextRun(text(sentence))] })
      : new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text(sentence))] })));
    case 'table': return [
      ...block.rows.length === 0 ? [paragraph(words.nothing)]
        : [table({ width, titles: block.columns.map(({ title }) => title[language]), numeric: block.columns.map(({ numeric }) => numeric),
          rows: block.rows.map(({ cells, section }) => ({ cells: cells.map(text), section: section === true })) })],
      ...block.notes.map((sentence) => paragraph(text(sentence))),
    ];
    case 'addressed': return block.groups.flatMap(({ to, items }) => [
      new Paragraph({ spacing: { before: 120 }, keepNext: true, children: [new TextRun({ text: to[language], bold: true })] }),
      ...items.map((sentence) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text(sentence))] })),
    ]);
    case 'sheet': return [table({
      width, room: sheetRoom, titles: [words.number, words.unit, words.position, words.name, words.signature, words.date],
      rows: block.lines.map(({ unit, position }, at) => ({ cells: [`${at + 1}.`, unit[language], position[language], '', '', ''] })) })];
  }
};

const sources = ({ figures }: ReportModel, { language, width }: Writing): (Paragraph | Table)[] => {
  const words = reportWords[language];
  const common = commonPosition(figures);
  return figures.length === 0 ? [] : [
    heading(words.sources), ...common === null ? [] : [paragraph(`${words.untilAll} ${common}.`)],
    table({ width, titles: [words.figure, words.value, words.source, words.trueOn], rows: sourceRows(figures, language, common).map((cells) => ({ cells })), numeric: [false, true] })];
};

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(text)] });
const paragraph = (text: string): Paragraph => new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 120 }, children: [new TextRun(text)] });

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
interface Row { readonly cells: readonly string[]; readonly section?: boolean }
interface TableWriting {
  readonly titles: readonly string[]; readonly rows: readonly Row[]; readonly width: number; readonly numeric?: readonly boolean[]; readonly room?: readonly number[];
}

/** The first row repeats on every page; rows do not break across pages, and a heading within the table stays with what follows. */
const table = ({ titles, rows, width, numeric = [], room = [] }: TableWriting): Table => {
  const widths = columnShares(titles, rows.flatMap(({ cells, section }) => (section === true ? [] : [cells])), room).map((share) => Math.round(share * width));
  const cell = (text: string, at: number, { bold, across = 1 }: { readonly bold: boolean; readonly across?: number }) => new TableCell({
    margins: { left: 80, right: 80, top: 40, bottom: 40 }, columnSpan: across, width: { size: across > 1 ? width : widths[at]!, type: WidthType.DXA },
    children: [new Paragraph({
      keepNext: across > 1, alignment: numeric[at] === true && across === 1 ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, bold, size: 20 })] })] });
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((text, at) => cell(text, at, { bold: true })) }),
      ...rows.map(({ cells, section = false }) => new TableRow({ cantSplit: true,
        children: cells.map((text, at) => cell(text, at, section ? { bold: true, across: titles.length } : { bold: false })) })),
    ],
  });
};
