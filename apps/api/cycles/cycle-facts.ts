import { Injectable } from '@nestjs/common';
import { cycleYearOf, type CycleYearSpan } from '@uplift/domain/core/cycle-year';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface CycleWithProgramme { readonly state: Exclude<CycleState, { status: 'none' }>; readonly document: ProgrammeDocument; readonly year: CycleYearSpan }

/** A cycle as its events leave it, with the programme it runs by. */
@Injectable()
export class CycleFacts {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  /** Throws `cycle-unknown`. */
  async of(cycle: string): Promise<CycleWithProgramme> {
    const events = await this.streams.read(cycleStreamOf(cycle));
    const state = fold(cycleDecider, events.map((event) => this.codec.decode(event) as CycleEvent));
    if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle });
    const document = await this.contexts.documentOf(state.programme);
    return { state, document, year: cycleYearOf(state.year, document.year.starts) };
  }
}
