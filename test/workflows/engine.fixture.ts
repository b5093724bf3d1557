import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { caseStreamOf } from '@uplift/domain/case/stream';
import { nextInstant } from '@uplift/domain/case/advance';
import type { CaseCommand } from '@uplift/domain/case/commands';
import { caseDecider } from '@uplift/domain/case/decide';
import type { CaseEvent } from '@uplift/domain/case/events';
import { fold, type Actor } from '@uplift/domain/core/decider';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { SendDigestsInput } from '@uplift/activities/create-activities';
import { caseAggregate, cycleAggregate, programmeShelfAggregate } from '@uplift/infra/command/aggregates';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Position, StoredEvent } from '@uplift/infra/event-store/event-store';
import { InMemoryEventStore } from '@uplift/infra/event-store/in-memory/in-memory-event-store';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { Relay, type RelayOptions } from '@uplift/infra/relay/relay';
import { testServerPath } from '@uplift/infra/temporal/test-server';
import { createWorker } from '@uplift/worker/create-worker';
import { workflowBundlePath } from '@uplift/worker/workflow-bundle';
import { workflowNames } from '@uplift/workflows/workflow-names';

const anyone: Actor = { kind: 'person', id: 'person-1' };

export interface EngineOptions {
  /** The programme's time at the start, whatever the machine's clock says. */
  readonly at: Instant;
  readonly continueAfter?: number;
  /** The log of an earlier engine, whose Temporal is gone; the relay goes on at its end. */
  readonly store?: InMemoryEventStore;
  /** Everything the relay delivers it delivers twice. */
  readonly twice?: boolean;
}

/** The engine on virtual time: a real Temporal server that skips time, a real worker and relay, and the log in memory. */
export class TestEngine {
  readonly mails: SendDigestsInput[] = [];
  readonly handler: CommandHandler;
  readonly contexts: CaseContexts;
  readonly rosters: CycleRosters;
  readonly workflows: CycleWorkflows;
  private relay!: Relay;
  private stopRelay = new AbortController();
  private relaying: Promise<void> = Promise.resolve();
  private working: Promise<void> = Promise.resolve();
  private worker!: Worker;

  private constructor(
    readonly env: TestWorkflowEnvironment, readonly store: InMemoryEventStore, readonly options: EngineOptions, private readonly clockAhead: number,
  ) {
    this.handler = new CommandHandler(store, engineCodec);
    this.contexts = new CaseContexts(store, engineCodec);
    this.rosters = new CycleRosters(store, engineCodec);
    this.workflows = new CycleWorkflows({ client: env.client, names: workflowNames, attributes: false, clockAhead, ...options.continueAfter && { continueAfter: options.continueAfter } });
  }

  static async start(options: EngineOptions): Promise<TestEngine> {
    const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: await testServerPath() } } });
    const engine = new TestEngine(env, options.store ?? new InMemoryEventStore(() => options.at), options, Date.parse(options.at) - await env.currentTimeMs());
    engine.worker = await createWorker({ connection: env.nativeConnection, namespace: 'default', activities: {
      store: engine.store, codec: engineCodec, handler: engine.handler, contexts: engine.contexts, rosters: engine.rosters, workflows: engine.workflows,
      sendDigests: async (mail) => { engine.mails.push(mail); return { left: false }; },
    } });
    engine.working = engine.worker.run();
    await engine.startRelay(options.store === undefined ? null : await options.store.head());
    return engine;
  }

  /** From the beginning of the log it delivers everything again. */
  async startRelay(from: Position | null): Promise<void> {
    this.stopRelay = new AbortController();
    const workflows = this.options.twice === true ? twice(this.workflows) : this.workflows;
    this.relay = new Relay({ store: this.store, rosters: this.rosters, workflows, checkpoint: { read: async () => from, write: async () => undefined } });
    this.relaying = this.relay.run(this.stopRelay.signal);
  }

  async endRelay(): Promise<void> {
    this.stopRelay.abort();
    await this.relaying;
  }

  async stop(): Promise<void> {
    await this.endRelay();
    this.worker.shutdown();
    await this.working;
    await this.env.teardown();
  }

  /** Every history this engine has made goes on under the workflows that made it. */
  async replayAll(): Promise<void> {
    const workflowBundle = { codePath: await workflowBundlePath() };
    const cycles = await this.launchedCycles();
    const ids = (await Promise.all(cycles.map(async (cycle) => [
      workflowNames.annualCycleIdOf(cycle), workflowNames.digestIdOf(cycle),
      ...(await this.rosters.current(cycle))!.cohorts.map((cohort) => workflowNames.cohortCycleIdOf(cycle, cohort))]))).flat();
    for (const id of ids) {
      if (await this.statusOf(id) === 'NONE') continue;
      await Worker.runReplayHistory({ workflowBundle }, await this.env.client.workflow.getHandle(id).fetchHistory(), id);
    }
  }

  async now(): Promise<Instant> { return instantOf(await this.env.currentTimeMs() + this.clockAhead); }

  /** Lets time pass until this instant; everything due on the way happens. */
  async passTo(instant: Instant): Promise<void> {
    await this.settle();
    for (let turns = 0; turns < 500; turns += 1) {
      const now = await this.now();
      if (now >= instant) return;
      const next = await this.nextInstant();
      const to = next !== null && next < instant && next > now ? next : instant;
      await this.env.sleep(Date.parse(to) - Date.parse(now));
      await this.settle();
    }
    throw new Error(`time did not reach ${instant}`);
  }

  /** Lets time pass without asking whether anybody did what was due. */
  async letPass(to: Instant): Promise<void> { await this.env.sleep(Date.parse(to) - Date.parse(await this.now())); }

  /** The earliest instant any case waits for, by its events alone: a workflow that is asked while its run ends would not answer. */
  async nextInstant(): Promise<Instant | null> {
    const now = await this.now();
    const instants: Instant[] = [];
    const streams = new Set((await this.log()).map(({ stream }) => stream).filter((stream) => stream.startsWith('case-')));
    for (const stream of streams) {
      const next = await this.nextOf(stream, now).catch(() => null);
      if (next !== null) instants.push(next);
    }
    return instants.sort()[0] ?? null;
  }

  private async nextOf(stream: string, now: Instant): Promise<Instant | null> {
    const state = fold(caseDecider, (await this.store.readStream(stream)).map((stored) => engineCodec.decode(stored) as CaseEvent));
    return state.status === 'open' ? nextInstant(state, now, await this.contexts.contextFor(state, state.subject.kind)) : null;
  }

  private async allOpened(): Promise<boolean> {
    const opened = new Set((await this.log()).filter(({ type }) => type === 'CaseOpened').map(({ stream }) => stream));
    for (const cycle of await this.launchedCycles()) {
      const roster = (await this.rosters.current(cycle))!;
      const cases = [null, ...roster.cohorts].flatMap((cohort) => roster.casesOf(cohort));
      if (roster.status === 'running' && cases.some(({ id }) => !opened.has(caseStreamOf(id)))) return false;
    }
    return true;
  }

  /** Waits until everything stored was relayed, every case is open and nothing that is due is left. */
  async settle(): Promise<void> {
    for (let turns = 0, quiet = 0; turns < 1000; turns += 1) {
      const head = await this.store.head();
      const next = await this.nextInstant();
      const isQuiet = this.relay.status().position === head && await this.allOpened() && (next === null || next > await this.now());
      quiet = isQuiet ? quiet + 1 : 0;
      if (quiet === 3) return;
      await new Promise((resolve) => { setTimeout(resolve, 15); });
    }
    const [{ position, problem }, head, next, now] = [this.relay.status(), await this.store.head(), await this.nextInstant(), await this.now()];
    throw new Error(`the engine did not come to rest at ${now}: the next instant is ${next ?? 'none'}, the relay stands at ${position ?? 'the beginning'} of ${head ?? 'nothing'} with ${problem ?? 'no problem'}`);
  }

  /** Ids of the workflows that carry cases and have not ended. */
  async runningCarriers(): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const cycle of await this.launchedCycles()) {
      const roster = (await this.rosters.current(cycle))!;
      for (const id of [workflowNames.annualCycleIdOf(cycle), ...roster.cohorts.map((cohort) => workflowNames.cohortCycleIdOf(cycle, cohort))]) {
        if (await this.statusOf(id) === 'RUNNING') ids.push(id);
      }
    }
    return ids;
  }

  /** Temporal's word for where a workflow stands, `NONE` when there is none. */
  async statusOf(workflowId: string): Promise<string> {
    return this.env.client.workflow.getHandle(workflowId).describe().then(({ status }) => status.name, () => 'NONE');
  }

  /** Waits, in the machine's time, until a workflow stands so. */
  async untilStatus(workflowId: string, status: string): Promise<void> {
    for (let turns = 0; turns < 2000; turns += 1) {
      if (await this.statusOf(workflowId) === status) return;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    throw new Error(`${workflowId} is ${await this.statusOf(workflowId)}, not ${status}`);
  }

  private async launchedCycles(): Promise<readonly string[]> {
    return (await this.log()).filter(({ type }) => type === 'CycleLaunched').map(({ stream }) => stream.slice('cycle-'.length));
  }

  /** Publishes the programme, lists the schools (`municipality/school`), confirms and launches, all at the present virtual time. */
  async launch(document: ProgrammeDocument, cycle: string, year: string, schools: readonly string[], cohortSize = 200): Promise<void> {
    const now = await this.now();
    const about = { actor: anyone, now };
    const around = { context: undefined, id: null, correlationId: 'test', expectedVersion: null };
    const publish = { ...about, type: 'PublishProgramme', programme: document.programme, edition: document.edition, document } as const;
    stateOrThrow(await this.handler.handle(programmeShelfAggregate, { command: publish, ...around }));
    const { firstDay, lastDay } = cycleYearOf(year, document.year.starts);
    const listed = schools.map((school) => ({ municipality: school.split('/')[0]!, school: school.split('/')[1]! }));
    const order = { number: '1', date: firstDay, appendixDate: null, title: '' };
    const programme = { id: document.programme, edition: document.edition };
    const commands: CycleCommand[] = [
      { ...about, type: 'PlanCycle', cycle, region: document.region.id, programme, year, firstDay, lastDay, zone: document.zone },
      { ...about, type: 'ListSchools', cycle, schools: listed },
      { ...about, type: 'ConfirmList', cycle, order },
      { ...about, type: 'LaunchCycle', cycle, cohortSize },
    ];
    for (const command of commands) stateOrThrow(await this.handler.handle(cycleAggregate, { command, ...around }));
  }

  async onCycle(command: CycleCommand): Promise<void> {
    stateOrThrow(await this.handler.handle(cycleAggregate, { command, context: undefined, id: null, correlationId: 'test', expectedVersion: null }));
  }

  /** A person's command on a case, now. */
  async act({ by = 'person-1', as = [], ...command }: { type: CaseCommand['type']; case: string; by?: string; as?: readonly string[] } & Record<string, unknown>): Promise<void> {
    const [opened] = await this.store.readStream(caseStreamOf(command.case));
    const { programme, year, subject } = (opened!.data) as { programme: { id: string; edition: number }; year: string; subject: { kind: 'school' } };
    const context = await this.contexts.contextFor({ programme, year }, subject.kind);
    const whole = { ...command, as, actor: { kind: 'person', id: by }, now: await this.now() } as unknown as CaseCommand;
    stateOrThrow(await this.handler.handle(caseAggregate, { command: whole, context, id: null, correlationId: 'test', expectedVersion: null }));
  }

  async log(): Promise<readonly StoredEvent[]> { return (await this.store.readAll({ after: null, limit: 1_000_000 })).events; }

  /** What happened to a case, in short: type, step, and the day and hour (UTC) it was true. */
  async story(id: string): Promise<readonly string[]> {
    const events = await this.store.readStream(caseStreamOf(id));
    return events.map(({ type, occurredAt, data }) => [type, (data as { step?: string }).step, occurredAt.slice(0, 16)].filter((part) => part !== undefined).join(' '));
  }
}

/** A relay's hand that does everything twice. */
const twice = (workflows: CycleWorkflows): RelayOptions['workflows'] => {
  const again = <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) => async (...args: Args): Promise<Answer> => {
    await call(...args);
    return call(...args);
  };
  return {
    startAnnualCycle: again((cycle) => workflows.startAnnualCycle(cycle)), cycleClosed: again((cycle, cohort) => workflows.cycleClosed(cycle, cohort)),
    casesChanged: again((cycle, cohort, changes) => workflows.casesChanged(cycle, cohort, changes)), reload: again((cycle, cohort) => workflows.reload(cycle, cohort)),
    casesReopened: again((cycle, cohort, changes) => workflows.casesReopened(cycle, cohort, changes)), noticesArrived: again((cycle, notices) => workflows.noticesArrived(cycle, notices)),
  };
};

/** Quiet unless something is wrong. */
export const quietRuntime = (): void => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
};
