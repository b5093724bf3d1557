import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import { caseStreamOf } from '@uplift/domain/case/stream';
import type { CaseCommand } from '@uplift/domain/case/commands';
import type { Actor } from '@uplift/domain/core/decider';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Role } from '@uplift/domain/programme/vocabulary';
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
import { Relay } from '@uplift/infra/relay/relay';
import { testServerPath } from '@uplift/infra/temporal/test-server';
import { createWorker } from '@uplift/worker/create-worker';
import type { Progress } from '@uplift/workflows/messages';
import { workflowNames } from '@uplift/workflows/workflow-names';

const anyone: Actor = { kind: 'person', id: 'person-1' };

export interface EngineOptions {
  /** The programme's time at the start, whatever the machine's clock says. */
  readonly at: Instant;
  readonly continueAfter?: number;
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
    const engine = new TestEngine(env, new InMemoryEventStore(() => options.at), options, Date.parse(options.at) - await env.currentTimeMs());
    engine.worker = await createWorker({ connection: env.nativeConnection, namespace: 'default', activities: {
      store: engine.store, codec: engineCodec, handler: engine.handler, contexts: engine.contexts, rosters: engine.rosters, workflows: engine.workflows,
      sendDigests: async (mail) => { engine.mails.push(mail); },
    } });
    engine.working = engine.worker.run();
    engine.startRelay();
    return engine;
  }

  /** A relay that begins at the beginning of the log: all it delivers, it delivers again. */
  startRelay(): void {
    this.stopRelay = new AbortController();
    this.relay = new Relay({
      store: this.store, rosters: this.rosters, workflows: this.workflows, checkpoint: { read: async () => null, write: async () => undefined } });
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

  /** The earliest instant any case of a launched cycle waits for. */
  async nextInstant(): Promise<Instant | null> {
    const instants: Instant[] = [];
    for (const id of await this.runningCarriers()) {
      const { nextInstant } = await this.env.client.workflow.getHandle(id).query<Progress>('progress');
      if (nextInstant !== null) instants.push(nextInstant);
    }
    return instants.sort()[0] ?? null;
  }

  /** Waits until everything stored was relayed and the workflows have done what it led to. */
  async settle(): Promise<void> {
    for (let turns = 0; turns < 1000; turns += 1) {
      const head = await this.store.head();
      const before = this.relay.status().position as Position | null;
      for (const id of await this.runningCarriers()) await this.env.client.workflow.getHandle(id).query<Progress>('progress').catch(() => undefined);
      if (head === await this.store.head() && before === head) return;
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
    throw new Error(`the relay did not reach the end of the log: ${this.relay.status().problem ?? 'no problem'}`);
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
  async act(command: Omit<Extract<CaseCommand, { type: 'SubmitStep' }>, 'actor' | 'now' | 'as'> & { as?: readonly Role[]; by?: string }): Promise<void>;
  async act(command: { type: CaseCommand['type']; case: string; by?: string; as?: readonly Role[] } & Record<string, unknown>): Promise<void>;
  async act({ by = 'person-1', as = [], ...command }: { type: CaseCommand['type']; case: string; by?: string; as?: readonly Role[] }): Promise<void> {
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

/** Quiet unless something is wrong. */
export const quietRuntime = (): void => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
};
