import type { CatalogueEntry } from './catalogue-entry.js';

export const meetingErrors = {
} as const satisfies Record<string, CatalogueEntry>;
