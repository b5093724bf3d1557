import { setTimeout as sleep } from 'node:timers/promises';

/** A part that runs: a process of ours, a server taken over, or a server within the launcher. */
export interface RunningPart {
  /** Shown beside its name: an address, a folder. */
  readonly detail: string;
  /** Resolves with the reason when it ends, wanted or not. Never, for a part that cannot end by itself. */
  readonly ended: Promise<string>;
  /** Resolves when it is gone. `hurry` fires when the person will not wait any longer. */
  stop(hurry: AbortSignal): Promise<void>;
}

export interface Part {
  readonly name: string;
  /** Resolves when it is healthy; fails, with everything it began ended again, when it does not become so or `giveUp` fires. */
  start(giveUp: AbortSignal): Promise<RunningPart>;
}

export type SupervisorEvent =
  | { readonly kind: 'starting' | 'stopping'; readonly part: string }
  | { readonly kind: 'healthy'; readonly part: string; readonly detail: string; readonly milliseconds: number }
  | { readonly kind: 'stopped'; readonly part: string; readonly milliseconds: number }
  | { readonly kind: 'died'; readonly part: string; readonly reason: string; readonly restartInMilliseconds: number }
  | { readonly kind: 'stop-failed'; readonly part: string; readonly reason: string };

export interface SupervisorOptions {
  readonly onEvent: (event: SupervisorEvent) => void;
  /** The first wait before a restart; it doubles with each death in a row, up to the longest. */
  readonly firstBackoffMs?: number;
  readonly longestBackoffMs?: number;
  /** Healthy for so long, a part's earlier deaths are forgotten. */
  readonly forgetAfterMs?: number;
}

const reasonOf = (error: unknown): string => error instanceof Error ? error.message : String(error);

interface Watched { readonly part: Part; current: RunningPart | null; watch: Promise<void> }

/** Starts parts in stages, restarts the ones that die, and stops them all in reverse order. */
export class Supervisor {
  private readonly watched: Watched[] = [];
  private readonly starting = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();
  private readonly hurrying = new AbortController();
  private readonly stopWanted = new Promise<string>((resolve) => {
    this.stopping.signal.addEventListener('abort', () => { resolve('stopping'); });
  });
  private stopped: Promise<void> | null = null;

  constructor(private readonly options: SupervisorOptions) {}

  /** Starts parts side by side and resolves when all are healthy. The first failure is thrown after the others have settled. */
  async startTogether(parts: readonly Part[]): Promise<void> {
    const start = this.startAll(parts);
    this.starting.add(start);
    const outcomes = await start.finally(() => this.starting.delete(start));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** Stops everything, last started first; what is just starting gives up. Repeated, it answers the same stop. */
  stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  /** The person will not wait: what is still stopping is ended at once. */
  hurry(): void { this.hurrying.abort(); }

  /** They are entered in the order given, whichever is healthy first: the stop follows it backwards. */
  private async startAll(parts: readonly Part[]): Promise<readonly PromiseSettledResult<Watched>[]> {
    const outcomes = await Promise.allSettled(parts.map((part) => this.startWatched(part)));
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') this.watched.push(outcome.value);
    return outcomes;
  }

  private async startWatched(part: Part): Promise<Watched> {
    const entry: Watched = { part, current: await this.startOnce(part), watch: Promise.resolve() };
    entry.watch = this.keepAlive(entry);
    return entry;
  }

  private async startOnce(part: Part): Promise<RunningPart> {
    this.stopping.signal.throwIfAborted();
    const began = performance.now();
    this.options.onEvent({ kind: 'starting', part: part.name });
    const running = await part.start(this.stopping.signal);
    this.options.onEvent({ kind: 'healthy', part: part.name, detail: running.detail, milliseconds: Math.round(performance.now() - began) });
    return running;
  }

  private async keepAlive(entry: Watched): Promise<void> {
    const { firstBackoffMs = 500, longestBackoffMs = 30_000, forgetAfterMs = 60_000 } = this.options;
    let deaths = 0;
    while (!this.stopping.signal.aborted) {
      const healthySince = performance.now();
      const reason = entry.current === null ? await this.restart(entry) : await Promise.race([entry.current.ended, this.stopWanted]);
      if (reason === null || this.stopping.signal.aborted) continue;
      if (entry.current !== null && performance.now() - healthySince > forgetAfterMs) deaths = 0;
      entry.current = null;
      const restartInMilliseconds = Math.min(firstBackoffMs * 2 ** deaths, longestBackoffMs);
      deaths += 1;
      this.options.onEvent({ kind: 'died', part: entry.part.name, reason, restartInMilliseconds });
      await sleep(restartInMilliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** `null` when it is healthy again, else why it is not. */
  private async restart(entry: Watched): Promise<string | null> {
    try {
      entry.current = await this.startOnce(entry.part);
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  private async stopAll(): Promise<void> {
    this.stopping.abort();
    // What was starting has given up or has just become healthy; either way nothing starts behind the stop.
    await Promise.allSettled([...this.starting]);
    for (const entry of [...this.watched].reverse()) {
      await entry.watch;
      if (entry.current !== null) await this.stopOne(entry.part.name, entry.current);
    }
  }

  private async stopOne(part: string, running: RunningPart): Promise<void> {
    const began = performance.now();
    this.options.onEvent({ kind: 'stopping', part });
    try {
      await running.stop(this.hurrying.signal);
      this.options.onEvent({ kind: 'stopped', part, milliseconds: Math.round(performance.now() - began) });
    } catch (error) {
      this.options.onEvent({ kind: 'stop-failed', part, reason: reasonOf(error) });
    }
  }
}
