import type { CatalogueEntry } from './catalogue-entry.js';

export const amendmentErrors = {
} as const satisfies Record<string, CatalogueEntry>;
