import type { Api } from './http/api.js';
import type { ExitCode } from './exit-codes.js';
import type { Language, Text } from './language.js';
import type { Terminal } from './terminal.js';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly idempotencyKey?: string;
}

/** What every command works with: the language, the terminal, the answer's one place, and the API when it needs it. */
export interface Cli {
  readonly language: Language;
  readonly terminal: Terminal;
  readonly width: number;
  options(): GlobalOptions;
  say(text: Text): string;
  /** The command's one answer: with `--json` the value on a line of its own, otherwise the text made for people. */
  answer(value: unknown, text: () => string): void;
  /** A word on the way, on stderr: stdout holds the answer and nothing else. */
  note(text: Text): void;
  /** Ends with another exit code than 0 once the command returns: for answers that are refusals at the same time. */
  end(exitCode: ExitCode): void;
  /** Signed in, at the address of `--url`; throws a `CliError` when there is no address or nobody has signed in. */
  api(): Promise<Api>;
}
