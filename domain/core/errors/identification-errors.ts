import type { CatalogueEntry } from './catalogue-entry.js';

export const identificationErrors = {
} as const satisfies Record<string, CatalogueEntry>;
