import { z } from 'zod';
import type { StepAction } from './step-action.js';

export const RecallSubmission = z.strictObject({}).meta({ id: 'RecallSubmission' });

export const recallSubmission: StepAction<z.output<typeof RecallSubmission>> = {
  action: 'step.submit', schema: RecallSubmission, command: (at, _body, as) => ({ type: 'RecallSubmission', ...at, as }),
};
