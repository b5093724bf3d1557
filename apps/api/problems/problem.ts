import { z } from 'zod';

export const ProblemField = z.object({
  path: z.string(), code: z.string(), message: z.string(), line: z.int().optional(), column: z.int().optional(),
}).meta({ id: 'ProblemField', description: 'One wrong place of a request; the path is a JSON pointer.' });

/** RFC 9457. `type` names the code as a URI; `trace` finds the request in logs and events. */
export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), instance: z.string(), code: z.string(), trace: z.string(),
  errors: z.array(ProblemField).optional(),
}).meta({ id: 'Problem', description: 'What went wrong, what was kept and what to do now, in the language asked for.' });
export type Problem = z.infer<typeof Problem>;
