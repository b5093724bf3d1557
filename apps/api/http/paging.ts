import { z } from 'zod';

/** How many rows a page holds: 50 unless asked otherwise, 500 at most. */
export const Limit = z.coerce.number().int().min(1).max(500).default(50);
/** The `next` of the answer before. */
export const Cursor = z.string().min(1).max(500).optional();
