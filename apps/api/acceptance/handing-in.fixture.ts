import { createHash } from 'node:crypto';
import { pdf } from '@uplift/infra/files/contract/sample-files';
import type { TestApi } from '../test-api.fixture.js';

const file = (kind: string) => ({ kind, name: `${kind}.pdf`, sha256: createHash('sha256').update(pdf(kind)).digest('hex'), bytes: pdf(kind).length });
const kinds = ['development-programme', 'year-plan', 'assessment-notes', 'management-decisions', 'teaching-programme'];

/** The five documents of the package. */
export const fiveDocuments = kinds.map(file);
export const signedPlan = [file('signed-plan')];
/** Uploads what the two above refer to. */
export const uploadDocuments = async (api: TestApi): Promise<void> => {
  for (const kind of [...kinds, 'signed-plan']) await api.as('coordinator').upload(pdf(kind));
};
export const firstDay = '2026-09-01T06:00:00.000Z';
/** The package and the plan have opened. */
export const packageDay = '2026-10-09T06:00:00.000Z';
