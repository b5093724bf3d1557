import { z } from 'zod';
import type { StepAction } from './step-action.js';

export const RemindHolder = z.strictObject({ message: z.string().max(1000).default('') }).meta({ id: 'RemindHolder' });

export const remindHolder: StepAction<z.output<typeof RemindHolder>> = {
  action: 'step.remind', schema: RemindHolder, command: (at, body) => ({ type: 'RequestReminder', ...at, ...body }),
};
