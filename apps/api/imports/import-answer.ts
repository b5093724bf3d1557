import type { ImportProblem } from '@uplift/domain/import/problem';
import { problemCodes } from '@uplift/domain/import/problem';
import { PlainDate } from '@uplift/domain/core/instant';
import { ImportKind } from '@uplift/domain/import/kinds';
import type { ImportState } from '@uplift/domain/import/state';
import type { SheetNotice } from '@uplift/domain/sheet/cell';
import { placeText } from '@uplift/domain/import/table';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';

const Run = z.object({
  run: z.int(), sha256: z.string(), bytes: z.int(), rows: z.int(), errors: z.int(), questions: z.int(), leftOut: z.int(),
  changes: z.int().describe('What it would store that is not stored yet.'), unchanged: z.int(),
}).meta({ id: 'ImportRun' });
const Settled = z.object({ sheet: z.string(), row: z.int(), column: z.int(), read: PlainDate, stored: PlainDate.nullable(), reason: z.string() }).meta({ id: 'SettledDate' });

export const ImportAnswer = z.object({
  import: z.string(), version: z.int(), status: z.enum(['open', 'confirmed', 'completed', 'discarded']), cycle: z.string(), kind: ImportKind, year: z.string().nullable(), list: z.boolean(),
  runs: z.array(Run), settled: z.array(Settled), outcome: z.object({ run: z.int(), changes: z.int(), unchanged: z.int() }).nullable(),
}).meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export const ProblemAnswer = z.object({
  severity: z.enum(['error', 'question']), code: z.enum(problemCodes), sheet: z.string(), row: z.int(), column: z.int().nullable(),
  title: Text.nullable(), read: z.string(), expected: Text, place: z.object({ ru: z.string(), en: z.string() }),
}).meta({ id: 'ImportProblem' });
export const CheckedAnswer = ImportAnswer.extend({
  checked: Run.omit({ run: true }), problems: z.array(ProblemAnswer).describe('The first ten thousand, in the order of the table.'),
  notices: z.array(z.object({ code: z.string(), text: z.object({ ru: z.string(), en: z.string() }) })),
  mended: z.int().describe('Problems of the run before that are gone.'),
}).meta({ id: 'ImportChecked' });
export type CheckedAnswer = z.infer<typeof CheckedAnswer>;

export const importAnswer = (id: string, version: number, state: Exclude<ImportState, { status: 'none' }>): ImportAnswer => ({
  import: id, version, status: state.status, cycle: state.cycle, kind: state.kind, year: state.year, list: state.list,
  runs: [...state.runs], settled: [...state.settled], outcome: state.status === 'completed' ? state.outcome : null,
});

export const problemAnswer = (problem: ImportProblem): z.infer<typeof ProblemAnswer> => ({ ...problem, place: placeText(problem) });

export const noticeText = (notice: SheetNotice): Text => {
  switch (notice.code) {
    case 'sheet-hidden': return { ru: `Скрытый лист «${notice.sheet}» не читался.`, en: `The hidden sheet “${notice.sheet}” was not read.` };
    case 'rows-hidden': return { ru: `Скрытые строки листа «${notice.sheet}» прочитаны: ${notice.rows}.`, en: `Hidden rows of the sheet “${notice.sheet}” were read: ${notice.rows}.` };
    case 'encoding-assumed': return { ru: `Кодировка определена по тексту: ${notice.encoding}.`, en: `The encoding was told from the text: ${notice.encoding}.` };
  }
};
