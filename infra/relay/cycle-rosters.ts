import { caseIdOf } from '@uplift/domain/case/stream';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import type { CycleState, Launch } from '@uplift/domain/cycle/state';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { EventCodec } from '../event-store/codec.js';
import type { EventStore } from '../event-store/event-store.js';

/** A case the cycle has or will have. */
export interface ListedCase {
  readonly id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly municipality: string | null;
  readonly tags: readonly string[];
}

/** Who is in a launched cycle and which workflow carries whom. The list does not change any more; `status` may, and an amendment may tag schools anew. */
export interface CycleRoster {
  readonly cycle: string;
  readonly status: 'running' | 'closed' | 'completed';
  readonly region: string;
  readonly programme: { readonly id: string; readonly edition: number };
  readonly year: string;
  readonly zone: string;
  readonly launch: Launch;
  /** The amendment by which the programme's present edition came into force; `null` for the edition of the launch. */
  readonly amendment: { readonly reason: string; readonly order: string | null } | null;
  /** Of the launch: what the engine does unasked carries it on. */
  readonly correlationId: string;
  /** Cohort ids in the order of the list. */
  readonly cohorts: readonly string[];
  /** A cohort's schools; with `null` the region and its municipalities. Empty when there is no such cohort. */
  casesOf(cohort: string | null): readonly ListedCase[];
  cohortOfSchool(school: string): string | null;
}

interface Known { version: number; state: CycleState; correlationId: string; amendment: CycleRoster['amendment']; members: Members | null }
interface Members { readonly cohorts: readonly string[]; readonly cases: ReadonlyMap<string | null, readonly ListedCase[]>; readonly cohortOf: ReadonlyMap<string, string> }

/** The rosters of cycles, each read once; after that only what its stream has gained. */
export class CycleRosters {
  private readonly known = new Map<string, Known>();

  constructor(private readonly store: EventStore, private readonly codec: EventCodec) {}

  /** As of now; `null` for a cycle that was never launched. */
  async current(cycle: string): Promise<CycleRoster | null> {
    const before = this.known.get(cycle) ?? { version: 0, state: cycleDecider.initial, correlationId: '', amendment: null, members: null };
    const known = { ...before };
    for (const stored of await this.store.readStream(cycleStreamOf(cycle), before.version)) {
      const event = this.codec.decode(stored) as CycleEvent;
      known.state = cycleDecider.evolve(known.state, event);
      if (event.type === 'SchoolsListed') known.members = null;
      if (event.type === 'CycleAmended') known.amendment = { reason: event.data.reason, order: event.data.order };
      known.version = stored.version;
      if (stored.type === 'CycleLaunched') known.correlationId = stored.correlationId;
    }
    // Another call may have come further meanwhile.
    const present = this.known.get(cycle);
    const newest = present !== undefined && present.version > known.version ? present : known;
    this.known.set(cycle, newest);
    return rosterOf(newest);
  }

  /** As it was when last read: enough for what never changes after the launch. */
  async members(cycle: string): Promise<CycleRoster | null> {
    const known = this.known.get(cycle);
    return (known === undefined ? null : rosterOf(known)) ?? this.current(cycle);
  }
}

const rosterOf = (known: Known): CycleRoster | null => {
  const { state } = known;
  if (state.status === 'none' || !('launch' in state) || state.launch === null) return null;
  const members = known.members ??= membersOf(state.cycle, state.region, state, state.launch);
  const { cycle, status, region, programme, year, zone, launch } = state;
  return {
    cycle, status, region, programme, year, zone, launch, amendment: known.amendment, correlationId: known.correlationId, cohorts: members.cohorts,
    casesOf: (cohort) => members.cases.get(cohort) ?? [],
    cohortOfSchool: (school) => members.cohortOf.get(school) ?? null,
  };
};

const membersOf = (cycle: string, region: string, { schools }: Exclude<CycleState, { status: 'none' }>, launch: Launch): Members => {
  const tagsOf = new Map(schools.map(({ school, tags = [] }) => [school, tags]));
  const caseOf = (kind: SubjectKind, id: string, municipality: string | null): ListedCase =>
    ({ id: caseIdOf(cycle, { kind, id }), subject: { kind, id }, municipality, tags: kind === 'school' ? tagsOf.get(id) ?? [] : [] });
  const cohorts = cohortsOf(schools, launch.cohortSize);
  const municipalities = [...new Set(cohorts.map(({ municipality }) => municipality))];
  const cases = new Map<string | null, readonly ListedCase[]>(
    [[null, [caseOf('region', region, null), ...municipalities.map((id) => caseOf('municipality', id, id))]]]);
  const cohortOf = new Map<string, string>();
  for (const { id, municipality, schools: ids } of cohorts) {
    cases.set(id, ids.map((school) => caseOf('school', school, municipality)));
    for (const school of ids) cohortOf.set(school, id);
  }
  return { cohorts: cohorts.map(({ id }) => id), cases, cohortOf };
};
