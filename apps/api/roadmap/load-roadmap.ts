import { Injectable } from '@nestjs/common';
import { caseDecider } from '@uplift/domain/case/decide';
import { contextFor } from '@uplift/domain/case/context-for';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { CaseState } from '@uplift/domain/case/state';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { roadmapContextOf, type RoadmapContext } from '@uplift/domain/roadmap/context';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import type { RoadmapState } from '@uplift/domain/roadmap/state';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { contextNow, type ContextByState } from '@uplift/infra/command/context-by-state';
import { KnownCases, type CaseFacts } from '../access/case-facts.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface Surroundings {
  readonly facts: CaseFacts; readonly caseContext: CaseContext; readonly context: RoadmapContext;
  /** What is asked for just before a command on the case is decided. */
  readonly inForce: ContextByState<CaseContext>;
  /** The programme's zone. */
  readonly zone: string;
}
export interface LoadedRoadmap { readonly roadmap: RoadmapState; readonly version: number; readonly case: CaseState }

/** A case's roadmap, its case, and what the programme says of both. */
@Injectable()
export class LoadRoadmap {
  constructor(
    private readonly cases: KnownCases, private readonly contexts: CaseContexts, private readonly streams: StreamLoader, private readonly codec: Codec,
  ) {}

  /**
   * By the programme's edition the case follows now. Throws `case-unknown`, or `roadmap-not-planned` when the programme asks this kind
   * of subject for no plan.
   */
  async surroundings(caseId: string): Promise<Surroundings> {
    const [facts, { case: state }] = await Promise.all([this.cases.of(caseId), this.of(caseId)]);
    if (facts === null || state.status === 'none') throw new DomainError('case-unknown', { case: caseId });
    const inForce = this.contexts.inForce(facts, facts.kind);
    const caseContext = contextFor(await contextNow(inForce, state), state.tags);
    const context = roadmapContextOf(caseContext);
    if (context === null) throw new DomainError('roadmap-not-planned', { case: caseId });
    return { facts, caseContext, context, inForce, zone: (await this.contexts.documentOf(state.programme)).zone };
  }

  async of(caseId: string): Promise<LoadedRoadmap> {
    const [roadmap, events] = await Promise.all([this.streams.read(roadmapStreamOf(caseId)), this.streams.read(caseStreamOf(caseId))]);
    return {
      roadmap: fold(roadmapDecider, roadmap.map((event) => this.codec.decode(event) as RoadmapEvent)), version: roadmap.length,
      case: fold(caseDecider, events.map((event) => this.codec.decode(event) as CaseEvent)),
    };
  }

  /** The step that a case's roadmap moves; `null` while there is no roadmap. */
  async stepOf(caseId: string): Promise<string | null> {
    const [first] = await this.streams.read(roadmapStreamOf(caseId));
    const event = first === undefined ? null : this.codec.decode(first) as RoadmapEvent;
    return event?.type === 'RoadmapStarted' ? event.data.step : null;
  }
}
