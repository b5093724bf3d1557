import type { StoredEvent } from '../event-store/event-store.js';
import type { CycleRosters } from './cycle-rosters.js';
import { routesOf, type Route } from './routes.js';
import type { CaseChange, Notices } from './workflow-names.js';

/** One call to one workflow, for all that a batch of events has for it. */
export type Delivery =
  | { readonly kind: 'start-cycle'; readonly cycle: string }
  | { readonly kind: 'close-cycle'; readonly cycle: string }
  /** Everyone who carries cases of the cycle looks at the events again. */
  | { readonly kind: 'reload'; readonly cycle: string; readonly cohort: string | null }
  | { readonly kind: 'cases-changed'; readonly cycle: string; readonly cohort: string | null; readonly changes: readonly CaseChange[];
    /** One of them had completed and goes on: their workflow may have ended with it. */
    readonly reopened: boolean }
  | { readonly kind: 'notices'; readonly cycle: string; readonly notices: Notices };

/** Batches what a page of the log means for workflows: many cases in one signal. Launches come first, so that nothing overtakes them. */
export const deliveriesOf = async (events: readonly StoredEvent[], rosters: CycleRosters): Promise<readonly Delivery[]> => {
  const routes = events.flatMap(routesOf);
  const of = <To extends Route['to']>(to: To) => routes.filter((route): route is Extract<Route, { to: To }> => route.to === to);
  const cycles = (to: 'start-cycle' | 'close-cycle' | 'amend-cycle'): readonly string[] => [...new Set(of(to).map(({ cycle }) => cycle))];
  return [
    ...await startDeliveries(cycles('start-cycle'), rosters),
    ...await amendmentDeliveries(cycles('amend-cycle'), rosters),
    ...await caseDeliveries(of('case'), rosters),
    ...cycles('close-cycle').map((cycle) => ({ kind: 'close-cycle', cycle } as const)),
    ...noticeDeliveries(of('digest')),
  ];
};

/** A cycle that is completed has nothing left to carry, however often the log is delivered from its beginning. */
const startDeliveries = async (cycles: readonly string[], rosters: CycleRosters): Promise<readonly Delivery[]> => {
  const standing = await Promise.all(cycles.map(async (cycle) => ({ cycle, roster: await rosters.current(cycle) })));
  return standing.flatMap(({ cycle, roster }) => (roster?.status === 'completed' ? [] : [{ kind: 'start-cycle', cycle } as const]));
};

/** A cycle that was not launched yet has nobody to tell. */
const amendmentDeliveries = async (cycles: readonly string[], rosters: CycleRosters): Promise<readonly Delivery[]> => {
  const rostersOf = await Promise.all(cycles.map(async (cycle) => ({ cycle, roster: await rosters.current(cycle) })));
  return rostersOf.flatMap(({ cycle, roster }) => (roster === null ? []
    : [null, ...roster.cohorts].map((cohort) => ({ kind: 'reload', cycle, cohort }) as const)));
};

const caseDeliveries = async (routes: readonly Extract<Route, { to: 'case' }>[], rosters: CycleRosters): Promise<readonly Delivery[]> => {
  const groups = new Map<string, { readonly cycle: string; readonly cohort: string | null; readonly changes: Map<string, CaseChange>; reopened: boolean }>();
  for (const { cycle, case: id, subject, version, correlationId, reopened } of routes) {
    const roster = await rosters.members(cycle);
    if (roster === null || roster.status === 'completed') continue;
    const cohort = subject.kind === 'school' ? roster.cohortOfSchool(subject.id) : null;
    if (subject.kind === 'school' && cohort === null) continue;
    const key = JSON.stringify([cycle, cohort]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { cycle, cohort, changes: new Map(), reopened: false });
    group.reopened ||= reopened;
    if (version > (group.changes.get(id)?.version ?? 0)) group.changes.set(id, { case: id, version, correlationId });
  }
  return [...groups.values()].map(({ cycle, cohort, changes, reopened }) => ({ kind: 'cases-changed', cycle, cohort, changes: [...changes.values()], reopened }));
};

const noticeDeliveries = (routes: readonly Extract<Route, { to: 'digest' }>[]): readonly Delivery[] => {
  const perCycle = new Map<string, Notices>();
  for (const { cycle, at, position } of routes) {
    const { earliest = at, latest = at } = perCycle.get(cycle) ?? {};
    perCycle.set(cycle, { earliest: at < earliest ? at : earliest, latest: at > latest ? at : latest, position });
  }
  return [...perCycle].map(([cycle, notices]) => ({ kind: 'notices', cycle, notices }));
};
