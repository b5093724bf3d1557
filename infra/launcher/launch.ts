import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { loadMasterKey } from '../config/master-key.js';
import { removeAddress, writeAddress } from './address-file.js';
import { lockDataDirectory, type DataLock } from './data-lock.js';
import { bringDemo, demoFile, wantDemo } from './demo.js';
import type { LauncherTexts, ReadySummary } from './launcher-texts.js';
import { appPart, appScript, type AppPartOptions } from './parts/app-part.js';
import { mailPart } from './parts/mail-part.js';
import { postgresPart } from './parts/postgres-part.js';
import { temporalPart } from './parts/temporal-part.js';
import { pickPort } from './port.js';
import { ProcessRegistry } from './process-registry.js';
import { Supervisor, type Part } from './supervisor.js';
import { mailNews } from './mail-news.js';

export interface LaunchOptions {
  readonly config: Config;
  /** What the children inherit. */
  readonly env: NodeJS.ProcessEnv;
  /** The project's folder, with the built apps below it. */
  readonly root: string;
  readonly texts: LauncherTexts;
  readonly say: (line: string) => void;
}

export interface Launch {
  /** Resolves when everything is healthy. @throws {DataDirectoryInUse} and whatever kept a part from starting */
  start(): Promise<ReadySummary>;
  /** Everything in reverse order, then the lock. Bounded: what does not follow is ended. */
  stop(): Promise<void>;
  hurry(): void;
}

const usualPort = 3000;
const appGraceMs = 15_000;

/** Addresses the parts learn of one another as they come up; those given by the environment are there from the start. */
interface Addresses { databaseUrl: string | undefined; temporal: string | undefined; smtpUrl: string | undefined; url: string; temporalUiUrl: string | null }

class LocalLaunch implements Launch {
  private readonly supervisor: Supervisor;
  private readonly registry: ProcessRegistry;
  private readonly addresses: Addresses;
  private readonly logFolder: string;
  private apiPort = 0;
  private lock: DataLock | null = null;

  constructor(private readonly options: LaunchOptions) {
    const { config, texts, say } = options;
    this.supervisor = new Supervisor({ onEvent: (event) => say(texts.event(event)) });
    this.registry = new ProcessRegistry(config.dataDir);
    this.logFolder = join(config.dataDir, 'logs');
    this.addresses = {
      databaseUrl: config.databaseUrl, temporal: config.temporal.address, smtpUrl: config.smtpUrl, url: config.publicUrl ?? '', temporalUiUrl: null };
  }

  async start(): Promise<ReadySummary> {
    const { config, texts, say } = this.options;
    const began = performance.now();
    this.lock = await lockDataDirectory(config.dataDir);
    say(texts.dataDir(config.dataDir));
    for (const { name, pid } of await this.registry.endLeftBehind()) say(texts.leftBehind(name, pid));
    await loadMasterKey(config, { create: true });
    if (config.loadDemo && this.isEmpty()) await wantDemo(config.dataDir);
    await this.supervisor.startTogether(this.servers());
    await this.chooseAddress();
    await this.supervisor.startTogether([this.api(), this.follower('Worker', 'worker')]);
    await writeAddress(config.dataDir, this.addresses.url);
    const accounts = await bringDemo(config.dataDir, join(this.options.root, 'apps/api/dist/demo/load-demo.js'), {
      apiUrl: this.addresses.url, onProgress: say,
      // Its log would go to this terminal: only what is wrong belongs there.
      env: { ...this.environment(), LOG_LEVEL: 'warn' },
    }, () => say(texts.demo()));
    // The demo's finished year must be whole before the relay sees it: half of it would look like a year to be carried on.
    await this.supervisor.startTogether([this.follower('Relay', 'relay')]);
    return {
      seconds: (performance.now() - began) / 1000, url: this.addresses.url, temporalUiUrl: this.addresses.temporalUiUrl, accounts, accountsFile: demoFile(config.dataDir),
      mail: config.smtpUrl === undefined ? join(config.dataDir, 'mail') : new URL(config.smtpUrl).host, logFolder: this.logFolder,
    };
  }

  async stop(): Promise<void> {
    // Without the lock the directory, and the address in it, are another launcher's.
    if (this.lock !== null) await removeAddress(this.options.config.dataDir);
    await this.supervisor.stop();
    await this.lock?.release();
    this.lock = null;
  }

  hurry(): void { this.supervisor.hurry(); }

  /** A database of one's own is never taken for empty: what is in it is not the launcher's to judge. */
  private isEmpty(): boolean {
    const { config } = this.options;
    return config.databaseUrl === undefined && !existsSync(this.postgresFolder());
  }

  private postgresFolder(): string { return join(this.options.config.dataDir, 'postgres'); }

  /** Those nobody gave an address of. */
  private servers(): readonly Part[] {
    const { config, texts, say } = this.options;
    const { addresses, registry, logFolder } = this;
    return [
      ...addresses.databaseUrl === undefined ? [postgresPart({ dataDir: this.postgresFolder(), onUrl: (url) => { addresses.databaseUrl = url; } })] : [],
      ...addresses.temporal === undefined ? [temporalPart({
        dataDir: config.dataDir, logFolder, registry, namespace: config.temporal.namespace, uiPort: config.temporal.uiPort, onProgress: say,
        onReady: ({ address, uiUrl }) => { addresses.temporal = address; addresses.temporalUiUrl = uiUrl; },
      })] : [],
      ...addresses.smtpUrl === undefined ? [mailPart({
        dataDir: config.dataDir, onUrl: (url) => { addresses.smtpUrl = url; }, onMail: mailNews((count, place) => say(texts.mail(count, place))) })] : [],
    ];
  }

  /** Before anything that writes links starts. */
  private async chooseAddress(): Promise<void> {
    const { config, texts, say } = this.options;
    const wanted = config.port ?? usualPort;
    this.apiPort = await pickPort(wanted, config.host);
    if (wanted !== this.apiPort && wanted !== 0) say(texts.portTaken(wanted, this.apiPort));
    this.addresses.url = config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${this.apiPort}`;
  }

  private api(): Part {
    return this.app({
      name: 'API', script: appScript(this.options.root, 'api'), wantedPort: this.apiPort, healthPath: '/api/v1/health/ready',
      env: (port) => ({ ...this.environment(), PORT: String(port) }),
    });
  }

  private follower(name: string, app: 'worker' | 'relay'): Part {
    return this.app({
      name, script: appScript(this.options.root, app), wantedPort: 0, healthPath: '/health/ready',
      env: (port) => ({ ...this.environment(), PORT: undefined, HEALTH_PORT: String(port) }),
    });
  }

  private app(given: Pick<AppPartOptions, 'name' | 'script' | 'wantedPort' | 'healthPath' | 'env'> & Partial<AppPartOptions>): Part {
    return appPart({
      root: this.options.root, registry: this.registry, host: this.options.config.host, graceMs: appGraceMs,
      logFile: join(this.logFolder, `${given.name.toLowerCase()}.log`), describeMissing: this.options.texts.noBuild, ...given,
    });
  }

  private environment(): NodeJS.ProcessEnv {
    const { databaseUrl, temporal, smtpUrl, url } = this.addresses;
    const { config, env } = this.options;
    return {
      NODE_ENV: 'production', ...env, UPLIFT_DATA_DIR: config.dataDir, HOST: config.host, PUBLIC_URL: url,
      DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporal, SMTP_URL: smtpUrl,
    };
  }
}

/** The whole engine on one machine: servers nobody gave an address of, then API, worker and relay. */
export const createLaunch = (options: LaunchOptions): Launch => new LocalLaunch(options);
