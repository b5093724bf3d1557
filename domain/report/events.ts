import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { Role } from '../programme/vocabulary.js';
import { ReportModel } from './model.js';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const ReportFormat = z.enum(['docx', 'pdf', 'xlsx']);
export type ReportFormat = z.infer<typeof ReportFormat>;
/** A rendered file, known by its content's hash. `bytes` is its size. */
export const ReportFile = z.object({ format: ReportFormat, language: z.enum(['ru', 'en']), sha256: Sha256, bytes: z.int().min(1) });
export type ReportFile = z.infer<typeof ReportFile>;

/** A number that no record of the engine holds, stated by a person with its basis (a document, never a person's name) and the day it was true. */
export const FigureStated = defineEvent('FigureStated', 1, z.object({
  key: z.string(), value: z.number(), basis: z.string().min(1).max(1000), trueOn: PlainDate, by: z.string(),
}));
/** `issue` counts from 1; a signed report that is prepared again is a further issue of it. */
export const ReportPrepared = defineEvent('ReportPrepared', 1, z.object({ issue: z.int().min(1), content: ReportModel, by: z.string() }));
/** The content prepared last is frozen: `content` is the SHA-256 of its canonical JSON. */
export const ReportSigned = defineEvent('ReportSigned', 1, z.object({ issue: z.int().min(1), content: Sha256, files: z.array(ReportFile).min(1), by: z.string() }));
export const ReportSent = defineEvent('ReportSent', 1, z.object({ issue: z.int().min(1), to: Role, note: z.string().max(1000), by: z.string() }));

export const reportEvents = [FigureStated, ReportPrepared, ReportSigned, ReportSent] as const;
export type ReportEvent = EventOf<(typeof reportEvents)[number]>;
