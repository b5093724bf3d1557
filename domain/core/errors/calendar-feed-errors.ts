import type { CatalogueEntry } from './catalogue-entry.js';

export const calendarFeedErrors = {
} as const satisfies Record<string, CatalogueEntry>;
