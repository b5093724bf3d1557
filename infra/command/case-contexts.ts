import { caseContexts } from '@uplift/domain/case/case-context';
import type { CaseContext } from '@uplift/domain/case/context';
import type { CaseState, StartedCase } from '@uplift/domain/case/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { DomainError } from '@uplift/domain/core/domain-error';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { ProgrammeEvent } from '@uplift/domain/programme-shelf/events';
import { programmeStreamOf } from '@uplift/domain/programme-shelf/stream';
import type { EventCodec } from '../event-store/codec.js';
import type { EventStore } from '../event-store/event-store.js';
import { ContextByState } from './context-by-state.js';

export interface ProgrammeOfCycle { readonly programme: { readonly id: string; readonly edition: number }; readonly year: string }

/** Programme editions and what cases need of them, read from the store once: an edition never changes. */
export class CaseContexts {
  private readonly documents = new Map<string, Promise<ProgrammeDocument>>();
  private readonly contexts = new Map<string, Promise<Readonly<Record<SubjectKind, CaseContext>>>>();

  constructor(private readonly store: EventStore, private readonly codec: EventCodec) {}

  async contextFor(cycle: ProgrammeOfCycle, kind: SubjectKind): Promise<CaseContext> {
    const key = `${cycle.programme.id}@${cycle.programme.edition} ${cycle.year}`;
    const contexts = await kept(this.contexts, key, async () => {
      const document = await this.documentOf(cycle.programme);
      return caseContexts(document, cycleYearOf(cycle.year, document.year.starts));
    });
    return contexts[kind];
  }

  /** For what people ask of a case: as `byEdition`, and of one that has completed it tells whether its cycle still runs. */
  inForce(cycle: ProgrammeOfCycle, kind: SubjectKind): ContextByState<CaseContext> {
    const byEdition = this.byEdition(cycle, kind);
    return new ContextByState(async (state) => {
      const [context, known] = [await byEdition.of(state), state as CaseState];
      return known.status === 'completed' ? { ...context, cycleRuns: await this.runs(known.cycle) } : context;
    });
  }

  /** By the edition the case follows when it is decided, and by the present one before it is opened. */
  byEdition(cycle: ProgrammeOfCycle, kind: SubjectKind): ContextByState<CaseContext> {
    return new ContextByState((state) => this.contextFor((state as CaseState).status === 'none' ? cycle : state as StartedCase, kind));
  }

  private async runs(cycle: string): Promise<boolean> {
    return !(await this.store.readStream(cycleStreamOf(cycle))).some(({ type }) => type === 'CycleClosed' || type === 'CycleCompleted');
  }

  /** Throws `programme-unknown` when that edition was never published. */
  documentOf(programme: { readonly id: string; readonly edition: number }): Promise<ProgrammeDocument> {
    return kept(this.documents, `${programme.id}@${programme.edition}`, async () => {
      for (const stored of await this.store.readStream(programmeStreamOf(programme.id))) {
        const event = this.codec.decode(stored) as ProgrammeEvent;
        if (event.data.edition === programme.edition) return ProgrammeDocument.parse(event.data.document);
      }
      throw new DomainError('programme-unknown', { programme: `${programme.id} ${programme.edition}`, known: '—' });
    });
  }
}

/** One computation for all who ask at once; a failed one is forgotten. */
const kept = <Value>(cache: Map<string, Promise<Value>>, key: string, compute: () => Promise<Value>): Promise<Value> => {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const computing = compute();
  cache.set(key, computing);
  computing.catch(() => cache.delete(key));
  return computing;
};
