import { condition, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import type { CaseChange, CaseGroup, CaseProgress } from '@uplift/activities/case-progress';
import type { Instant } from '@uplift/domain/core/instant';
import { InstantTimer } from './instant-timer.js';
import { caseProgress, casesChanged, cycleClosed, progress, reload } from './messages.js';
import { advanceCases, closeCases } from './proxies.js';
import { nowOf, type RunSettings } from './run-settings.js';
import { shouldContinue } from './should-continue.js';
import { nextInstantAttribute, stageAttribute } from './search-attributes.js';

/** What the next run of the workflow begins with. Without it, a run looks at the events. */
export interface CarriedCases {
  readonly cases: readonly CaseProgress[];
  readonly changed: readonly CaseChange[];
  readonly reloading: boolean;
  readonly closing: boolean;
  readonly published: string;
}

export interface CaseLoopOptions {
  readonly group: CaseGroup;
  readonly carried: CarriedCases | null;
  readonly settings: RunSettings;
  /** The workflow has more to wait for than its cases. */
  readonly stayOpen?: () => boolean;
  /** What else ends when the cycle is closed. */
  readonly alsoClose?: () => Promise<void>;
}

/** An instant was missed when nobody worked at it; within this time after it, work is done as of the instant itself. */
const asOfItsInstant = 60_000;
/** Cases in one call of an activity. */
const atOnce = 200;

/** Holds where a set of cases stands, waits for the earliest of their instants with one timer, and acts for all due ones in one activity. */
export class CaseLoop {
  private readonly cases = new Map<string, CaseProgress>();
  private readonly changed = new Map<string, CaseChange>();
  private readonly timer: InstantTimer;
  private reloading: boolean;
  private closing: boolean;
  private published: string;

  constructor(private readonly options: CaseLoopOptions) {
    const { carried } = options;
    this.timer = new InstantTimer(options.settings);
    for (const one of carried?.cases ?? []) this.cases.set(one.case, one);
    this.note(carried?.changed ?? []);
    this.reloading = carried?.reloading ?? true;
    this.closing = carried?.closing ?? false;
    this.published = carried?.published ?? '';
    setHandler(casesChanged, (changes) => { this.note(changes); });
    setHandler(cycleClosed, () => { this.closing = true; });
    setHandler(reload, () => { this.reloading = true; });
    setHandler(progress, () => ({ cases: [...this.cases.values()], nextInstant: this.nextInstant() }));
    setHandler(caseProgress, (id) => this.cases.get(id) ?? null);
  }

  /** Runs until every case has ended and nothing else is waited for, or until the history has grown long enough. */
  async run(): Promise<'ended' | 'continue'> {
    for (;;) {
      while (this.hasWork()) await this.work();
      if (this.isOver()) return 'ended';
      if (shouldContinue(this.options.settings)) return 'continue';
      this.publish();
      this.timer.set(this.nextInstant());
      await condition(() => this.hasWork() || this.isOver() || shouldContinue(this.options.settings));
    }
  }

  /** To be called without anything awaited since `run` answered, so that no signal is lost. */
  carry(): CarriedCases {
    return { cases: [...this.cases.values()], changed: [...this.changed.values()], reloading: this.reloading, closing: this.closing, published: this.published };
  }

  /** Somebody changed a case after the run had ended. */
  hasChanges(): boolean { return this.changedCases().length > 0; }

  private note(changes: readonly CaseChange[]): void {
    for (const change of changes) {
      if (change.version > (this.changed.get(change.case)?.version ?? 0)) this.changed.set(change.case, change);
    }
  }

  private hasWork(): boolean {
    return this.reloading || this.closing || this.timer.fired !== null || this.changedCases().length > 0;
  }

  private async work(): Promise<void> {
    const { group } = this.options;
    const now = nowOf(this.options.settings);
    if (this.reloading) {
      this.reloading = false;
      const changes = [...this.changed.values()];
      this.keep(await advanceCases({ ...group, cases: null, because: {}, now }), changes);
    } else if (this.closing) {
      this.closing = false;
      this.keep(await closeCases({ ...group, now }), []);
      await this.options.alsoClose?.();
    } else {
      const due = this.dueCases(now);
      const ids = [...new Set([...due, ...this.changedCases()])].slice(0, atOnce);
      this.timer.set(null);
      if (ids.length === 0) return;
      const changes = ids.flatMap((id) => this.changed.get(id) ?? []);
      const because = Object.fromEntries(changes.map((change) => [change.case, change.correlationId]));
      this.keep(await advanceCases({ ...group, cases: ids, because, now: this.asOf(due, now) }), changes);
    }
  }

  /** `lookedAt`: the changes known when the events were read. They are dealt with even where the log holds less, as one restored may. */
  private keep(answers: readonly CaseProgress[], lookedAt: readonly CaseChange[]): void {
    for (const one of answers) {
      this.cases.set(one.case, one);
      if ((this.changed.get(one.case)?.version ?? 0) <= one.version) this.changed.delete(one.case);
    }
    for (const change of lookedAt) if (this.changed.get(change.case) === change) this.changed.delete(change.case);
  }

  /** A change already accounted for, or of a case that is not ours, is no work. */
  private changedCases(): readonly string[] {
    return [...this.changed.values()].filter(({ case: id, version }) => version > (this.cases.get(id)?.version ?? Infinity)).map((change) => change.case);
  }

  /** A timer may fire a little before the workflow's clock says so: what it waited for is due. */
  private dueCases(now: Instant): readonly string[] {
    const { fired } = this.timer;
    const until = fired !== null && fired > now ? fired : now;
    return [...this.cases.values()].filter((one) => one.status === 'open' && one.nextInstant !== null && one.nextInstant <= until).map((one) => one.case);
  }

  private asOf(due: readonly string[], now: Instant): Instant {
    const next = this.nextInstant();
    return due.length > 0 && next !== null && Date.parse(now) - Date.parse(next) < asOfItsInstant ? next : now;
  }

  private nextInstant(): Instant | null {
    let next: Instant | null = null;
    for (const one of this.cases.values()) {
      if (one.status === 'open' && one.nextInstant !== null && (next === null || one.nextInstant < next)) next = one.nextInstant;
    }
    return next;
  }

  private isOver(): boolean {
    if (this.options.stayOpen?.() === true) return false;
    for (const { status } of this.cases.values()) if (status === 'open' || status === 'set-aside') return false;
    return true;
  }

  /** Tells searchers the stages and the next instant, only when they have changed. */
  private publish(): void {
    if (!this.options.settings.attributes) return;
    const stages = new Set<string>();
    for (const { stage } of this.cases.values()) if (stage !== null) stages.add(stage);
    const stage = [...stages].sort();
    const next = this.nextInstant();
    const present = JSON.stringify([stage, next]);
    if (present === this.published) return;
    this.published = present;
    upsertSearchAttributes([{ key: stageAttribute, value: stage.length === 0 ? null : stage }, { key: nextInstantAttribute, value: next === null ? null : new Date(next) }]);
  }
}
