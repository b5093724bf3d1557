import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { SignedTree } from '@uplift/infra/event-store/integrity/signed-tree';
import { checkStreams, type CheckProgress, type StreamsReport } from '@uplift/infra/event-store/integrity/verify-streams';
import { z } from 'zod';
import type { ServerEvent } from '../http/event-stream.js';
import { Clock } from '../parts/clock.js';
import { EventLog } from '../parts/event-log.js';
import { LogSeal } from '../parts/log-seal.js';
import { ReadDatabase } from '../parts/read-database.js';

const Signatures = z.object({
  checked: z.int(), unsigned: z.int().describe('Events after the last checkpoint: the next one covers them.'), key: z.string().describe('SHA-256 of the public key, in hex.'),
  last: z.object({ events: z.int(), at: Instant, root: z.string() }).nullable(),
}).meta({ id: 'ChainSignatures' });
export const ChainReport = z.object({
  sound: z.boolean(), events: z.int(), streams: z.int(), startedAt: Instant, finishedAt: Instant,
  signatures: Signatures.nullable().describe('The signed checkpoints that agreed with the log; null where the server has no key to check them with.'),
  problem: Text.nullable().describe('The first broken place; null when all is sound.'),
}).meta({ id: 'ChainReport' });
export type ChainReport = z.infer<typeof ChainReport>;

interface Run { readonly startedAt: Instant; progress: CheckProgress; report: StreamsReport | null; signed: SignedTree | null; error: Error | null; followers: number; moved: Promise<void> }

/** Follows every stream's chain of hashes from its beginning, and holds the log against every checkpoint signed over it. Those who ask while a check runs watch the same one; it stops when nobody is left. */
@Injectable()
export class ChainCheck {
  private current: Run | null = null;

  constructor(private readonly log: EventLog, private readonly db: ReadDatabase, private readonly clock: Clock, private readonly sealed: LogSeal) {}

  /** `progress` events with how many events are checked and about how many there are, then one `result`. */
  async *follow(signal: AbortSignal): AsyncGenerator<ServerEvent> {
    const about = await this.eventsKnown();
    const run = this.current ??= this.start();
    run.followers += 1;
    try {
      for (let id = 1; !signal.aborted; id += 1) {
        if (run.error !== null) throw run.error;
        if (run.report !== null) {
          yield { id: String(id), event: 'result', data: this.reportOf(run, run.report) };
          return;
        }
        yield { id: String(id), event: 'progress', data: { ...run.progress, about: Math.max(about, run.progress.events) } };
        await run.moved;
      }
    } finally {
      run.followers -= 1;
    }
  }

  private start(): Run {
    const tree = this.signedTree();
    // Until it moves, followers have something to wait for: a promise that is already kept would have them turn round and round.
    const moved = tree.then(() => undefined, () => undefined);
    const run: Run = { startedAt: this.clock.now(), progress: { events: 0, streams: 0 }, report: null, signed: null, error: null, followers: 0, moved };
    void this.carryOut(run, tree);
    return run;
  }

  private async signedTree(): Promise<SignedTree | null> {
    const { seal } = this.sealed;
    return seal === null ? null : new SignedTree(await seal.checkpoints.all(), seal.publicKey);
  }

  private async carryOut(run: Run, tree: Promise<SignedTree | null>): Promise<void> {
    try {
      const signed = run.signed = await tree;
      const check = checkStreams(this.log, (event) => signed?.next(event) ?? null);
      while (run.report === null) {
        const next = check.next();
        run.moved = next.then(() => undefined, () => undefined);
        const step = await next;
        if (step.done === true) run.report = step.value; else run.progress = step.value;
        if (run.followers === 0) break;
      }
    } catch (error) {
      run.error = error instanceof Error ? error : new Error(String(error));
    } finally {
      if (this.current === run) this.current = null;
    }
  }

  private reportOf({ startedAt, progress, signed }: Run, report: StreamsReport): ChainReport {
    const { events, streams } = report.sound ? report : progress;
    const problem = report.sound ? signed?.end() ?? null : report.problem;
    return {
      sound: problem === null, events, streams, startedAt, finishedAt: this.clock.now(), signatures: this.signaturesOf(signed, events), problem: problem === null ? null : { ru: problem.ru, en: problem.en } };
  }

  private signaturesOf(signed: SignedTree | null, events: number): ChainReport['signatures'] {
    const { seal } = this.sealed;
    if (signed === null || seal === null) return null;
    const { last, agreed } = signed;
    return { checked: agreed, unsigned: events - (last?.size ?? 0), key: seal.fingerprint, last: last === null ? null : { events: last.size, at: last.at, root: last.root } };
  }

  private async eventsKnown(): Promise<number> {
    const { rows } = await this.db.query<{ events: string }>('SELECT events FROM read.checkpoint');
    return Number(rows[0]?.events ?? 0);
  }
}
