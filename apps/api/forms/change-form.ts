import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import type { AnswerCommand } from '@uplift/domain/form-answer/commands';
import { FieldValue, sameValue, valueProblem } from '@uplift/domain/form-answer/field-value';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { answerAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import type { Caller } from '../commands/caller.js';
import { CommandSender, type Unstamped } from '../commands/command-sender.js';
import { ApiError, type FieldError } from '../problems/api-error.js';
import type { StepAt } from '../steps/step-action.js';
import { AnswerDesk, type Opened } from './answer-desk.js';
import { FormView, formView } from './form-view.js';

export const SaveFields = z.strictObject({
  fields: z.array(z.strictObject({
    field: Slug, value: FieldValue.nullable(), seen: z.int().min(0).describe('The field’s version when its author began to change it.'),
  })).min(1).max(300),
}).meta({ id: 'SaveFields' });
export const SavedFields = FormView.extend({
  results: z.array(z.object({ field: z.string(), outcome: z.enum(['saved', 'conflict']), version: z.int(), value: FieldValue.nullable() }))
    .describe('`conflict`: somebody else has changed the field; `value` is theirs.'),
}).meta({ id: 'SavedFields' });
export const ExplainValue = z.strictObject({ explanation: z.string().min(1).max(2000) }).meta({ id: 'ExplainValue' });
export const ReopenForm = z.strictObject({ reason: z.string().min(1).max(1000) }).meta({ id: 'ReopenForm' });
export const UnlockForm = z.strictObject({
  until: Instant, reason: z.string().min(1).max(1000), order: z.string().min(1).max(200).nullable().default(null),
}).meta({ id: 'UnlockForm' });

/** Drafts saved field by field, questions answered, forms opened again. */
@Injectable()
export class ChangeForm {
  constructor(private readonly desk: AnswerDesk, private readonly sender: CommandSender) {}

  async save(at: StepAt, { fields }: z.output<typeof SaveFields>, caller: Caller): Promise<z.infer<typeof SavedFields>> {
    const opened = await this.desk.open(at);
    refuseMisfits(opened, fields);
    const view = await this.send(at, opened, { type: 'SaveFields', ...at, as: this.desk.rolesOf(caller.signedIn, opened), fields }, caller);
    const results = fields.map(({ field, value }) => {
      const now = view.fields.find((one) => one.field === field)!;
      return { field, outcome: sameValue(now.value, value) ? 'saved' as const : 'conflict' as const, version: now.version, value: now.value };
    });
    return { ...view, results };
  }

  async explain(at: StepAt, question: string, { explanation }: z.output<typeof ExplainValue>, caller: Caller): Promise<FormView> {
    const opened = await this.desk.open(at);
    return this.send(at, opened, { type: 'ExplainValue', ...at, as: this.desk.rolesOf(caller.signedIn, opened), question, explanation }, caller);
  }

  async reopen(at: StepAt, { reason }: z.output<typeof ReopenForm>, caller: Caller): Promise<FormView> {
    const opened = await this.desk.open(at);
    return this.send(at, opened, { type: 'ReopenAnswer', ...at, as: this.desk.rolesOf(caller.signedIn, opened), reason }, caller);
  }

  async unlock(at: StepAt, body: z.output<typeof UnlockForm>, caller: Caller): Promise<FormView> {
    return this.send(at, await this.desk.open(at), { type: 'LiftAnswerLock', ...at, ...body }, caller);
  }

  private async send(at: StepAt, { context }: Opened, command: Unstamped<AnswerCommand>, caller: Caller): Promise<FormView> {
    const { state, version } = await this.sender.send(answerAggregate, command, context, caller);
    return formView(at, state, version, context);
  }
}

/** Every field that cannot hold its value is named, with what it can hold; nothing is stored then. */
const refuseMisfits = ({ context: { form } }: Opened, fields: z.output<typeof SaveFields>['fields']): void => {
  const misfits = fields.flatMap(({ field: id, value }, at): FieldError[] => {
    const field = form.fields.find((candidate) => candidate.id === id);
    const problem = field === undefined || value === null ? null : valueProblem(field, value);
    return problem === null ? [] : [{ path: `/fields/${at}/value`, code: 'field-value-invalid', ru: `«${field!.title.ru}»: ${problem.ru}.`, en: `“${field!.title.en}”: ${problem.en}.` }];
  });
  if (misfits.length > 0) throw new ApiError('input-invalid', {}, { fields: misfits });
};
