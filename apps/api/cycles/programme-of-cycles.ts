import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleFacts } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** A cycle together with the programme it follows. */
@Injectable()
export class ProgrammeOfCycles {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  /** Throws `cycle-unknown`. */
  async of(cycle: string): Promise<{ readonly cycle: CycleFacts; readonly document: ProgrammeDocument }> {
    const events = await this.streams.read(cycleStreamOf(cycle));
    const state = fold(cycleDecider, events.map((event) => this.codec.decode(event) as CycleEvent));
    if (state.status === 'none') throw new DomainError('cycle-unknown', { cycle });
    return { cycle: state, document: await this.contexts.documentOf(state.programme) };
  }
}
