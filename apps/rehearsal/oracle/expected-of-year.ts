import { caseContexts } from '@uplift/domain/case/case-context';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Instant } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { caseOfStream, type SeenEvent } from '../year/event-view.js';
import { expectedNotices, type Act, type Notice, type Outage } from './expected-notices.js';

interface LivedYear {
  readonly document: ProgrammeDocument;
  /** `2026/27`, or `2026`. */
  readonly year: string;
  /** Read for two things only: which cases were opened, and when the cycle was launched. */
  readonly events: readonly SeenEvent[];
  readonly acts: readonly Act[];
  readonly until: Instant;
  readonly outages?: readonly Outage[];
}

/** What the oracle expects of every case that was opened. */
export const expectedOfYear = ({ document, year, events, acts, until, outages = [] }: LivedYear): readonly Notice[] => {
  const contexts = caseContexts(document, cycleYearOf(year, document.year.starts));
  const launch = events.find(({ type }) => type === 'CycleLaunched')!.occurredAt;
  return events.filter(({ type }) => type === 'CaseOpened').flatMap(({ stream }) => {
    const id = caseOfStream(stream)!;
    return expectedNotices(id, contexts[partsOfCaseId(id)!.kind], launch, acts, until, outages);
  });
};
