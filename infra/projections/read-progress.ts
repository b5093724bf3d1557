import pg from 'pg';
import type { EventStore, Position } from '../event-store/event-store.js';
import { advancedChannel, liveSchema, readCheckpoint } from './read-schema.js';

export interface ReadProgressOptions {
  readonly pool: pg.Pool;
  /** For the connection that listens; the pool's own are shared and cannot. */
  readonly url: string;
  readonly store: Pick<EventStore, 'comparePositions' | 'readEvent'>;
  /** How long between looks while no announcement arrives, in milliseconds. */
  readonly pollMs?: number;
}

const reconnectMs = 1_000;

/** How far the read models are, as they announce it: for waiting until one's own write can be read, and for live updates. */
export class ReadProgress {
  private known: Position | null = null;
  private readonly watchers = new Set<(position: Position) => void>();
  private listener: pg.Client | null = null;
  private reconnecting: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(private readonly options: ReadProgressOptions) { this.listen(); }

  /** The position up to which queries answer now; `null` before the first event. */
  async position(): Promise<Position | null> {
    const checkpoint = await readCheckpoint(this.options.pool, liveSchema);
    if (checkpoint?.position != null) this.advance(checkpoint.position);
    return checkpoint?.position ?? null;
  }

  /** Waits until queries know of a position. `false` when the time is over first; the write itself is safe all the same. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const { pollMs = 250 } = this.options;
    if (this.reached(position)) return true;
    for (;;) {
      await this.position().catch(() => null);
      if (this.reached(position)) return true;
      const left = until - performance.now();
      if (left <= 0 || this.closed) return false;
      await this.nextAdvance(Math.min(left, pollMs));
      if (this.reached(position)) return true;
    }
  }

  /** As `waitFor`, for an event by its id: the last one a command has appended. */
  async waitForEvent(id: string, timeoutMs: number): Promise<boolean> {
    const event = await this.options.store.readEvent(id);
    return event !== null && this.waitFor(event.position, timeoutMs);
  }

  /** Calls back after each advance, with the new position; several may come as one. Returns how to stop. */
  onAdvanced(watcher: (position: Position) => void): () => void {
    this.watchers.add(watcher);
    return () => { this.watchers.delete(watcher); };
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.reconnecting !== null) clearTimeout(this.reconnecting);
    const { listener } = this;
    this.listener = null;
    await listener?.end().catch(() => undefined);
  }

  private reached(position: Position): boolean {
    return this.known !== null && this.options.store.comparePositions(this.known, position) >= 0;
  }

  private advance(position: Position): void {
    if (this.known !== null && this.options.store.comparePositions(this.known, position) >= 0) return;
    this.known = position;
    for (const watcher of [...this.watchers]) watcher(position);
  }

  private nextAdvance(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      const stop = this.onAdvanced(done);
    });
  }

  private listen(): void {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'uplift read progress', keepAlive: true });
    this.listener = client;
    const lost = (): void => {
      if (this.listener !== client) return;
      this.listener = null;
      void client.end().catch(() => undefined);
      if (this.closed) return;
      this.reconnecting = setTimeout(() => { this.listen(); }, reconnectMs);
      this.reconnecting.unref();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => { if (payload) this.advance(payload as Position); });
    client.connect().then(() => client.query(`LISTEN ${advancedChannel}`)).then(() => this.position()).catch(lost);
  }
}
