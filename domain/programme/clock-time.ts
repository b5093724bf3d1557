import { z } from 'zod';

/** A local time of day, `09:30`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock-time');
export type ClockTime = z.infer<typeof ClockTime>;
