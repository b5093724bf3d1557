import type { CatalogueEntry } from './catalogue-entry.js';

export const importErrors = {
} as const satisfies Record<string, CatalogueEntry>;
