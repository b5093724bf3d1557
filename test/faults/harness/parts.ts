import { freePort } from '@uplift/infra/postgres/free-port';
import type { Failpoint } from './failpoint.js';
import type { Ground } from './ground.js';
import { Part, type PartOptions } from './part.js';
import type { ApiOptions, PartClock, RelayOptions, WorkerOptions } from './part-messages.js';

export interface PartsOptions {
  readonly databaseUrl: string;
  /** Asked at every start of a part: Temporal may have moved, and time with it. */
  readonly temporal: () => { readonly address: string; readonly clockAhead: number };
  readonly attributes: boolean;
  readonly mailUrl: string;
  readonly copies?: number;
  readonly leaseMs?: number;
  readonly twice?: boolean;
  readonly onWorkerDeath?: () => void;
  readonly failpoints?: Partial<Record<PartOptions['program'], (copy: number) => readonly Failpoint[]>>;
}

/** API, worker and relay as processes, each so many times, on the same servers. */
export class Parts {
  private clock: PartClock = { aheadMs: 0 };
  readonly apis: readonly Part[];
  readonly workers: readonly Part[];
  readonly relays: readonly Part[];

  private constructor(private readonly options: PartsOptions, private readonly ground: Ground, private readonly ports: readonly number[]) {
    const { databaseUrl, temporal, attributes, leaseMs = 15_000, twice = false } = options;
    const onServers = () => ({ databaseUrl, temporalAddress: temporal().address, clockAhead: temporal().clockAhead, attributes });
    this.apis = ports.map((port, copy) => this.part('api', copy, (): ApiOptions => ({ port, origin: this.origins[0]!, settings: this.settings(port) })));
    this.workers = ports.map((port, copy) => this.part('worker', copy, (): WorkerOptions => ({ ...onServers(), settings: this.settings(port) })));
    this.relays = ports.map((_, copy) => this.part('relay', copy, (): RelayOptions => ({ ...onServers(), leaseMs, twice })));
  }

  static async start(options: PartsOptions, ground: Ground): Promise<Parts> {
    const ports: number[] = [];
    for (let copy = 0; copy < (options.copies ?? 1); copy += 1) ports.push(await freePort());
    const parts = new Parts(options, ground, ports);
    ground.atEnd(() => Promise.all(parts.all.map((part) => part.end())));
    ground.witness(() => parts.all.map(({ lastWords }) => lastWords).join('\n'));
    // The first of each brings the tables up to date; together they may as well.
    await Promise.all(parts.all.map((part) => part.start()));
    return parts;
  }

  /** Of the APIs; people sign in at the first. */
  get origins(): readonly string[] { return this.ports.map((port) => `http://127.0.0.1:${port}`); }
  get all(): readonly Part[] { return [...this.apis, ...this.workers, ...this.relays]; }
  /** Ends that nobody brought about. */
  get unexpected(): readonly string[] { return this.all.flatMap(({ unexpected }) => unexpected); }

  async setClock(clock: PartClock): Promise<void> {
    this.clock = clock;
    await Promise.all([...this.apis, ...this.workers].map((part) => part.setClock()));
  }

  private part(program: PartOptions['program'], copy: number, options: () => object): Part {
    const { failpoints, onWorkerDeath } = this.options;
    const failpoint = failpoints?.[program];
    return new Part({
      program, name: `${program} ${copy + 1}`, options, clock: () => this.clock,
      ...failpoint && { nextFailpoints: () => failpoint(copy) }, ...program === 'worker' && onWorkerDeath && { onDeath: onWorkerDeath },
    });
  }

  private settings(port: number): NodeJS.ProcessEnv {
    const { databaseUrl, mailUrl, temporal } = this.options;
    return {
      DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporal().address, SMTP_URL: mailUrl, PORT: String(port), PUBLIC_URL: this.origins[0],
      UPLIFT_DATA_DIR: this.ground.folder, UPLIFT_MASTER_KEY: this.ground.masterKey.toString('base64'), LOG_LEVEL: 'error',
    };
  }
}
