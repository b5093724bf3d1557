import { Injectable } from '@nestjs/common';
import { addedStageOf, addedStageTitles, StepOrigin } from '@uplift/domain/case/added-step';
import { nextInstant } from '@uplift/domain/case/advance';
import { caseDecider } from '@uplift/domain/case/decide';
import { contextFor } from '@uplift/domain/case/context-for';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseEvent } from '@uplift/domain/case/events';
import { rulesOf } from '@uplift/domain/case/lookup';
import { isEnded, type CaseState, type StepState } from '@uplift/domain/case/state';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { Instant } from '@uplift/domain/core/instant';
import { CycleYear, SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { nameOfSubject } from '@uplift/infra/projections/queries/name-of-subject';
import { z } from 'zod';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { ReadDatabase } from '../parts/read-database.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { CaseStatus } from './case-answer.js';
import { StepView, stepView } from './step-view.js';

export const StageView = z.object({
  stage: z.string(), title: Text, status: z.enum(['waiting', 'open', 'done']), steps: z.array(StepView),
}).meta({ id: 'Stage' });
export const CaseView = z.object({
  case: z.string(), version: z.int(), cycle: z.string(), kind: SubjectKind, subject: z.string(), name: z.string().nullable(), region: z.string(), municipality: z.string().nullable(),
  programme: z.object({ id: z.string(), edition: z.int(), title: Text }), year: CycleYear,
  status: CaseStatus, setAsideBecause: z.string().nullable(), launchedAt: Instant, endedAt: Instant.nullable(),
  nextInstant: Instant.nullable().describe('When something will next become due by itself.'), stages: z.array(StageView),
}).meta({ id: 'Case', description: 'A subject’s whole way through the cycle, as its events have it.' });
export type CaseView = z.infer<typeof CaseView>;
type StageView = z.infer<typeof StageView>;

const statusOf = (states: readonly (StepState | undefined)[]): StageView['status'] =>
  (states.every(isEnded) ? 'done' : states.some((step) => step !== undefined) ? 'open' : 'waiting');

/** What was added during the year, a stage for each kind of origin. */
const addedStages = (state: Exclude<CaseState, { status: 'none' }>, context: CaseContext, now: Instant): StageView[] =>
  StepOrigin.shape.kind.options.flatMap((kind): StageView[] => {
    const steps = Object.values(state.added).filter(({ origin }) => origin.kind === kind);
    if (steps.length === 0) return [];
    return [{ stage: addedStageOf(steps[0]!.step), title: addedStageTitles[kind], status: statusOf(steps.map(({ step }) => state.steps[step])),
      steps: steps.map(({ step }) => stepView(rulesOf(state, context, step), state.steps[step], now)) }];
  });

@Injectable()
export class ShowCase {
  constructor(
    private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts, private readonly clock: Clock,
    private readonly db: ReadDatabase,
  ) {}

  /** From its stream, not from a read model: what was just done is in it. */
  async stateOf(id: string): Promise<{ readonly state: Exclude<CaseState, { status: 'none' }>; readonly version: number }> {
    const stored = await this.streams.read(caseStreamOf(id));
    const state = fold(caseDecider, stored.map((event) => this.codec.decode(event) as CaseEvent));
    if (state.status === 'none') throw new DomainError('case-unknown', { case: id });
    return { state, version: stored.length };
  }

  async run(id: string): Promise<CaseView> {
    const { state, version } = await this.stateOf(id);
    return this.viewOf(id, state, version, this.clock.now());
  }

  /** A state as it looks at a moment, the present or a past one. */
  async viewOf(id: string, state: Exclude<CaseState, { status: 'none' }>, version: number, now: Instant): Promise<CaseView> {
    const [ofAll, document, name] = await Promise.all([this.contexts.contextFor(state, state.subject.kind), this.contexts.documentOf(state.programme),
      nameOfSubject(this.db, state.subject)]);
    const context = contextFor(ofAll, state.tags);
    const stages = document.stages.flatMap((stage): StageView[] => {
      const steps = context.steps.filter((step) => step.stage === stage.id);
      if (steps.length === 0) return [];
      const states = steps.map((step) => state.steps[step.id]);
      return [{ stage: stage.id, title: stage.title, status: statusOf(states), steps: steps.map((step) => stepView(step, state.steps[step.id], now)) }];
    });
    return {
      case: id, version, cycle: state.cycle, kind: state.subject.kind, subject: state.subject.id, name, region: state.region, municipality: state.municipality,
      programme: { ...state.programme, title: document.title }, year: state.year, status: state.status,
      setAsideBecause: state.status === 'set-aside' ? state.reason : null, launchedAt: state.launchedAt, endedAt: 'endedAt' in state ? state.endedAt : null,
      nextInstant: nextInstant(state, now, context), stages: [...stages, ...addedStages(state, context, now)],
    };
  }
}
