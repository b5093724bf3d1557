import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { CycleYear, Slug } from '../programme/vocabulary.js';
import { ImportKind } from './kinds.js';

const importId = z.string();
const Count = z.int().min(0);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');
/** A cell by where it stands. */
const Place = { sheet: z.string().max(100), row: z.int().min(1), column: z.int().min(1) };

export const ImportOpened = defineEvent('ImportOpened', 1, z.object({
  import: importId, cycle: z.string(), region: z.string(), kind: ImportKind, year: CycleYear.nullable(), list: z.boolean(),
}));
/** A file was read and checked; of its content nothing was stored. `changes`: what it would store that is not stored yet. */
export const ImportChecked = defineEvent('ImportChecked', 1, z.object({
  import: importId, run: z.int().min(1), sha256: Sha256, bytes: Count, rows: Count, errors: Count, questions: Count, leftOut: Count, changes: Count, unchanged: Count,
}));
/** A person decided what a date outside of its year means: `stored` is the date to store, the one read where it holds; `null` leaves its row out. */
export const DateSettled = defineEvent('DateSettled', 1, z.object({ import: importId, ...Place, read: PlainDate, stored: PlainDate.nullable(), reason: z.string().min(1).max(1000) }));
export const ImportConfirmed = defineEvent('ImportConfirmed', 1, z.object({ import: importId, run: z.int().min(1), sha256: Sha256 }));
/** Indicator values as the confirmed table gave them, in parts of at most five hundred rows. */
export const IndicatorValuesImported = defineEvent('IndicatorValuesImported', 1, z.object({
  import: importId, run: z.int().min(1), part: z.int().min(0),
  rows: z.array(z.object({ indicator: Slug, level: z.enum(['school', 'municipality', 'region']), subject: z.string(), numerator: z.number().min(0), denominator: z.number().min(0).nullable(), date: PlainDate })).min(1).max(500),
}));
/** Everything the confirmed run holds is stored. */
export const ImportCompleted = defineEvent('ImportCompleted', 1, z.object({ import: importId, run: z.int().min(1), changes: Count, unchanged: Count }));
export const ImportDiscarded = defineEvent('ImportDiscarded', 1, z.object({ import: importId, reason: z.string().min(1).max(1000) }));

export const importEvents = [ImportOpened, ImportChecked, DateSettled, ImportConfirmed, IndicatorValuesImported, ImportCompleted, ImportDiscarded] as const;
export type ImportEvent = EventOf<(typeof importEvents)[number]>;
export type CheckedRun = Omit<z.infer<typeof ImportChecked.schema>, 'import'>;
export type SettledDate = Omit<z.infer<typeof DateSettled.schema>, 'import'>;
