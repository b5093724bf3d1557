import { Injectable } from '@nestjs/common';
import { caseDecider } from '@uplift/domain/case/decide';
import { Attachment } from '@uplift/domain/case/events';
import { answerAggregate, caseAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import type { Caller } from '../commands/caller.js';
import { CommandSender } from '../commands/command-sender.js';
import { FileReferences } from '../files/file-references.js';
import { Clock } from '../parts/clock.js';
import type { StepAt } from '../steps/step-action.js';
import { StepView, stepView } from '../cases/step-view.js';
import { AnswerDesk, type Opened } from './answer-desk.js';
import { FormView, formView } from './form-view.js';

export const SubmitForm = z.strictObject({ note: z.string().max(4000).default(''), attachments: z.array(Attachment).max(200).default([]) }).meta({ id: 'SubmitForm' });
export const SubmittedForm = FormView.extend({
  handedIn: z.boolean().describe('Whether the step is handed in with it; not while questions hold the form back.'), stepState: StepView,
}).meta({ id: 'SubmittedForm' });
export type SubmittedForm = z.infer<typeof SubmittedForm>;

/**
 * Hands in the form and, with it, its step. They lie in two streams, written one after the other; whatever is cut off in between, the same
 * request again does the rest and nothing twice.
 */
@Injectable()
export class SubmitFormHandler {
  constructor(private readonly desk: AnswerDesk, private readonly sender: CommandSender, private readonly clock: Clock, private readonly files: FileReferences) {}

  async run(at: StepAt, { note, attachments }: z.output<typeof SubmitForm>, caller: Caller): Promise<SubmittedForm> {
    await this.files.requireUploaded(attachments);
    const opened = await this.desk.open(at);
    const as = this.desk.rolesOf(caller.signedIn, opened);
    const submit = { type: 'SubmitStep', ...at, as, note, attachments } as const;
    // What the step itself would refuse, such as a missing document, is refused before the form is handed in.
    if (isOpen(opened)) {
      caseDecider.decide({ ...submit, actor: { kind: 'person', id: caller.signedIn.person }, now: this.clock.now() }, opened.state, opened.caseContext);
    }
    const form = await this.sender.send(answerAggregate, { type: 'SubmitAnswer', ...at, as }, opened.context, caller);
    const view = formView(at, form.state, form.version, opened.context);
    if (form.state.status !== 'submitted') return { ...view, handedIn: false, stepState: this.stepOf(at, opened.state, opened) };
    if (!isOpen(opened)) return { ...view, handedIn: true, stepState: this.stepOf(at, opened.state, opened) };
    const done = await this.sender.send(caseAggregate, submit, opened.caseContext, { ...caller, headers: { ...caller.headers, expectedVersion: null } });
    if (done.state.status === 'none') throw new Error(`case ${at.case} has no state after a command`);
    return { ...view, handedIn: true, stepState: this.stepOf(at, done.state, opened) };
  }

  private stepOf({ step }: StepAt, state: Opened['state'], opened: Opened): StepView { return stepView(opened.step, state.steps[step], this.clock.now()); }
}

const isOpen = ({ context }: Opened): boolean => context.step.status === 'open';
