import type { CatalogueEntry } from './catalogue-entry.js';

export const interviewErrors = {
} as const satisfies Record<string, CatalogueEntry>;
