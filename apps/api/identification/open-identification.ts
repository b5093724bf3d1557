import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { identificationDecider } from '@uplift/domain/identification/decide';
import type { IdentificationEvent } from '@uplift/domain/identification/events';
import type { IdentificationState } from '@uplift/domain/identification/state';
import { identificationStreamOf } from '@uplift/domain/identification/stream';
import type { Identification } from '@uplift/domain/programme/identification-schema';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export type PlannedCycle = Exclude<CycleState, { status: 'none' }>;
export interface OpenIdentification { readonly cycle: PlannedCycle; readonly state: IdentificationState; readonly version: number }

/** A cycle with what has been found and decided for it, from their streams. */
@Injectable()
export class Identifications {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  async of(cycle: string): Promise<OpenIdentification> {
    const [planned, found] = await Promise.all([this.streams.read(cycleStreamOf(cycle)), this.streams.read(identificationStreamOf(cycle))]);
    const state = fold(cycleDecider, planned.map((stored) => this.codec.decode(stored) as CycleEvent));
    if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle });
    return { cycle: state, state: fold(identificationDecider, found.map((stored) => this.codec.decode(stored) as IdentificationEvent)), version: found.at(-1)?.version ?? 0 };
  }

  /** Throws `criteria-missing` where the programme has none. */
  async criteriaOf({ programme }: PlannedCycle): Promise<Identification> {
    const { identification } = await this.contexts.documentOf(programme);
    if (identification === undefined) throw new DomainError('criteria-missing', { programme: programme.id });
    return identification;
  }
}
