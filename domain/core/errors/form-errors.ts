import type { CatalogueEntry } from './catalogue-entry.js';

export const formErrors = {
} as const satisfies Record<string, CatalogueEntry>;
