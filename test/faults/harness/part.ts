import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@uplift/infra/config/project-root';
import type { Failpoint } from './failpoint.js';
import type { FromPart, PartClock, ToPart } from './part-messages.js';

export interface PartOptions {
  readonly program: 'api' | 'worker' | 'relay';
  /** Tells copies apart in messages. */
  readonly name: string;
  /** Asked at every start: what it is told may have changed since. */
  readonly options: () => object;
  readonly clock: () => PartClock;
  /** Asked at every start: where this life is to end or to pause. */
  readonly nextFailpoints?: () => readonly Failpoint[];
  readonly onDeath?: () => void;
}

const restartMs = 100;
/** A bound on hanging, not on speed: with every core taken twenty times over, the API alone needed more than a minute to load. */
const startMs = 180_000;
const keptLines = 60;

/** A part of the engine in a process of its own. One that dies is started again, as the launcher does; `end` is for good. */
export class Part {
  private child: ChildProcess | null = null;
  private ready: Promise<void> = Promise.resolve();
  private ending = false;
  private readonly said: string[] = [];
  /** How often it was killed. */
  deaths = 0;
  /** Called when it stands still by its own failpoint. */
  onPause: (() => void) | null = null;
  /** Every end that nobody brought about: none is expected, whatever befalls the others. */
  readonly unexpected: string[] = [];

  private nextFailpoints: () => readonly Failpoint[];

  constructor(private readonly options: PartOptions) { this.nextFailpoints = options.nextFailpoints ?? (() => []); }

  get pid(): number { return this.child!.pid!; }
  get name(): string { return this.options.name; }
  /** The last lines it wrote, for failure messages. */
  get lastWords(): string { return `--- ${this.name} ---\n${this.said.join('\n')}`; }

  start(): Promise<void> {
    this.ending = false;
    this.ready = this.spawn();
    return this.ready;
  }
  /** Resolves when its present life serves. */
  async untilReady(): Promise<void> { await this.ready; }

  /** Sets its clock; one that dies meanwhile gets the new time at its next start. */
  async setClock(): Promise<void> {
    const { child } = this;
    if (child?.connected !== true) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        child.off('message', heard);
        child.off('exit', done);
        resolve();
      };
      const heard = (message: unknown): void => { if ((message as FromPart).kind === 'clock-set') done(); };
      child.on('message', heard);
      child.once('exit', done);
      child.send({ kind: 'clock', clock: this.options.clock() } satisfies ToPart, (error) => { if (error !== null) done(); });
    });
  }

  /** Where it is to fail from now on, asked now and at every start. */
  arm(nextFailpoints: () => readonly Failpoint[]): void {
    this.nextFailpoints = nextFailpoints;
    this.child!.send({ kind: 'arm', failpoints: nextFailpoints() } satisfies ToPart);
  }

  wake(): void { process.kill(this.pid, 'SIGCONT'); }
  kill(): void { this.child!.kill('SIGKILL'); }

  /** For good, or until it is started again. */
  async end(): Promise<void> {
    this.ending = true;
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
    // Also a process that stands still dies of this.
    child.kill('SIGKILL');
    await gone;
  }

  private spawn(): Promise<void> {
    const module = join(projectRoot(), 'test/dist/faults/processes', `${this.options.program}.js`);
    if (!existsSync(module)) throw new Error(`${module} is missing: parts run as built, npm run build makes them`);
    const { NODE_OPTIONS: _testsOnly, ...env } = process.env;
    const child = fork(module, { env, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    const failpoints = this.nextFailpoints();
    this.say([`started as ${child.pid}`, ...failpoints.map(({ action, place, nth }) => `to ${action} at ${place} ${nth}`)].join(', '));
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => { this.say(text.trimEnd()); });
    const ready = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => { reject(new Error(`${this.name} did not start\n${this.lastWords}`)); }, startMs);
      child.on('message', (message: FromPart) => {
        if (message.kind === 'paused') this.onPause?.();
        if (message.kind !== 'ready') return;
        clearTimeout(late);
        resolve();
      });
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        this.died(code, signal).then(resolve, reject);
      });
    });
    ready.catch(() => undefined);
    child.send({ kind: 'start', options: this.options.options(), clock: this.options.clock(), failpoints } satisfies ToPart);
    return ready;
  }

  private async died(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    this.say(`ended with ${signal ?? code}`);
    if (this.ending) return;
    this.options.onDeath?.();
    if (signal === 'SIGKILL') this.deaths += 1;
    else this.unexpected.push(`${this.name} ended with ${signal ?? code}: ${this.said.slice(-5).join(' | ')}`);
    if (this.unexpected.length > 3) throw new Error(`${this.name} does not stay alive\n${this.lastWords}`);
    await sleep(restartMs);
    if (!this.ending) await this.start();
  }

  private say(text: string): void {
    this.said.push(text);
    if (this.said.length > keptLines) this.said.shift();
  }
}
