import pg from 'pg';

/** Announcing takes a lock that all announcing commits share, so it happens beside the appends, and under load not for each of them. */
const announceEvery = 50;
const reconnectAfter = 1_000;

/**
 * Tells followers in this process and in others that events were appended. Only ever a hint: a lost one costs a polling interval.
 */
export class WakeUp {
  private wakes = 0;
  private readonly sleepers = new Set<() => void>();
  private listener: pg.Client | null = null;
  private announcing: NodeJS.Timeout | null = null;
  private again = false;
  private closed = false;
  private reconnecting: NodeJS.Timeout | null = null;

  constructor(private readonly pool: pg.Pool, private readonly connection: pg.ClientConfig, private readonly channel: string) {}

  /** After an append: at once for followers here, throttled for those elsewhere. */
  announce(): void {
    this.wakeAll();
    if (this.closed) return;
    if (this.announcing) {
      this.again = true;
      return;
    }
    this.pool.query({ name: `announce ${this.channel}`, text: 'SELECT pg_notify($1, \'\')', values: [this.channel] }).catch(() => undefined);
    this.announcing = setTimeout(() => {
      this.announcing = null;
      if (this.again) {
        this.again = false;
        this.announce();
      }
    }, announceEvery);
    this.announcing.unref();
  }

  /** Taken before reading: an announcement that comes between the look and the wait is not slept through. */
  ticket(): number {
    this.listen();
    return this.wakes;
  }

  /** Resolves at the first announcement since the ticket, after the time given, or when the signal aborts. */
  async wait(ticket: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed || ticket !== this.wakes) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.announcing) clearTimeout(this.announcing);
    if (this.reconnecting) clearTimeout(this.reconnecting);
    this.wakeAll();
    const listener = this.listener;
    this.listener = null;
    await listener?.end().catch(() => undefined);
  }

  private wakeAll(): void {
    this.wakes += 1;
    for (const wake of [...this.sleepers]) wake();
  }

  private listen(): void {
    if (this.listener || this.reconnecting || this.closed) return;
    const client = new pg.Client({ ...this.connection, application_name: 'uplift events listener' });
    this.listener = client;
    const lost = (): void => {
      if (this.listener !== client) return;
      this.listener = null;
      void client.end().catch(() => undefined);
      if (this.closed) return;
      this.reconnecting = setTimeout(() => {
        this.reconnecting = null;
        this.listen();
      }, reconnectAfter);
      this.reconnecting.unref();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => { this.wakeAll(); });
    client.connect().then(() => client.query(`LISTEN ${this.channel}`)).then(() => { this.wakeAll(); }, lost);
  }
}
