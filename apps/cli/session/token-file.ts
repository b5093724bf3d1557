import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '@uplift/domain/core/instant';

/** What a sign-in leaves behind. The refresh token outlives the access token. */
export interface KeptTokens {
  /** The login it was made with; empty when a browser knew it and this program did not. */
  readonly user: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly expiresAt: Instant;
}
type TokensByServer = Record<string, KeptTokens>;

export const tokenFileOf = (env: NodeJS.ProcessEnv): string =>
  join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'uplift', 'tokens.json');

/** How long a lock counts; who holds it longer has died. */
const lockMs = 15_000;

/** Sign-ins by server address, in one file that only its owner may read. */
export class TokenFile {
  constructor(readonly file: string) {}

  async get(url: string): Promise<KeptTokens | null> {
    return (await this.read())[url] ?? null;
  }

  async set(url: string, tokens: KeptTokens): Promise<void> {
    await this.write({ ...await this.read(), [url]: tokens });
  }

  /** @returns whether there was anything to forget */
  async remove(url: string): Promise<boolean> {
    const { [url]: gone, ...rest } = await this.read();
    if (gone !== undefined) await this.write(rest);
    return gone !== undefined;
  }

  /**
   * Does something while no other command of this person does it: a refresh token is good for one refresh, and using it twice
   * would end the sign-in.
   */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const lock = `${this.file}.lock`;
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    while (!await this.locked(lock)) await wait(50);
    try {
      return await work();
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }

  private async locked(lock: string): Promise<boolean> {
    try {
      await mkdir(lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = await stat(lock).then(({ mtimeMs }) => mtimeMs, () => Date.now());
      if (Date.now() - since > lockMs) await rm(lock, { recursive: true, force: true });
      return false;
    }
  }

  private async read(): Promise<TokensByServer> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
    try {
      return JSON.parse(text) as TokensByServer;
    } catch {
      // A broken file costs a new sign-in, nothing else.
      return {};
    }
  }

  /** Written beside and moved into place, so that a command running at the same time never reads half a file. */
  private async write(tokens: TokensByServer): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    const own = `${this.file}.${randomUUID()}`;
    try {
      await writeFile(own, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
      await chmod(own, 0o600);
      await rename(own, this.file);
    } finally {
      await rm(own, { force: true });
    }
  }
}
