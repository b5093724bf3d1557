import { z } from 'zod';
import { PlainDate } from '@uplift/domain/core/instant';
import type { StepAction } from './step-action.js';

export const ExtendDeadline = z.strictObject({
  to: PlainDate, reason: z.string().min(1).max(1000), order: z.string().min(1).max(200).nullable().default(null),
}).meta({ id: 'ExtendDeadline', description: 'The new due date, inclusive; why; and by which order, if there is one.' });

export const extendDeadline: StepAction<z.output<typeof ExtendDeadline>> = {
  action: 'step.extend', schema: ExtendDeadline, command: (at, body) => ({ type: 'ExtendDeadline', ...at, ...body }),
};
