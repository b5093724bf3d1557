import type { CatalogueEntry } from './catalogue-entry.js';

export const trainingErrors = {
} as const satisfies Record<string, CatalogueEntry>;
