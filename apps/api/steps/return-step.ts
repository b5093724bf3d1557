import { z } from 'zod';
import { Remark } from '@uplift/domain/case/events';
import type { StepAction } from './step-action.js';

/** An empty list is for the domain to refuse: it says why a return needs remarks. */
export const ReturnStep = z.strictObject({ remarks: z.array(Remark).max(200) }).meta({ id: 'ReturnStep' });

export const returnStep: StepAction<z.output<typeof ReturnStep>> = {
  action: 'step.review', schema: ReturnStep, command: (at, body, as) => ({ type: 'ReturnStep', ...at, ...body, as }),
};
