import type { CatalogueEntry } from './catalogue-entry.js';

export const fileErrors = {
} as const satisfies Record<string, CatalogueEntry>;
