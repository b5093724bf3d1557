import { z } from 'zod';
import { Attachment } from '@uplift/domain/case/events';
import type { StepAction } from './step-action.js';

export const SubmitStep = z.strictObject({
  note: z.string().max(4000).default(''),
  attachments: z.array(Attachment).max(200).default([]),
}).meta({ id: 'SubmitStep' });

export const submitStep: StepAction<z.output<typeof SubmitStep>> = {
  action: 'step.submit', schema: SubmitStep, command: (at, body, as) => ({ type: 'SubmitStep', ...at, ...body, as }), files: ({ attachments }) => attachments,
};
