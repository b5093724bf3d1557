import type { Readable } from 'node:stream';

export interface OutputStream { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
export interface InputStream extends Readable { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown }

/** All that a command sees of the machine; a test brings its own. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** For commands that run until the person has seen enough: aborts on Ctrl-C, which from then on ends the command in order. */
  untilInterrupted(): AbortSignal;
}

/** Lines longer than this are hard to read even on a wide screen. */
const widest = 160;
const withoutScreen = 120;

/** Columns a table may take. Without a screen a steady width keeps saved output comparable. */
export const widthOf = ({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>): number => {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns >= 40 ? Math.min(columns, widest) : withoutScreen;
};

/** A terminal on which lines can be drawn anew; some call themselves one and have no width. */
export const isScreen = ({ isTTY, columns }: OutputStream): boolean => isTTY === true && (columns ?? 0) >= 40;

export const isColourful = (stream: OutputStream, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
