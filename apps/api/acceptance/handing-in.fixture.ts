import { createHash } from 'node:crypto';

const file = (kind: string) => ({ kind, name: `${kind}.pdf`, sha256: createHash('sha256').update(kind).digest('hex'), bytes: 1000 });

/** The five documents of the package. */
export const fiveDocuments = ['development-programme', 'year-plan', 'assessment-notes', 'management-decisions', 'teaching-programme'].map(file);
export const signedPlan = [file('signed-plan')];
export const firstDay = '2026-09-01T06:00:00.000Z';
/** The package and the plan have opened. */
export const packageDay = '2026-10-09T06:00:00.000Z';
