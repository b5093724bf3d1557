import type { CatalogueEntry } from './catalogue-entry.js';

export const reportErrors = {
} as const satisfies Record<string, CatalogueEntry>;
