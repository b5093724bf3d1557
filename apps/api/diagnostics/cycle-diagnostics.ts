import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ListedSchool } from '@uplift/domain/cycle/events';
import { diagnosticsDecider } from '@uplift/domain/training/diagnostics-decide';
import type { DiagnosticsEvent } from '@uplift/domain/training/diagnostics-events';
import type { Participant } from '@uplift/domain/training/diagnostics-state';
import { datedDiagnostics, type DatedDiagnostics } from '@uplift/domain/training/diagnostics-window';
import { diagnosticsIdOf, diagnosticsStreamOf } from '@uplift/domain/training/stream';
import { CycleFacts } from '../cycles/cycle-facts.js';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface DiagnosticsOfCycle { readonly dated: DatedDiagnostics; readonly region: string; readonly schools: readonly ListedSchool[] }

/** A cycle's diagnostics as its programme dates them, and what schools' streams say of their teachers. */
@Injectable()
export class CycleDiagnostics {
  constructor(private readonly cycles: CycleFacts, private readonly streams: StreamLoader, private readonly codec: Codec) {}

  async all(cycle: string): Promise<readonly DatedDiagnostics[]> {
    const { document, year, state } = await this.cycles.of(cycle);
    return document.diagnostics.map((rules) => datedDiagnostics(rules, year, state.zone));
  }

  /** Throws `diagnostics-unknown`. */
  async one(cycle: string, id: string): Promise<DiagnosticsOfCycle> {
    const { document, year, state } = await this.cycles.of(cycle);
    const rules = document.diagnostics.find((one) => one.id === id);
    if (rules === undefined) throw new DomainError('diagnostics-unknown', { diagnostics: id });
    return { dated: datedDiagnostics(rules, year, state.zone), region: state.region, schools: state.schools };
  }

  async participants(cycle: string, diagnostics: string, school: string): Promise<readonly Participant[]> {
    const events = await this.streams.read(diagnosticsStreamOf(diagnosticsIdOf(cycle, diagnostics, school)));
    return [...fold(diagnosticsDecider, events.map((event) => this.codec.decode(event) as DiagnosticsEvent)).participants.values()];
  }
}
