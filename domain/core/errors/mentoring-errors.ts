import type { CatalogueEntry } from './catalogue-entry.js';

export const mentoringErrors = {
} as const satisfies Record<string, CatalogueEntry>;
