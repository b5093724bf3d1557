import { z } from 'zod';
import type { StepAction } from './step-action.js';

export const CancelStep = z.strictObject({ reason: z.string().min(1).max(1000) }).meta({ id: 'CancelStep' });

export const cancelStep: StepAction<z.output<typeof CancelStep>> = {
  action: 'step.add', schema: CancelStep, command: (at, { reason }) => ({ type: 'CancelStep', ...at, reason }),
};
