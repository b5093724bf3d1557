import { setTimeout as pause } from 'node:timers/promises';
import type { CaseProgress } from '@uplift/activities/case-progress';
import type { Instant } from '@uplift/domain/core/instant';
import type { EventReader, SeenEvent } from './event-view.js';
import { caseOfStream } from './event-view.js';

/** What a workflow says of itself: where its cases stand, and for which instant (of the rehearsal's time) it waits. */
export interface GroupProgress { readonly cases: readonly CaseProgress[]; readonly nextInstant: Instant | null }
export interface QuietOptions {
  readonly events: EventReader;
  /** The workflows by name, and which of them carries a case. */
  readonly groups: readonly string[];
  readonly groupOf: (caseId: string) => string;
  /** Asks a workflow; `null` while it is not there or has ended. */
  readonly ask: (group: string) => Promise<GroupProgress | null>;
  /** Makes a workflow look at the events again, as an operator does with `uplift engine recover`; `why` says what it had missed. */
  readonly nudge?: (group: string, why: string) => Promise<void>;
  /** Milliseconds of waiting before workflows are made to look again, and before it is given up. */
  readonly patience?: { readonly beforeNudge: number; readonly inAll: number };
}

/** On a busy machine the time-skipping server has been seen to let a timer's moment pass. */
const usualPatience = { beforeNudge: 20_000, inAll: 60_000 };
/** Each look costs the workflow a task of its own: looking more often makes it slower. */
const betweenLooks = 8;

/**
 * Knows when the engine has done all there is to do for now: every workflow has seen the newest version of each of its cases,
 * and none waits for an instant that has come.
 */
export class Quiet {
  private readonly versions = new Map<string, number>();
  private readonly known = new Map<string, GroupProgress | 'ended'>();

  constructor(private readonly options: QuietOptions) {}

  /** The earliest instant anybody waits for. */
  get next(): Instant | null {
    let next: Instant | null = null;
    for (const progress of this.known.values()) {
      if (progress === 'ended' || progress.nextInstant === null) continue;
      if (next === null || progress.nextInstant < next) next = progress.nextInstant;
    }
    return next;
  }

  /** Waits until nothing moves at `now`; answers with the events that came meanwhile. Throws when it never gets quiet. */
  async settle(now: Instant): Promise<readonly SeenEvent[]> {
    const fresh: SeenEvent[] = [];
    const { beforeNudge, inAll } = this.options.patience ?? usualPatience;
    const began = Date.now();
    let nudged = false;
    for (;;) {
      const events = await this.look();
      fresh.push(...events);
      const restless = this.options.groups.filter((group) => this.isRestless(group, now));
      if (restless.length === 0 && events.length === 0) return fresh;
      const waited = Date.now() - began;
      if (waited > inAll) throw new Error(`the engine did not come to rest at ${now}: ${restless.map((group) => `${group} (${this.whyRestless(group, now)})`).join(', ')}`);
      if (waited >= beforeNudge && !nudged) {
        nudged = true;
        for (const group of restless) await this.options.nudge?.(group, `${now}: ${this.whyRestless(group, now)}`);
      }
      await Promise.all(restless.map(async (group) => {
        const progress = await this.options.ask(group);
        if (progress !== null) this.known.set(group, progress);
        else if (this.known.has(group)) this.known.set(group, 'ended');
      }));
      if (restless.some((group) => this.isRestless(group, now))) await pause(betweenLooks);
    }
  }

  /** Reads on, without waiting for anybody. */
  async look(): Promise<readonly SeenEvent[]> {
    const events = await this.options.events.read();
    for (const { stream, version } of events) {
      const id = caseOfStream(stream);
      if (id !== null) this.versions.set(id, Math.max(version, this.versions.get(id) ?? 0));
    }
    return events;
  }

  private isRestless(group: string, now: Instant): boolean { return this.whyRestless(group, now) !== null; }

  /** What it has still to do; `null` for nothing. */
  private whyRestless(group: string, now: Instant): string | null {
    const progress = this.known.get(group);
    if (progress === undefined) return 'it has never answered';
    if (progress === 'ended') return null;
    if (progress.nextInstant !== null && progress.nextInstant <= now) return `it waits for ${progress.nextInstant}`;
    const seen = new Map(progress.cases.map((one) => [one.case, one.version]));
    for (const [id, version] of this.versions) {
      if (this.options.groupOf(id) === group && version > (seen.get(id) ?? 0)) return `it knows version ${seen.get(id) ?? 0} of ${id}, and there is ${version}`;
    }
    return null;
  }
}
