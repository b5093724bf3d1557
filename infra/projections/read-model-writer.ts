import pg from 'pg';
import type { Position, StoredEvent } from '../event-store/event-store.js';
import { assertHeld, type LeaseTicket } from '../lease/lease.js';
import { type Decode, Folding, UnfoldableEventError } from './folding.js';
import { readModels } from './read-models.js';
import { advancedChannel, type Checkpoint, liveSchema, readCheckpoint, writeCheckpoint } from './read-schema.js';
import type { Statement } from './statements.js';

/** Another projector, or a rebuild, has moved the rows on; nothing was written, and the writer is to be opened anew. */
export class CheckpointMovedError extends Error {
  override readonly name = 'CheckpointMovedError';
  constructor(readonly schema: string) { super(`the rows of ${schema} are not where they were left; nothing was written`); }
}
/** This very event cannot be projected. Everything before it was. */
export class PoisonedEventError extends Error {
  override readonly name = 'PoisonedEventError';
  constructor(readonly event: StoredEvent, override readonly cause: Error) {
    super(cause instanceof UnfoldableEventError ? cause.message : `event ${event.id} (${event.type}) cannot be stored in the read models: ${cause.message}`);
  }
}

export interface WriterOptions {
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly decode: Decode;
  /** Shown with every write, so that a projector that lost its turn writes nothing. */
  readonly lease: LeaseTicket;
}

/** Writes read models of one schema: rows and checkpoint in one transaction, so each event counts exactly once. */
export class ReadModelWriter {
  private constructor(
    private readonly options: WriterOptions, private folding: Folding, private checkpoint: Checkpoint, private folded: { last: StoredEvent; count: number } | null,
  ) {}

  /** Throws when the schema does not exist. */
  static async open(options: WriterOptions): Promise<ReadModelWriter> {
    const { folding, checkpoint } = await load(options);
    return new ReadModelWriter(options, folding, checkpoint, null);
  }

  get position(): Position | null { return this.checkpoint.position; }
  get events(): number { return this.checkpoint.events; }

  /** Folds and stores a batch. When something in it cannot be projected, all before it is stored and `PoisonedEventError` names it. */
  async apply(events: readonly StoredEvent[]): Promise<void> {
    try {
      await this.fold(events);
      await this.flush();
    } catch (error) {
      if (!isAboutEvents(error)) throw error;
      await this.reopen();
      if (events.length === 1) throw new PoisonedEventError(events[0]!, error);
      const half = Math.ceil(events.length / 2);
      await this.apply(events.slice(0, half));
      await this.apply(events.slice(half));
    }
  }

  /** Folds without storing yet. */
  async fold(events: readonly StoredEvent[]): Promise<void> {
    const { pool, schema } = this.options;
    const last = events.at(-1);
    if (last === undefined) return;
    await this.folding.add(pool, schema, events);
    this.folded = { last, count: (this.folded?.count ?? 0) + events.length };
  }

  /** Stores all that was folded. Folding may go on meanwhile; another flush may not begin. */
  async flush(): Promise<void> {
    const { folded } = this;
    if (folded === null) return;
    this.folding.forget();
    const statements = this.folding.drain(this.options.schema);
    this.folded = null;
    await this.write(statements, folded.last, folded.count);
    const { position, recordedAt } = folded.last;
    this.checkpoint = { ...this.checkpoint, position, recordedAt, events: this.checkpoint.events + folded.count };
  }

  /** Forgets everything that is not stored. */
  async reopen(): Promise<void> {
    const { folding, checkpoint } = await load(this.options);
    Object.assign(this, { folding, checkpoint, folded: null });
  }

  private async write(statements: readonly Statement[], last: StoredEvent, count: number): Promise<void> {
    const { pool, schema, lease } = this.options;
    await inTransaction(pool, 'BEGIN; SET LOCAL synchronous_commit = off', async (client) => {
      await assertHeld(client, lease);
      const present = await readCheckpoint(client, schema, true);
      if (present?.generation !== this.checkpoint.generation || present.position !== this.checkpoint.position) throw new CheckpointMovedError(schema);
      for (const statement of statements) await client.query(statement);
      await writeCheckpoint(client, schema, last, count);
      if (schema === liveSchema) await client.query('SELECT pg_notify($1, $2)', [advancedChannel, last.position]);
    });
  }
}

/** The books as the checkpoint left them: both are read in one snapshot. */
const load = (options: WriterOptions): Promise<{ folding: Folding; checkpoint: Checkpoint }> =>
  inTransaction(options.pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY', async (client) => {
    const checkpoint = await readCheckpoint(client, options.schema);
    if (checkpoint === null) throw new CheckpointMovedError(options.schema);
    const folding = new Folding(readModels, options.decode);
    await folding.load(client, options.schema);
    return { folding, checkpoint };
  });

/** Runs work between `begin` and COMMIT on a connection of its own. */
export const inTransaction = async <T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  // The server may end the session in between; the next query fails then, and that is where it is dealt with.
  const ended = (): void => undefined;
  client.on('error', ended);
  let broken = true;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    broken = false;
    return result;
  } finally {
    client.off('error', ended);
    client.release(broken);
  }
};

/** Errors that would come again with the same events: not those of a connection, a lock or a full disk. */
const isAboutEvents = (error: unknown): error is Error =>
  error instanceof UnfoldableEventError || (error instanceof pg.DatabaseError && /^(21|22|23|42)/.test(error.code ?? ''));
