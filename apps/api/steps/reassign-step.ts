import { z } from 'zod';
import { SubjectId } from '../http/ids.js';
import type { StepAction } from './step-action.js';

export const ReassignStep = z.strictObject({ to: SubjectId.describe('The person who is to do it.') }).meta({ id: 'ReassignStep' });

export const reassignStep: StepAction<z.output<typeof ReassignStep>> = {
  action: 'step.reassign', schema: ReassignStep, command: (at, { to }) => ({ type: 'ReassignStep', ...at, to }), names: ({ to }) => to,
};
