import { createPublicKey, type KeyLike, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '@uplift/domain/core/instant';
import type { Position, StoredEvent } from '../event-store.js';
import { ChainChecker } from './chain-checker.js';
import { Checkpoint, isSignedBy, leafOf } from './checkpoint.js';
import { exportFormat } from './export-log.js';
import { MerkleTree } from './merkle-tree.js';
import { problem, type Problem } from './problem.js';

export type ExportReport =
  | { readonly sound: true; readonly events: number; readonly streams: number; readonly checkpoints: number; readonly last: Checkpoint }
  | { readonly sound: false; readonly line: number; readonly problem: Problem };

const Heading = z.object({ kind: z.literal('log'), format: z.literal(exportFormat) });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const EventLine = z.object({
  kind: z.literal('event'), stream: z.string(), version: z.int().positive(), position: z.string().regex(/^\d+(:\d+)*$/), recordedAt: Instant,
  id: z.string(), type: z.string(), schemaVersion: z.int(), occurredAt: Instant, actor: z.object({ kind: z.enum(['person', 'system']), id: z.string() }),
  correlationId: z.string(), causationId: z.string(), data: z.unknown(), previousHash: hash, hash,
});
const CheckpointLine = Checkpoint.extend({ kind: z.literal('checkpoint') });
const Line = z.discriminatedUnion('kind', [EventLine, CheckpointLine]);

const parse = <Schema extends z.ZodType>(schema: Schema, line: string): z.output<Schema> | Problem => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return problem('unreadable', { reason: (error as Error).message });
  }
  const result = schema.safeParse(json);
  return result.success ? result.data : problem('unreadable', { reason: result.error.issues[0]?.path.join('.') ?? '' });
};

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value && 'ru' in value;

class ExportChecker {
  private readonly chain = new ChainChecker();
  private readonly tree = new MerkleTree();
  private checkpoints = 0;
  private last: Checkpoint | null = null;

  constructor(private readonly publicKey: KeyObject) {}

  next(line: string): Problem | null {
    const parsed = parse(Line, line);
    if (isProblem(parsed)) return parsed;
    return parsed.kind === 'event' ? this.event({ ...parsed, position: parsed.position as Position }) : this.checkpoint(parsed);
  }

  end(line: number, atLeast: number): ExportReport {
    const { events, streams } = this.chain;
    if (this.last?.size !== events) return { sound: false, line, problem: problem('unsigned-end', { count: events }) };
    if (events < atLeast) return { sound: false, line, problem: problem('too-short', { count: events, atLeast }) };
    return { sound: true, events, streams, checkpoints: this.checkpoints, last: this.last };
  }

  private event(event: StoredEvent): Problem | null {
    const found = this.chain.next(event);
    if (!found) this.tree.add(leafOf(event));
    return found;
  }

  private checkpoint({ kind: _, ...checkpoint }: z.output<typeof CheckpointLine>): Problem | null {
    const { size, root } = checkpoint;
    if (!isSignedBy(checkpoint, this.publicKey)) return problem('signature', { size });
    if (size !== this.tree.size || root !== this.tree.root()) return problem('tree', { size, count: this.tree.size });
    this.checkpoints += 1;
    this.last = checkpoint;
    return null;
  }
}

/**
 * Checks an exported log with nothing but its lines and the public key (PEM or key): every event's hash, every stream's chain,
 * the global order, every checkpoint's tree and signature, and that a checkpoint closes it. Reports the first broken place; lines
 * count from 1. A log cut back to an older checkpoint is sound in itself: say with `atLeast` how many events you know of.
 */
export const checkExport = async (
  lines: AsyncIterable<string> | Iterable<string>, publicKey: KeyLike, options: { readonly atLeast?: number } = {},
): Promise<ExportReport> => {
  const checker = new ExportChecker(createPublicKey(publicKey));
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const heading = line === 1 ? parse(Heading, text) : null;
    const found = line === 1 ? (isProblem(heading) ? heading : null) : checker.next(text);
    if (found) return { sound: false, line, problem: found };
  }
  return checker.end(line, options.atLeast ?? 0);
};
