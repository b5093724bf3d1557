import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { SubjectKind } from '../programme/vocabulary.js';
import { IndicatorValue } from './indicator-value.js';

const subject = { cycle: z.string(), level: SubjectKind, subject: z.string(), region: z.string(), municipality: z.string().nullable() };

/** Values that somebody entered, or that came in a table: `import` names it. A value of the same indicator, role and day replaces the one before. */
export const IndicatorValuesRecorded = defineEvent('IndicatorValuesRecorded', 1, z.object({
  ...subject, values: z.array(IndicatorValue).min(1), import: z.string().nullable(), by: z.string(),
}));
/** A figure as some document prints it, to be compared with what the stored numbers give. `where` names the document and the place in it. */
export const FigureQuoted = defineEvent('FigureQuoted', 1, z.object({
  ...subject, indicator: z.string(), figure: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/), where: z.string().min(1).max(300), by: z.string(),
}));

export const indicatorEvents = [IndicatorValuesRecorded, FigureQuoted] as const;
export type IndicatorEvent = EventOf<(typeof indicatorEvents)[number]>;
