import type { CatalogueEntry } from './catalogue-entry.js';

export const roadmapErrors = {
} as const satisfies Record<string, CatalogueEntry>;
