import type { Instant, PlainDate } from '../core/instant.js';
import type { CycleYear } from '../programme/vocabulary.js';
import type { ConfirmingOrder, CycleEvent, ListedSchool } from './events.js';

export interface CycleFacts {
  readonly cycle: string; readonly region: string; readonly programme: { readonly id: string; readonly edition: number };
  readonly year: CycleYear; readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly zone: string;
  readonly schools: readonly ListedSchool[];
}
export interface Launch { readonly launchedAt: Instant; readonly cohortSize: number }
export type CycleState =
  | { readonly status: 'none' }
  | CycleFacts & { readonly status: 'planned' }
  | CycleFacts & { readonly status: 'confirmed'; readonly order: ConfirmingOrder }
  | CycleFacts & { readonly status: 'running'; readonly order: ConfirmingOrder; readonly launch: Launch }
  | CycleFacts & { readonly status: 'closed' | 'completed'; readonly launch: Launch | null; readonly endedAt: Instant };
export type RunningCycle = Extract<CycleState, { status: 'running' }>;

export const noCycle: CycleState = { status: 'none' };

export const evolve = (state: CycleState, event: CycleEvent): CycleState => {
  if (event.type === 'CyclePlanned') {
    const { cycle, region, programme, year, firstDay, lastDay, zone } = event.data;
    return { status: 'planned', cycle, region, programme, year, firstDay, lastDay, zone, schools: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'SchoolsListed': return { ...state, schools: withSchools(state.schools, event.data.schools) };
    case 'SchoolsUnlisted': {
      const gone = new Set(event.data.schools);
      return { ...state, schools: state.schools.filter(({ school }) => !gone.has(school)) };
    }
    case 'SchoolListConfirmed': return { ...facts(state), status: 'confirmed', order: event.data.order };
    case 'CycleLaunched': return state.status !== 'confirmed' ? state
      : { ...facts(state), status: 'running', order: state.order, launch: { launchedAt: event.data.launchedAt, cohortSize: event.data.cohortSize } };
    case 'CycleAmended': return { ...state, programme: { ...state.programme, edition: event.data.to } };
    case 'CycleClosed': return { ...facts(state), status: 'closed', launch: launchOf(state), endedAt: event.occurredAt };
    case 'CycleCompleted': return { ...facts(state), status: 'completed', launch: launchOf(state), endedAt: event.occurredAt };
  }
};

/** A school keeps its place on the list when it is named again. */
const withSchools = (listed: readonly ListedSchool[], named: readonly ListedSchool[]): readonly ListedSchool[] => {
  const again = new Map(named.map((one) => [one.school, one]));
  const kept = listed.map((one) => {
    const renewed = again.get(one.school) ?? one;
    again.delete(one.school);
    return renewed;
  });
  return [...kept, ...named.filter(({ school }) => again.has(school))];
};

const facts = ({ cycle, region, programme, year, firstDay, lastDay, zone, schools }: CycleFacts): CycleFacts =>
  ({ cycle, region, programme, year, firstDay, lastDay, zone, schools });
const launchOf = (state: Exclude<CycleState, { status: 'none' }>): Launch | null => ('launch' in state ? state.launch : null);
