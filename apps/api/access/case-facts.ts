import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import type { CaseEvent } from '@uplift/domain/case/events';
import { caseStreamOf } from '@uplift/domain/case/stream';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { ProgrammeOfCycle } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { KeptFacts } from '../parts/kept-facts.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** What holds of a case from its opening to its end. */
export interface CaseFacts extends ProgrammeOfCycle { readonly cycle: string; readonly kind: SubjectKind; readonly subject: string; readonly place: Place }

@Injectable()
export class KnownCases {
  private readonly facts: KeptFacts<CaseFacts>;

  constructor(private readonly streams: StreamLoader, private readonly codec: Codec) {
    this.facts = new KeptFacts(100_000, (id) => this.find(id));
  }

  /** `null` while no such case is open. */
  of(caseId: string): Promise<CaseFacts | null> { return this.facts.of(caseId); }

  private async find(caseId: string): Promise<CaseFacts | null> {
    const [first] = await this.streams.read(caseStreamOf(caseId));
    if (first === undefined) return null;
    const event = this.codec.decode(first) as CaseEvent;
    if (event.type !== 'CaseOpened') return null;
    const { cycle, subject, region, municipality, programme, year } = event.data;
    const place = { region, municipality, school: subject.kind === 'school' ? subject.id : null };
    return { cycle, kind: subject.kind, subject: subject.id, place, programme, year };
  }
}
