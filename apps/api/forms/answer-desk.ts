import { Injectable } from '@nestjs/common';
import { rolesOver } from '@uplift/domain/access/policy';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseEvent } from '@uplift/domain/case/events';
import { rulesOf } from '@uplift/domain/case/lookup';
import type { StartedCase, StepState } from '@uplift/domain/case/state';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { AnswerContext } from '@uplift/domain/form-answer/commands';
import { answerDecider } from '@uplift/domain/form-answer/decide';
import type { AnswerEvent } from '@uplift/domain/form-answer/events';
import type { AnswerState } from '@uplift/domain/form-answer/state';
import { answerStreamOf } from '@uplift/domain/form-answer/stream';
import type { StepInstance } from '@uplift/domain/programme/step-instances';
import type { Role } from '@uplift/domain/programme/vocabulary';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import type { SignedIn } from '../access/signed-in.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import type { StepAt } from '../steps/step-action.js';

/** A form of a step as it lies on the desk: its answer so far, and what decisions about it need. */
export interface Opened {
  readonly answer: AnswerState; readonly version: number; readonly context: AnswerContext;
  readonly state: StartedCase; readonly caseContext: CaseContext; readonly step: StepInstance;
}

@Injectable()
export class AnswerDesk {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  /** Throws `case-unknown`, `step-unknown`, and `form-unknown` for a step without a form of its own. */
  async open({ case: id, step: stepId }: StepAt): Promise<Opened> {
    const [ofCase, ofAnswer] = await Promise.all([this.streams.read(caseStreamOf(id)), this.streams.read(answerStreamOf(id, stepId))]);
    const state = fold(caseDecider, ofCase.map((event) => this.codec.decode(event) as CaseEvent));
    if (state.status === 'none') throw new DomainError('case-unknown', { case: id });
    const answer = fold(answerDecider, ofAnswer.map((event) => this.codec.decode(event) as AnswerEvent));
    const caseContext = await this.contexts.contextFor(state, state.subject.kind);
    const step = rulesOf(state, caseContext, stepId);
    // An answer stays with the edition it was begun on, also when the programme is amended meanwhile.
    const programme = answer.status === 'none' ? state.programme : { id: answer.form.programme, edition: answer.form.edition };
    const document = await this.contexts.documentOf(programme);
    const form = document.forms.find((candidate) => candidate.id === (answer.status === 'none' ? step.form : answer.form.id));
    if (form === undefined || form.anonymous) throw new DomainError('form-unknown', { step: stepId });
    const context: AnswerContext = {
      form, programme, indicators: document.indicators, step: standingOf(state.steps[stepId]), responsible: step.responsible, supports: step.supports, zone: document.zone,
    };
    return { answer, version: ofAnswer.length, context, state, caseContext, step };
  }

  rolesOf({ grants }: SignedIn, { state }: Opened): readonly Role[] {
    const school = state.subject.kind === 'school' ? state.subject.id : null;
    return rolesOver(grants, { region: state.region, municipality: state.municipality, school });
  }
}

const standingOf = (step: StepState | undefined): AnswerContext['step'] => {
  if (step === undefined) return { status: 'waiting', endsAt: null, round: 1 };
  switch (step.status) {
    case 'open': return { status: 'open', endsAt: step.plan.endsAt, round: step.round };
    case 'handed-in': case 'in-review': return { status: 'in-review', endsAt: null, round: step.round };
    case 'done': return { status: 'done', endsAt: null, round: step.round };
    default: return { status: 'closed', endsAt: null, round: step.round };
  }
};
