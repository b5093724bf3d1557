import { Readable } from 'node:stream';
import { projectRoot } from '@uplift/infra/config/project-root';
import type { ExitCode } from './exit-codes.js';
import { run } from './run.js';

export interface Ran { readonly code: ExitCode; readonly out: string; readonly err: string }
export interface Circumstances { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly columns?: number; readonly input?: string; readonly interrupted?: AbortSignal;
  /** Told what appears on stderr while the command still runs. */
  readonly onError?: (text: string) => void;
}

/** Runs a command line as a script would, without a terminal, and keeps what it printed. */
export const runUplift = async (args: readonly string[], { env = {}, cwd = projectRoot(), columns, input = '', interrupted = new AbortController().signal, onError }: Circumstances = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    env, cwd, stdin: Readable.from([input]), untilInterrupted: () => interrupted,
    stdout: { write: (text) => out.push(text), ...columns !== undefined && { columns } }, stderr: { write: (text) => { onError?.(text); return err.push(text); } },
  });
  return { code, out: out.join(''), err: err.join('') };
};

/** The one JSON value of an answer; fails when anything else was printed. */
export const jsonOf = ({ out }: Ran): unknown => JSON.parse(out);
