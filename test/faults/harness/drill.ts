import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { caseIdOf, partsOfCaseId } from '@uplift/domain/case/stream';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import { epochMillisecondsOf, type Instant } from '@uplift/domain/core/instant';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostgresPersonKeys } from '@uplift/infra/event-store/personal-data/postgres-person-keys';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { migrateIdentity } from '@uplift/infra/identity/identity-schema';
import { openPool, type Pool } from '@uplift/infra/postgres/open-pool';
import { liveSchema, readCheckpoint } from '@uplift/infra/projections/read-schema';
import { untoldNotices } from '@uplift/infra/projections/queries/digests';
import { readCheckpoint as readRelayed } from '@uplift/infra/relay/checkpoint';
import { relayName } from '@uplift/infra/relay/leased-relay';
import { personaOf, type Persona } from '@uplift/rehearsal/actors/persona';
import { randomOf } from '@uplift/rehearsal/actors/random';
import { Cast } from '@uplift/rehearsal/cast/cast';
import { hire } from '@uplift/rehearsal/cast/hire';
import { schoolList } from '@uplift/rehearsal/cast/school-list';
import type { Act, Outage } from '@uplift/rehearsal/oracle/expected-notices';
import { createOffice, type Office } from '@uplift/rehearsal/stage/office';
import { Agenda, type PlannedAct } from '@uplift/rehearsal/year/agenda';
import { EventReader } from '@uplift/rehearsal/year/event-view';
import { Quiet, type GroupProgress } from '@uplift/rehearsal/year/quiet';
import { carryOut, runYear } from '@uplift/rehearsal/year/run-year';
import { annualCycleIdOf, cohortCycleIdOf } from '@uplift/workflows/ids';
import { drillProgramme, drillYear } from './drill-programme.js';
import type { Ground } from './ground.js';
import type { Acknowledged } from './lost-or-twice.js';
import { Parts, type PartsOptions } from './parts.js';
import { persistentSend, type Sending } from './persistent-send.js';
import { progressIn } from './progress-in-history.js';

export interface DrillOptions extends Omit<PartsOptions, 'attributes'> {
  readonly seed: number;
  readonly schools: number;
  /** The programme's time at the beginning. */
  readonly at: Instant;
  readonly attributes?: boolean;
  readonly client: () => Client;
  /** Lets Temporal's time pass until the programme's time is this. */
  readonly passTo: (at: Instant) => Promise<void>;
  /** Called as each command goes out, the first is 1. */
  readonly onCommand?: (nth: number) => void;
}

export const drillCycle = 'drill-2026';
const document = drillProgramme();
/** Bounds on hanging, not on speed: other work may have the cores. */
const patience = 180_000;

/** A rehearsal-sized run against parts that may die. Holds what people did and were told, to be held against what is stored. */
export class Drill {
  readonly document = document;
  readonly acts: Act[] = [];
  readonly outages: Outage[] = [];
  readonly acknowledged: Acknowledged[] = [];
  readonly cast: Cast;
  readonly quiet: Quiet;
  readonly agenda: Agenda;
  /** Of the schools, in the order of the list. */
  readonly schoolCases: readonly string[];
  private readonly schools: ReturnType<typeof schoolList>;
  private readonly office: Office;
  private readonly sending: Sending;
  private present: Instant;
  private commands = 0;

  private constructor(
    readonly options: DrillOptions, readonly parts: Parts, readonly store: PostgresEventStore, readonly pool: Pool, private readonly over: AbortSignal,
  ) {
    const { seed } = options;
    this.present = options.at;
    this.schools = schoolList(document, options.schools);
    this.schoolCases = this.schools.map(({ id }) => caseIdOf(drillCycle, { kind: 'school', id }));
    this.cast = new Cast(document, this.schools);
    this.sending = persistentSend(parts.origins, over);
    this.office = createOffice({ url: parts.origins[0]!, seed, send: this.sending.send });
    const personas = new Map(this.schools.map(({ id }, index) => [id, personaOf(index, randomOf(seed, 'persona', id))]));
    const personaFor = (id: string): Persona => personas.get(partsOfCaseId(id)?.subject ?? '') ?? 'on-time';
    this.agenda = new Agenda({ seed, zone: document.zone, personaOf: personaFor });
    const cohorts = cohortsOf(this.schools.map(({ id, municipality }) => ({ school: id, municipality: municipality.id })), 200);
    const cohortOf = new Map(cohorts.flatMap(({ id, schools }) => schools.map((school) => [school, cohortCycleIdOf(drillCycle, id)])));
    this.quiet = new Quiet({
      events: new EventReader(this.office.deskOf(this.cast.of('auditor').account)),
      groups: [annualCycleIdOf(drillCycle), ...new Set(cohortOf.values())],
      groupOf: (id) => cohortOf.get(partsOfCaseId(id)?.subject ?? '') ?? annualCycleIdOf(drillCycle),
      ask: (group) => this.ask(group), patience: { beforeNudge: patience, inAll: patience },
    });
  }

  /** Starts all parts, hires everybody and signs them in. */
  static async begin(options: DrillOptions, ground: Ground): Promise<Drill> {
    const { databaseUrl } = options;
    const parts = await Parts.start({ ...options, attributes: options.attributes ?? false }, ground);
    const pool = openPool(databaseUrl, 'uplift drill', 8, () => undefined);
    ground.atEnd(() => pool.end());
    const store = await openPostgresEventStore({ url: databaseUrl, clock: () => options.at });
    ground.atEnd(() => store.close());
    const drill = new Drill(options, parts, store, pool, ground.over);
    await drill.setTime(options.at);
    await migrateIdentity(pool);
    await hire(drill.cast.players, { store, pool, personalData: new PersonalData(await PostgresPersonKeys.open(pool), ground.masterKey) }, options.at);
    await drill.untilProjected();
    await Promise.all(drill.cast.players.map(({ account }) => drill.office.deskOf(account).get('/me')));
    return drill;
  }

  get now(): Instant { return this.present; }
  /** Requests that had to be sent again. */
  get repeated(): number { return this.sending.repeated; }

  /** The commands and the engine's records from now on bear this time. */
  async setTime(at: Instant): Promise<void> {
    this.present = at;
    await this.parts.setClock({ at });
  }

  async launch(): Promise<void> {
    const desk = this.desks().deskOf(this.cast.of('institute-coordinator').account);
    await desk.post('/programmes', { document }, 'publish');
    await desk.post('/cycles', { cycle: drillCycle, programme: document.programme, edition: document.edition, year: drillYear }, 'plan');
    await desk.post(`/cycles/${drillCycle}/schools`, { schools: this.schools }, 'import');
    await desk.post(`/cycles/${drillCycle}/confirm`, { order: { number: '1-Р', date: '2026-09-01', title: 'Список школ' } }, 'confirm');
    await desk.post(`/cycles/${drillCycle}/launch`, {}, 'launch');
  }

  /** Lives on from moment to moment until this one; everybody does what they planned. */
  async live(until: Instant): Promise<void> {
    const { acts } = await runYear({
      document, cast: this.cast, office: this.desks(), agenda: this.agenda, quiet: this.quiet, until,
      clock: { now: () => this.present, advanceTo: async (at) => { await this.setTime(at); await this.options.passTo(at); } },
      relayed: () => this.untilRelayed(), digestsSent: () => this.untilTold(), onProgress: () => undefined,
    });
    this.acts.push(...acts);
  }

  /** People go on while nobody waits for the engine: what they planned until this moment is done, each at its time. */
  async actUntil(until: Instant): Promise<void> {
    for (let next = this.agenda.next; next !== null && next <= until; next = this.agenda.next) {
      await this.setTime(next);
      await this.act(this.agenda.take(next));
      this.agenda.hear(await this.quiet.look());
    }
    await this.setTime(until);
  }

  async act(planned: readonly PlannedAct[]): Promise<void> {
    await Promise.all(planned.map((one) => carryOut(one, { cast: this.cast, office: this.desks(), document })));
    this.acts.push(...planned.map(({ act }) => act));
  }

  /** Waits until the read models know all that is stored. */
  async untilProjected(): Promise<void> {
    await this.eventually('the read models catch up', async () => {
      const [head, checkpoint] = [await this.store.head(), await readCheckpoint(this.pool, liveSchema)];
      return head === null || checkpoint?.position === head;
    });
  }

  /** Bounded; what fails for want of a server is tried again. */
  async eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
    let last: unknown = null;
    for (const giveUp = Date.now() + patience; Date.now() < giveUp;) {
      this.over.throwIfAborted();
      try {
        if (await holds()) return;
        last = null;
      } catch (error) {
        last = error;
      }
      await sleep(10);
    }
    throw new Error(`within ${patience / 1000} s it was not so that ${what}`, { cause: last });
  }

  /** The office, taking note of what it was told was done. */
  private desks(): Office {
    return { deskOf: (account) => {
      const desk = this.office.deskOf(account);
      return { get: desk.get, upload: desk.upload, post: async (path, body, key) => {
        this.options.onCommand?.(this.commands += 1);
        const answer = await desk.post<never>(path, body, key);
        this.acknowledged.push({ login: account.login, path, key });
        return answer;
      } };
    } };
  }

  private async untilRelayed(): Promise<void> {
    await this.eventually('the relay catches up', async () => {
      const [head, checkpoint] = [await this.store.head(), await readRelayed(this.pool, relayName)];
      return head === null || (checkpoint !== null && this.store.comparePositions(checkpoint.position, head) >= 0);
    });
  }

  private async untilTold(): Promise<void> {
    await this.eventually('everybody was told by mail', async () =>
      (await untoldNotices(this.pool, { cycle: drillCycle, until: this.present })).size === 0);
  }

  /** A server that does not answer may answer later; a workflow that is not there has ended, or is not there yet. */
  private async ask(group: string): Promise<GroupProgress | null> {
    let answer: GroupProgress | null = null;
    await this.eventually(`${group} answers`, async () => {
      const client = this.options.client();
      try {
        answer = progressIn(await client.withDeadline(Date.now() + 5_000, () =>
          client.withAbortSignal(this.over, () => client.workflow.getHandle(group).fetchHistory())));
        return answer !== null;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return true;
        throw error;
      }
    });
    return answer;
  }
}

/** Milliseconds by which the programme's time is ahead of a server's at the moment. */
export const aheadOf = (at: Instant, serverMs: number): number => epochMillisecondsOf(at) - serverMs;
