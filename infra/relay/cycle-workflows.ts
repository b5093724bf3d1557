import { WorkflowExecutionAlreadyStartedError, type Client, type SignalDefinition, type WorkflowStartOptions } from '@temporalio/client';
import type { CaseChange, Notices, WorkflowNames } from './workflow-names.js';

export interface CycleWorkflowsOptions {
  readonly client: Client;
  readonly names: WorkflowNames;
  /** Whether the server knows the search attributes; one that does not refuses whoever sets them. */
  readonly attributes: boolean;
  /** Left out: that of the names. */
  readonly taskQueue?: string;
  /** Events of history after which workflows continue as new; left out: when the server suggests it. */
  readonly continueAfter?: number;
  /** Milliseconds by which the programme's time is ahead of Temporal's; left out: none. Rehearsals live in another year. */
  readonly clockAhead?: number;
}

/** The workflow is there and running, or it has run to its end before and stays ended. */
export type Presence = 'running' | 'ended';

const cycleKey = { name: 'UpliftCycle', type: 'KEYWORD' } as const;
const municipalityKey = { name: 'UpliftMunicipality', type: 'KEYWORD' } as const;

/**
 * Starts and signals the workflows of cycles. Everything may be repeated: a running workflow is left as it is, one that ended well
 * is not run again, and a signal to a missing one starts it; it then looks at the events by itself.
 */
export class CycleWorkflows {
  constructor(private readonly options: CycleWorkflowsOptions) {}

  startAnnualCycle(cycle: string): Promise<Presence> { return this.start(this.annualCycle(cycle)); }
  startCohort(cycle: string, cohort: string): Promise<Presence> { return this.start(this.cohortCycle(cycle, cohort)); }

  /** Tells the workflow that carries them; `cohort` is `null` for the cycle's own cases. */
  casesChanged(cycle: string, cohort: string | null, changes: readonly CaseChange[]): Promise<Presence> {
    return this.signal(this.carrier(cycle, cohort), this.options.names.casesChanged, [changes]);
  }
  /** As `casesChanged`, for cases that had completed: a workflow that ended with them runs again. */
  casesReopened(cycle: string, cohort: string | null, changes: readonly CaseChange[]): Promise<Presence> {
    const carrier = this.carrier(cycle, cohort);
    const input = cohort === null ? carrier.input : { ...carrier.input, reopened: true };
    return this.signal({ ...carrier, input, runAgain: true }, this.options.names.casesChanged, [changes]);
  }
  /** Ends the open cases that one workflow carries. */
  cycleClosed(cycle: string, cohort: string | null): Promise<Presence> {
    return this.signal(this.carrier(cycle, cohort), this.options.names.cycleClosed, []);
  }
  /** Makes it look at the events again, starting it when it is missing. */
  reload(cycle: string, cohort: string | null): Promise<Presence> {
    return this.signal(this.carrier(cycle, cohort), this.options.names.reload, []);
  }
  /** A digest that ended told everything there was; new notices run it again. */
  noticesArrived(cycle: string, notices: Notices): Promise<Presence> {
    const { names } = this.options;
    const digest: Target = { type: names.digest, id: names.digestIdOf(cycle), input: { cycle, settings: this.settings(), carried: null }, attributes: [{ key: cycleKey, value: cycle }], runAgain: true };
    return this.signal(digest, names.noticesArrived, [notices]);
  }

  private carrier(cycle: string, cohort: string | null): Target { return cohort === null ? this.annualCycle(cycle) : this.cohortCycle(cycle, cohort); }

  private annualCycle(cycle: string): Target {
    const { names } = this.options;
    return { type: names.annualCycle, id: names.annualCycleIdOf(cycle), input: { cycle, settings: this.settings(), carried: null },
      attributes: [{ key: cycleKey, value: cycle }], runAgain: false };
  }

  private cohortCycle(cycle: string, cohort: string): Target {
    const { names } = this.options;
    const municipality = cohort.slice(0, cohort.lastIndexOf('.'));
    return { type: names.cohortCycle, id: names.cohortCycleIdOf(cycle, cohort), input: { cycle, cohort, settings: this.settings(), carried: null },
      attributes: [{ key: cycleKey, value: cycle }, { key: municipalityKey, value: municipality }], runAgain: false };
  }

  private settings() {
    const { attributes, continueAfter = null, clockAhead = 0 } = this.options;
    return { attributes, continueAfter, clockAhead };
  }

  private start({ type, ...target }: Target): Promise<Presence> {
    return this.ask(() => this.options.client.workflow.start(type, this.startOptions(target)));
  }

  private signal<Args extends unknown[]>({ type, ...target }: Target, { name }: SignalDefinition<Args>, args: Args): Promise<Presence> {
    const signalArgs: unknown[] = args;
    return this.ask(() => this.options.client.workflow.signalWithStart(type, { ...this.startOptions(target), signal: name, signalArgs: signalArgs }));
  }

  private async ask(call: () => Promise<unknown>): Promise<Presence> {
    try {
      await this.options.client.withDeadline(Date.now() + patience, call);
      return 'running';
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended';
      throw error;
    }
  }

  private startOptions({ id, input, attributes, runAgain }: Omit<Target, 'type'>) {
    const { names, taskQueue = names.taskQueue } = this.options;
    return {
      taskQueue, workflowId: id, args: [input], workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: runAgain ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
      ...this.options.attributes && { typedSearchAttributes: [...attributes] },
    } satisfies WorkflowStartOptions;
  }
}

/** A server that says nothing is as good as away; milliseconds. */
const patience = 10_000;

interface Target { readonly type: string; readonly id: string; readonly input: object; readonly attributes: readonly Attribute[]; readonly runAgain: boolean }
interface Attribute { readonly key: typeof cycleKey | typeof municipalityKey; readonly value: string }

