import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Instant } from '@uplift/domain/core/instant';
import { setTimeout as sleep } from 'node:timers/promises';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../parts/clock.js';
import { ApiError } from '../problems/api-error.js';
import { startProgram, type RehearsalOrder, type RunningProgram } from './rehearsal-program.js';
import type { RehearsalProgress, RehearsalResult } from './rehearsal-message.js';
import { whatIsMissing } from './what-is-missing.js';

export interface RehearsalRun {
  readonly cycle: string; readonly edition: number; readonly schools: number; readonly startedAt: Instant; readonly key: string;
  state: 'running' | 'done' | 'stopped' | 'failed'; progress: RehearsalProgress; result: RehearsalResult | null; endedAt: Instant | null;
}
interface Current { readonly run: RehearsalRun; program: RunningProgram | null; stopped: boolean; ended: Promise<void> }

/** A year of few schools takes under a minute; what takes this long hangs. */
const longestMs = 20 * 60_000;
/** For the program to end by itself when the API does. */
const partingMs = 5_000;

/** One rehearsal at a time on this machine, and the last of each cycle for as long as the API runs. */
@Injectable()
export class Rehearsals implements OnModuleDestroy {
  private readonly last = new Map<string, RehearsalRun>();
  private current: Current | null = null;

  constructor(private readonly clock: Clock, private readonly log: PinoLogger) {}

  of(cycle: string): RehearsalRun | null { return this.last.get(cycle) ?? null; }

  /** The same key begins nothing anew. Throws `rehearsal-unavailable` and `rehearsal-running`. */
  async start(cycle: string, edition: number, order: RehearsalOrder, key: string): Promise<void> {
    if (this.last.get(cycle)?.key === key) return;
    const missing = await whatIsMissing();
    if (missing !== null) throw new ApiError('rehearsal-unavailable', { missing });
    if (this.current !== null) throw new ApiError('rehearsal-running', { cycle: this.current.run.cycle }, { retryAfterSeconds: 30 });
    const run: RehearsalRun = {
      cycle, edition, schools: order.schools, startedAt: this.clock.now(), key, state: 'running', progress: { at: null, acts: 0, events: 0, mails: 0 }, result: null, endedAt: null };
    this.last.set(cycle, run);
    const current: Current = this.current = { run, program: null, stopped: false, ended: Promise.resolve() };
    current.ended = this.carryOut(current, order);
  }

  stop(cycle: string): void {
    const { current } = this;
    if (current === null || current.run.cycle !== cycle) return;
    current.stopped = true;
    current.run.state = 'stopped';
    current.program?.stop();
  }

  async onModuleDestroy(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    this.stop(current.run.cycle);
    const parted = new AbortController();
    await Promise.race([current.ended, sleep(partingMs, undefined, { signal: parted.signal }).catch(() => undefined)]);
    parted.abort();
  }

  private async carryOut(current: Current, order: RehearsalOrder): Promise<void> {
    const { run } = current;
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      const program = current.program = await startProgram(order, (message) => {
        if (message.kind === 'progress') run.progress = message.progress;
        else run.result = message.result;
      });
      if (current.stopped) program.stop();
      limit = setTimeout(() => { program.stop(); }, longestMs);
      limit.unref();
      const words = await program.ended;
      if (!current.stopped) run.state = run.result === null ? 'failed' : 'done';
      if (run.state === 'failed') this.log.error({ cycle: run.cycle, words }, 'a rehearsal ended without a result');
    } catch (error) {
      run.state = 'failed';
      this.log.error({ cycle: run.cycle, err: error }, 'a rehearsal could not be started');
    } finally {
      clearTimeout(limit);
      run.endedAt = this.clock.now();
      this.current = null;
    }
  }
}
