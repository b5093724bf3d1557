import { z } from 'zod';
import type { StepAction } from './step-action.js';

export const ApproveStep = z.strictObject({ note: z.string().max(4000).default('') }).meta({ id: 'ApproveStep' });

export const approveStep: StepAction<z.output<typeof ApproveStep>> = {
  action: 'step.review', schema: ApproveStep, command: (at, body, as) => ({ type: 'ApproveStep', ...at, ...body, as }),
};
