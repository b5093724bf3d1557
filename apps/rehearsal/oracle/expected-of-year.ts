import { contextFor } from '@uplift/domain/case/context-for';
import { caseContexts } from '@uplift/domain/case/case-context';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Instant } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { caseEventOf, caseOfStream, type SeenEvent } from '../year/event-view.js';
import { expectedNotices, type Act, type Addition, type Notice, type Outage } from './expected-notices.js';

interface LivedYear {
  readonly document: ProgrammeDocument;
  /** `2026/27`, or `2026`. */
  readonly year: string;
  /** Read for three things only: which cases were opened, when the cycle was launched, and what people added to cases. */
  readonly events: readonly SeenEvent[];
  readonly acts: readonly Act[];
  readonly until: Instant;
  readonly outages?: readonly Outage[];
}

/** What the oracle expects of every case that was opened. */
export const expectedOfYear = ({ document, year, events, acts, until, outages = [] }: LivedYear): readonly Notice[] => {
  const contexts = caseContexts(document, cycleYearOf(year, document.year.starts));
  const launch = events.find(({ type }) => type === 'CycleLaunched')!.occurredAt;
  return events.filter(({ type }) => type === 'CaseOpened').flatMap(({ stream, data }) => {
    const id = caseOfStream(stream)!;
    return expectedNotices(id, contextFor(contexts[partsOfCaseId(id)!.kind], (data.tags as string[] | undefined) ?? []), launch, acts, until, outages, additionsTo(stream, events));
  });
};

const additionsTo = (stream: string, events: readonly SeenEvent[]): readonly Addition[] => {
  const own = events.filter((seen) => seen.stream === stream).map(caseEventOf).filter((event) => event !== null);
  const cancelled = new Map(own.flatMap((event) => (event.type === 'StepCancelled' ? [[event.data.step, event.occurredAt] as const] : [])));
  return own.flatMap((event) => (event.type !== 'StepAdded' ? []
    : [{ step: event.data.step, due: event.data.due, responsible: event.data.responsible, at: event.occurredAt, cancelledAt: cancelled.get(event.data.step) ?? null }]));
};
