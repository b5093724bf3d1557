import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { importDecider } from '@uplift/domain/import/decide';
import type { ImportEvent } from '@uplift/domain/import/events';
import type { ImportState } from '@uplift/domain/import/state';
import { importStreamOf } from '@uplift/domain/import/stream';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export type BegunCycle = Exclude<CycleState, { status: 'none' }>;
export type BegunImport = Exclude<ImportState, { status: 'none' }>;

/** Imports and the cycles they belong to, for those who may import there. */
@Injectable()
export class CycleOfImport {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly access: Access) {}

  /** Throws `cycle-unknown`, also for a cycle of a region the person has nothing to do with. */
  async cycle(cycle: string, reader: SignedIn): Promise<BegunCycle> {
    const stored = await this.streams.read(cycleStreamOf(cycle));
    const state = fold(cycleDecider, stored.map((event) => this.codec.decode(event) as CycleEvent));
    const place = state.status === 'none' ? null : { region: state.region, municipality: null, school: null };
    if (state.status === 'none' || place === null || !this.access.allows(reader, 'cycle.read', place)) throw new DomainError('cycle-unknown', { cycle });
    this.access.require(reader, 'cycle.import', place);
    return state;
  }

  async state(id: string): Promise<{ readonly state: ImportState; readonly version: number }> {
    const stored = await this.streams.read(importStreamOf(id));
    return { state: fold(importDecider, stored.map((event) => this.codec.decode(event) as ImportEvent)), version: stored.length };
  }

  /** An import there is, with its cycle. Throws `import-unknown`. */
  async begun(id: string, reader: SignedIn): Promise<{ readonly state: BegunImport; readonly version: number; readonly cycle: BegunCycle }> {
    const { state, version } = await this.state(id);
    const place = state.status === 'none' ? null : { region: state.region, municipality: null, school: null };
    if (state.status === 'none' || place === null || !this.access.allows(reader, 'cycle.import', place)) throw new DomainError('import-unknown', { import: id });
    return { state, version, cycle: await this.cycle(state.cycle, reader) };
  }
}
