import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { Language } from '@uplift/domain/core/domain-error';
import { figureBook, sentenceText, type FigureBook } from '@uplift/domain/report/figure-text';
import type { Block, ReportModel, Sentence } from '@uplift/domain/report/model';
import { fixedZip } from '../fixed-zip.js';
import { reportWords, sourceRows, subtitleOf } from '../report-words.js';

interface Writing { readonly figures: FigureBook; readonly language: Language }
const font = 'Times New Roman';

/** A Word document of the report. The same report gives the same bytes. */
export const reportDocx = async (report: ReportModel, language: Language): Promise<Buffer> => {
  const writing: Writing = { figures: figureBook(report), language };
  const words = reportWords[language];
  const document = new Document({
    title: report.title[language], creator: 'Uplift', lastModifiedBy: 'Uplift', description: subtitleOf(report, language),
    styles: { default: { document: { run: { font, size: 24, language: { value: language === 'ru' ? 'ru-RU' : 'en-GB' } } },
      heading1: { run: { font, size: 28, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } } } },
    numbering: { config: report.blocks.map(({ id }) => ({ reference: id, levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 567, hanging: 425 } } } }] })) },
    sections: [{
      properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [
        new TextRun({ children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun({ text: report.title[language], font, bold: true, size: 32 })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun(subtitleOf(report, language))] }),
        ...report.blocks.flatMap((block) => blockOf(block, writing)),
        ...sources(report, language),
      ],
    }],
  });
  return fixedZip(await Packer.toBuffer(document), (name, text) => (name === 'docProps/core.xml'
    ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${report.asOf.slice(0, 19)}Z`) : text));
};

const blockOf = (block: Block, writing: Writing): (Paragraph | Table)[] => [heading(block.heading[writing.language]), ...bodyOf(block, writing)];

const bodyOf = (block: Block, { figures, language }: Writing): (Paragraph | Table)[] => {
  const text = (sentence: Sentence): string => sentenceText(sentence, figures, language);
  const words = reportWords[language];
  switch (block.kind) {
    case 'paragraphs': return block.paragraphs.map((sentence) => paragraph(text(sentence)));
    case 'list': return block.items.map((sentence) => (block.numbered
      ? new Paragraph({ numbering: { reference: block.id, level: 0 }, children: [new TextRun(text(sentence))] })
      : new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text(sentence))] })));
    case 'table': return [
      ...block.rows.length === 0 ? [paragraph(words.nothing)]
        : [table(block.columns.map(({ title }) => title[language]), block.rows.map(({ cells }) => cells.map(text)), block.columns.map(({ numeric }) => numeric))],
      ...block.notes.map((sentence) => paragraph(text(sentence))),
    ];
    case 'addressed': return block.groups.flatMap(({ to, items }) => [
      new Paragraph({ spacing: { before: 120 }, keepNext: true, children: [new TextRun({ text: to[language], bold: true })] }),
      ...items.map((sentence) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text(sentence))] })),
    ]);
    case 'sheet': return [table(
      [words.number, words.unit, words.position, words.name, words.signature, words.date],
      block.lines.map(({ unit, position }, at) => [`${at + 1}.`, unit[language], position[language], '', '', '']), [])];
  }
};

const sources = ({ figures }: ReportModel, language: Language): (Paragraph | Table)[] => {
  const words = reportWords[language];
  return figures.length === 0 ? [] : [heading(words.sources), table([words.figure, words.value, words.source, words.trueOn], sourceRows(figures, language), [false, true])];
};

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(text)] });
const paragraph = (text: string): Paragraph => new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 120 }, children: [new TextRun(text)] });

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
/** The first row repeats on every page; rows do not break across pages. */
const table = (titles: readonly string[], rows: readonly (readonly string[])[], numeric: readonly boolean[]): Table => {
  const cell = (text: string, at: number, bold: boolean) => new TableCell({
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [new Paragraph({ alignment: numeric[at] === true && !bold ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, bold, size: 20 })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((text, at) => cell(text, at, true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, false)) })),
    ],
  });
};
