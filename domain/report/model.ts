import { z } from 'zod';
import { Instant, PlainDate } from '../core/instant.js';
import { Text } from '../programme/vocabulary.js';

/** Where a number comes from. `position` is how far of the log the query saw. */
export const Provenance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('events'), stream: z.string(), events: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('query'), query: z.string(), position: z.string() }),
  /** Stated by a person; the event holds who and on what basis. */
  z.object({ kind: z.literal('stated'), event: z.string(), basis: z.string() }),
]);
export type Provenance = z.infer<typeof Provenance>;

/** What a source gave: a number, where it comes from and the day it was true, or nothing. */
export const Found = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.number(), shown: z.string().nullable(), from: Provenance, trueOn: PlainDate }),
  z.object({ known: z.literal(false) }),
]);
export type Found = z.infer<typeof Found>;
export const nothingFound: Found = { known: false };

/** A number in its place in the report: `part/figure` or `part/row/column`. */
export const Figure = z.object({ id: z.string(), title: Text, found: Found });
export type Figure = z.infer<typeof Figure>;

/** Words of a sentence in both languages; empty where only the other language has them. */
export const Words = z.object({ ru: z.string(), en: z.string() });
/** A piece of a sentence, or a cell: words, words as they are (a name, a date), or a figure by its id, in one language or in both. */
export const Piece = z.union([
  z.object({ text: Words }), z.object({ plain: z.string() }), z.object({ figure: z.string(), only: z.enum(['ru', 'en']).optional() }),
]);
export type Piece = z.infer<typeof Piece>;
export const Sentence = z.array(Piece);
export type Sentence = z.infer<typeof Sentence>;

export const SheetRow = z.object({ unit: Text, position: Text });

/** The parts of a report as they will be shown, whatever the format. A table without rows says that nothing is recorded. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraphs'), id: z.string(), heading: Text, paragraphs: z.array(Sentence) }),
  z.object({ kind: z.literal('list'), id: z.string(), heading: Text, numbered: z.boolean(), items: z.array(Sentence) }),
  z.object({
    kind: z.literal('table'), id: z.string(), heading: Text, columns: z.array(z.object({ title: Text, numeric: z.boolean() })).min(1),
    /** A row with `section` is a heading within the table; its one cell goes across all columns. */
    rows: z.array(z.object({ id: z.string(), cells: z.array(Sentence), section: z.literal(true).optional() })), notes: z.array(Sentence),
  }),
  z.object({ kind: z.literal('addressed'), id: z.string(), heading: Text, groups: z.array(z.object({ to: Text, items: z.array(Sentence) })) }),
  z.object({ kind: z.literal('sheet'), id: z.string(), heading: Text, lines: z.array(SheetRow) }),
]);
export type Block = z.infer<typeof Block>;

/** A report without a format: what it says, and every number with where it comes from. */
export const ReportModel = z.object({
  report: z.string(), cycle: z.string(), title: Text, region: Text, year: z.string(), edition: z.int(), asOf: Instant, day: PlainDate,
  blocks: z.array(Block), figures: z.array(Figure),
});
export type ReportModel = z.infer<typeof ReportModel>;
