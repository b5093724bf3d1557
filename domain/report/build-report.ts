import type { Instant, PlainDate } from '../core/instant.js';
import type { ProgrammeDocument } from '../programme/programme-document.js';
import type { ReportPart } from '../programme/report-parts.js';
import { cutAtFigures } from '../programme/report-placeholders.js';
import type { ProgrammeReport } from '../programme/report-schema.js';
import type { FigureSource, TableSource } from '../programme/report-sources.js';
import type { Text } from '../programme/vocabulary.js';
import type { FoundCell, FoundPiece, FoundRow, FoundTable } from './found-table.js';
import { nothingFound, type Block, type Figure, type Found, type ReportModel, type Sentence } from './model.js';
import { sumNotes } from './sum-notes.js';

/** What the sources gave, asked for by the source itself. */
export interface Findings { figure(source: FigureSource): Found; table(source: TableSource): FoundTable }
export interface ReportAbout {
  readonly cycle: string; readonly year: string; readonly document: ProgrammeDocument; readonly report: ProgrammeReport;
  readonly asOf: Instant; readonly day: PlainDate;
}
type Part<Kind extends ReportPart['kind']> = Extract<ReportPart, { kind: Kind }>;
interface Built { readonly block: Block; readonly figures: readonly Figure[] }

/** The report as its template says, on what the sources gave. Pure: the same findings give the same report. */
export const buildReport = ({ cycle, year, document, report, asOf, day }: ReportAbout, findings: Findings): ReportModel => {
  const built = report.parts.map((part) => buildPart(part, findings));
  return {
    report: report.id, cycle, title: report.title, region: document.region.title, year, edition: document.edition, asOf, day,
    blocks: built.map(({ block }) => block), figures: built.flatMap(({ figures }) => [...figures]),
  };
};

const buildPart = (part: ReportPart, findings: Findings): Built => {
  const { id, heading } = part;
  switch (part.kind) {
    case 'text': return withFigures(part, findings, { kind: 'paragraphs', id, heading, paragraphs: part.paragraphs.map((text) => sentenceOf(id, text)) });
    case 'list': return withFigures(part, findings, {
      kind: 'list', id, heading, numbered: part.numbered, items: part.items.map((text) => sentenceOf(id, text)) });
    case 'figures': return figureTable(part, findings);
    case 'table': return foundTable(part, findings.table(part.rows));
    case 'recommendations': return { figures: [], block: {
      kind: 'addressed', id, heading, groups: part.groups.map(({ to, items }) => ({ to, items: items.map((text) => [{ text }]) })) } };
    case 'approval-sheet':
    case 'distribution-sheet': return { figures: [], block: { kind: 'sheet', id, heading, lines: [...part.lines] } };
  }
};

const withFigures = (part: Part<'text' | 'list'>, findings: Findings, block: Block): Built => ({
  block, figures: part.figures.map(({ id, title, from }) => ({ id: `${part.id}/${id}`, title, found: findings.figure(from) })),
});

/** Both languages name the same figures (the document's check holds it to known ones), each in its own order: cut apart, then joined piece by piece. */
const sentenceOf = (part: string, text: Text): Sentence => {
  const [ru, en] = [cutAtFigures(text.ru), cutAtFigures(text.en)];
  const figuresOf = (pieces: typeof ru) => pieces.flatMap((piece) => ('figure' in piece ? [piece.figure] : []));
  const sameShape = ru.length === en.length && ru.every((piece, at) => ('figure' in piece ? 'figure' in en[at]! && en[at].figure === piece.figure : 'text' in en[at]!));
  if (sameShape) {
    return ru.map((piece, at) => ('figure' in piece ? { figure: `${part}/${piece.figure}` } : { text: { ru: piece.text, en: (en[at] as { text: string }).text } }));
  }
  if (figuresOf(ru).length === 0 && figuresOf(en).length === 0) return [{ text }];
  return alternating(part, ru, en);
};

/** Where word order differs between the languages, each language keeps its own run of pieces; the other sees nothing of it. */
const alternating = (part: string, ru: ReturnType<typeof cutAtFigures>, en: ReturnType<typeof cutAtFigures>): Sentence => [
  ...ru.map((piece) => ('figure' in piece ? { figure: `${part}/${piece.figure}`, only: 'ru' as const } : { text: { ru: piece.text, en: '' } })),
  ...en.map((piece) => ('figure' in piece ? { figure: `${part}/${piece.figure}`, only: 'en' as const } : { text: { ru: '', en: piece.text } })),
];

const figureTable = ({ id, heading, lines, sums }: Part<'figures'>, findings: Findings): Built => {
  const figures = lines.map((line): Figure => ({ id: `${id}/${line.id}`, title: line.title, found: findings.figure(line.from) }));
  const rows = lines.map((line) => ({ id: line.id, cells: [[{ text: line.title }], [{ figure: `${id}/${line.id}` }]] }));
  return { figures, block: {
    kind: 'table', id, heading, rows, notes: sumNotes(id, lines, sums, figures),
    columns: [{ title: { ru: 'Показатель', en: 'Indicator' }, numeric: false }, { title: { ru: 'Значение', en: 'Value' }, numeric: true }],
  } };
};

const foundTable = ({ id, heading }: Part<'table'>, { columns, rows, notes = [] }: FoundTable): Built => {
  const figures: Figure[] = [];
  const figure = (of: Figure): Sentence[number] => {
    figures.push(of);
    return { figure: of.id };
  };
  const piece = (given: FoundPiece, of: string): Sentence[number] => ('found' in given ? figure({ id: `${of}/${given.id}`, title: given.title, found: given.found }) : given);
  const within = (row: FoundRow, title: Text): Text => ({ ru: `${row.title.ru}: ${title.ru}`, en: `${row.title.en}: ${title.en}` });
  const cell = (given: FoundCell, row: FoundRow, column: number): Sentence => {
    if ('pieces' in given) return given.pieces.map((one) => piece('found' in one ? { ...one, title: within(row, one.title) } : one, `${id}/${row.id}`));
    if (!('found' in given)) return [given];
    const { id: columnId, title } = columns[column]!;
    return [figure({ id: `${id}/${row.id}/${columnId}`, title: within(row, title), found: given.found })];
  };
  const built = rows.map((row) => ('section' in row ? { id: row.section, section: true as const, cells: [[{ text: row.title }]] }
    : { id: row.id, cells: row.cells.map((given, at) => cell(given, row, at)) }));
  return { block: {
    kind: 'table', id, heading, columns: columns.map(({ title, numeric }) => ({ title, numeric })), rows: built, notes: notes.map((pieces) => pieces.map((one) => piece(one, id))),
  }, figures };
};

/** All sources a report asks, each once. */
export const sourcesOf = ({ parts }: ProgrammeReport): { readonly figures: readonly FigureSource[]; readonly tables: readonly TableSource[] } => ({
  figures: distinct(parts.flatMap((part) => {
    if (part.kind === 'text' || part.kind === 'list') return part.figures.map(({ from }) => from);
    return part.kind === 'figures' ? part.lines.map(({ from }) => from) : [];
  })),
  tables: distinct(parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : []))),
});

export const sourceKey = (source: FigureSource | TableSource): string => JSON.stringify(source);
const distinct = <Source extends FigureSource | TableSource>(sources: readonly Source[]): Source[] =>
  [...new Map(sources.map((source) => [sourceKey(source), source])).values()];

/** Findings gathered beforehand; what was not gathered is not known. */
export const gathered = (figures: ReadonlyMap<string, Found>, tables: ReadonlyMap<string, FoundTable>): Findings => ({
  figure: (source) => figures.get(sourceKey(source)) ?? nothingFound,
  table: (source) => tables.get(sourceKey(source)) ?? { columns: [{ id: 'nothing', title: { ru: 'Данные', en: 'Data' }, numeric: false }], rows: [] },
});
