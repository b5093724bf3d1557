import { z } from 'zod';
import { FigureSource, NamedFigure, TableSource } from './report-sources.js';
import { Slug, Text } from './vocabulary.js';

const heading = { id: Slug, heading: Text };
/** A line of an approval or distribution sheet. The name and the signature are written by hand. */
export const SheetLine = z.strictObject({ unit: Text, position: Text });
export type SheetLine = z.infer<typeof SheetLine>;

/** A part of a report under its own heading. `{id}` in a paragraph or an item stands for the figure of that id. */
export const ReportPart = z.discriminatedUnion('kind', [
  z.strictObject({
    ...heading, kind: z.literal('text'), paragraphs: z.array(Text).min(1), figures: z.array(NamedFigure).default([]),
  }),
  z.strictObject({
    ...heading, kind: z.literal('list'), items: z.array(Text).min(1), numbered: z.boolean().default(true), figures: z.array(NamedFigure).default([]),
  }),
  /** A table with a line for each figure. */
  z.strictObject({
    ...heading, kind: z.literal('figures'),
    lines: z.array(z.strictObject({ id: Slug, title: Text, from: FigureSource })).min(1),
    /** A line that must be the sum of these lines; where it is not, the report says so. */
    sums: z.array(z.strictObject({ total: Slug, of: z.array(Slug).min(2) })).default([]),
  }),
  z.strictObject({ ...heading, kind: z.literal('table'), rows: TableSource }),
  z.strictObject({
    ...heading, kind: z.literal('recommendations'), groups: z.array(z.strictObject({ to: Text, items: z.array(Text).min(1) })).min(1),
  }),
  z.strictObject({ ...heading, kind: z.literal('approval-sheet'), lines: z.array(SheetLine).min(1) }),
  z.strictObject({ ...heading, kind: z.literal('distribution-sheet'), lines: z.array(SheetLine).min(1) }),
]);
export type ReportPart = z.infer<typeof ReportPart>;
