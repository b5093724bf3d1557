import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cycleOfInterviews } from '@uplift/domain/interview/stream';
import type { Instant } from '@uplift/domain/core/instant';
import type { EventStore, Position } from '../event-store/event-store.js';
import type { CycleRosters } from './cycle-rosters.js';
import type { CycleWorkflows } from './cycle-workflows.js';
import { interviewNoticeTypes, noticeTypes } from './routes.js';
import type { Notices } from './workflow-names.js';

export interface RecoverOptions {
  readonly store: EventStore;
  readonly rosters: CycleRosters;
  readonly workflows: Pick<CycleWorkflows, 'reload' | 'cycleClosed' | 'noticesArrived'>;
  readonly onProgress?: (done: { readonly events: number } | { readonly workflows: number; readonly of: number }) => void;
}
export interface RecoveredCycle { readonly cycle: string; readonly status: 'running' | 'closed' | 'completed'; readonly workflows: number; readonly digest: boolean }

const pageSize = 5_000;
const atOnce = 20;

/**
 * Gives Temporal back what it has lost: reads the events and starts every workflow of cycles that still have something to do. Each looks
 * at the events by itself and stands where it stood: nothing is sent twice. What is running already looks again, and loses nothing.
 */
export const recoverRunningCycles = async ({ store, rosters, workflows, onProgress }: RecoverOptions): Promise<readonly RecoveredCycle[]> => {
  const seen = await lookThrough(store, (events) => onProgress?.({ events }));
  const recovered: RecoveredCycle[] = [];
  const work: (() => Promise<unknown>)[] = [];
  for (const [cycle, { openCases, notices }] of seen) {
    const roster = await rosters.current(cycle);
    if (roster === null) continue;
    const { status } = roster;
    // A cycle that ended while Temporal was being lost may have cases that nobody has ended yet, or one that was opened again.
    const unfinished = status === 'running' || openCases > 0;
    const groups = unfinished ? [null, ...roster.cohorts] : [];
    for (const group of groups) work.push(() => (status === 'closed' ? workflows.cycleClosed(cycle, group) : workflows.reload(cycle, group)));
    // Who was told what is known to the inbox alone: a digest with nothing to tell ends at once.
    if (notices !== null) work.push(() => workflows.noticesArrived(cycle, notices));
    if (unfinished || notices !== null) recovered.push({ cycle, status, workflows: groups.length, digest: notices !== null });
  }
  await inParallel(work, (done) => onProgress?.({ workflows: done, of: work.length }));
  return recovered;
};

interface Seen { openCases: number; notices: Notices | null }

const lookThrough = async (store: EventStore, onEvents: (count: number) => void): Promise<ReadonlyMap<string, Seen>> => {
  const cycles = new Map<string, Seen>();
  const of = (cycle: string): Seen => {
    let seen = cycles.get(cycle);
    if (seen === undefined) cycles.set(cycle, seen = { openCases: 0, notices: null });
    return seen;
  };
  let after: Position | null = null;
  for (let count = 0; ;) {
    const { events, next } = await store.readAll({ after, limit: pageSize });
    if (events.length === 0 || next === null) return cycles;
    for (const { stream, type, occurredAt, position } of events) {
      if (type === 'CycleLaunched') of(stream.slice('cycle-'.length));
      else if (stream.startsWith('case-')) {
        const cycle = partsOfCaseId(stream.slice('case-'.length))?.cycle;
        if (cycle === undefined) continue;
        const seen = of(cycle);
        if (type === 'CaseOpened' || type === 'CaseReopened') seen.openCases += 1;
        else if (type === 'CaseCompleted' || type === 'CaseClosed') seen.openCases -= 1;
        if (noticeTypes.has(type)) seen.notices = withNotice(seen.notices, occurredAt, position);
      } else if (interviewNoticeTypes.has(type) && stream.startsWith('interviews-')) {
        const seen = of(cycleOfInterviews(stream.slice('interviews-'.length)));
        seen.notices = withNotice(seen.notices, occurredAt, position);
      }
    }
    after = next;
    onEvents(count += events.length);
  }
};

const withNotice = (notices: Notices | null, at: Instant, position: Position): Notices => {
  const { earliest = at, latest = at } = notices ?? {};
  return { earliest: at < earliest ? at : earliest, latest: at > latest ? at : latest, position };
};

const inParallel = async (work: readonly (() => Promise<unknown>)[], onDone: (done: number) => void): Promise<void> => {
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (next < work.length) {
      await work[next++]!();
      onDone(done += 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, work.length) }, worker));
};
