import { CommanderError } from 'commander';
import { DomainError } from '@uplift/domain/core/domain-error';
import { ConfigError } from '@uplift/infra/config/config-error';
import { AccountError } from '@uplift/infra/identity/account-error';
import type { Api } from './http/api.js';
import { CliError } from './cli-error.js';
import type { Cli } from './cli.js';
import { addCommands } from './commands/all.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { languageOf, type Language } from './language.js';
import { emptyProgram, globalOptionsOf } from './program.js';
import { connect } from './session/connect.js';
import { isColourful, widthOf, type Terminal } from './terminal.js';
import { usageProblem } from './usage-problem.js';

/** Runs one command line (without the program's own name) and answers with its exit code. Throws nothing. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const language = languageOf(args, terminal.env);
  let exitCode: ExitCode = exitCodes.ok;
  const cli = cliOf(terminal, language, (code) => { exitCode = code; });
  const program = emptyProgram(cli);
  cli.options = () => globalOptionsOf(program);
  addCommands(program, cli);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return tell(error, cli, args.includes('--json'));
  }
};

const cliOf = (terminal: Terminal, language: Language, end: Cli['end']): { -readonly [Key in keyof Cli]: Cli[Key] } => {
  let api: Promise<Api> | undefined;
  const cli: { -readonly [Key in keyof Cli]: Cli[Key] } = {
    language, terminal, width: widthOf(terminal), end,
    options: () => ({}),
    say: (text) => text[language],
    answer: (value, text) => { terminal.stdout.write(`${cli.options().json === true ? JSON.stringify(value) : text()}\n`); },
    note: (text) => { terminal.stderr.write(`${text[language]}\n`); },
    api: () => (api ??= connect(cli)),
  };
  return cli;
};

const tell = (error: unknown, cli: Cli, json: boolean): ExitCode => {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  // Without a subcommand the help itself, already shown, is the answer.
  if (error instanceof CommanderError && error.code === 'commander.help') return exitCodes.usage;
  const told = toldAs(error);
  const [title, ...detail] = told.lines(cli.language);
  const red = isColourful(cli.terminal.stderr, cli.terminal.env) ? (text: string) => `\u001b[31m${text}\u001b[39m` : (text: string) => text;
  if (json) cli.terminal.stdout.write(`${JSON.stringify(told.toJson(cli.language))}\n`);
  cli.terminal.stderr.write(`${[red(title!), ...detail].join('\n')}\n`);
  return told.exitCode;
};

const toldAs = (error: unknown): CliError => {
  if (error instanceof CliError) return error;
  if (error instanceof CommanderError) return usageProblem(error);
  if (error instanceof DomainError) return refusal(error);
  if (error instanceof ConfigError) return wrongSettings(error);
  if (error instanceof AccountError) return wrongAccount(error);
  return unforeseen(error);
};

/** A refusal by the domain itself, in commands that need no server. */
const refusal = (error: DomainError): CliError => new CliError(exitCodes.refused,
  { ru: error.title('ru'), en: error.title('en') }, { ru: error.detail('ru'), en: error.detail('en') }, { code: error.code, ...error.details });

const wrongAccount = (error: AccountError): CliError => new CliError(exitCodes.refused,
  { ru: error.title('ru'), en: error.title('en') }, { ru: error.detail('ru'), en: error.detail('en') }, { code: error.code });

const wrongSettings = (error: ConfigError): CliError => new CliError(exitCodes.usage,
  { ru: error.text('ru'), en: error.text('en') }, null, { code: 'settings', problems: error.problems });

/** A fault of the program itself: nothing about it is known, so all that is known of it is shown. */
const unforeseen = (error: unknown): CliError => {
  const known = error instanceof Error ? error.stack ?? error.message : String(error);
  return new CliError(exitCodes.refused, { ru: 'Непредвиденная ошибка программы uplift', en: 'An unforeseen error of uplift itself' },
    { ru: known, en: known }, { code: 'unforeseen' });
};
