import { z } from 'zod';
import { Attachment } from '@uplift/domain/case/events';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { StepAction } from './step-action.js';

export const SubmitStep = z.strictObject({
  note: z.string().max(4000).default(''),
  attachments: z.array(Attachment).max(200).default([]),
}).meta({ id: 'SubmitStep' });

export const submitStep: StepAction<z.output<typeof SubmitStep>> = {
  action: 'step.submit', schema: SubmitStep, command: (at, body, as) => ({ type: 'SubmitStep', ...at, ...body, as }), files: ({ attachments }) => attachments,
  suits: (step, { stages, forms }) => {
    const named = stages.flatMap((stage) => stage.steps).find(({ id }) => id === step.split('@')[0])?.form;
    const form = forms.find(({ id, anonymous }) => id === named && !anonymous);
    if (form !== undefined) throw new DomainError('step-needs-its-form', { step, form: form.id });
  },
};
