import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { processIdentity } from './process-identity.js';

const Entry = z.object({ name: z.string(), pid: z.int().positive(), identity: z.string(), command: z.string() });
export type RegisteredProcess = z.infer<typeof Entry>;
const File = z.array(Entry);

const stopMilliseconds = 10_000;

/** A file that was never finished tells nothing: it is written anew and moved into place. */
const read = async (file: string): Promise<readonly RegisteredProcess[]> => {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  try {
    return File.parse(JSON.parse(text));
  } catch {
    return [];
  }
};

const runsStill = async ({ pid, identity }: RegisteredProcess): Promise<boolean> => await processIdentity(pid) === identity;

const signal = (pid: number, name: NodeJS.Signals): void => {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
};

const end = async (left: RegisteredProcess): Promise<void> => {
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    if (!await runsStill(left)) return;
    signal(left.pid, name);
    for (let waited = 0; waited < stopMilliseconds && await runsStill(left); waited += 20) await sleep(20);
  }
  if (await runsStill(left)) throw new Error(`${left.name} (process ${left.pid}), left behind by an earlier start, does not end`);
};

/** Keeps `processes.json` of a data directory: which processes belong to it, told apart from strangers with the same number. */
export class ProcessRegistry {
  private entries: readonly RegisteredProcess[] = [];
  private writing: Promise<void> = Promise.resolve();
  private readonly file: string;

  constructor(dataDir: string) { this.file = join(dataDir, 'processes.json'); }

  /** Those an earlier launcher left running when it was killed. */
  async leftBehind(): Promise<readonly RegisteredProcess[]> {
    const known = await read(this.file);
    const running = await Promise.all(known.map(runsStill));
    return known.filter((_, index) => running[index]);
  }

  /** Ends them, last started first, and answers whom it ended. A stranger that got the number of a dead one is left alone. */
  async endLeftBehind(): Promise<readonly RegisteredProcess[]> {
    const left = [...await this.leftBehind()].reverse();
    for (const entry of left) await end(entry);
    await this.write([]);
    return left;
  }

  async add(name: string, pid: number, command: string): Promise<void> {
    const identity = await processIdentity(pid);
    if (identity !== null) await this.write([...this.entries, { name, pid, identity, command }]);
  }

  async remove(pid: number): Promise<void> { await this.write(this.entries.filter((entry) => entry.pid !== pid)); }

  private write(entries: readonly RegisteredProcess[]): Promise<void> {
    this.entries = entries;
    this.writing = this.writing.then(async () => {
      await mkdir(dirname(this.file), { recursive: true });
      await writeFile(`${this.file}.new`, `${JSON.stringify(this.entries, null, 2)}\n`, { mode: 0o600 });
      await rename(`${this.file}.new`, this.file);
    });
    return this.writing;
  }
}
