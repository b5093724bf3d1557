import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option, type HelpConfiguration } from 'commander';
import { projectRoot } from '@uplift/infra/config/project-root';
import type { Cli, GlobalOptions } from './cli.js';
import type { Language, Text } from './language.js';

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Использование:', 'Options:': 'Параметры:', 'Commands:': 'Команды:', 'Arguments:': 'Аргументы:', 'Global Options:': 'Общие параметры:',
};
/** Commander's own words; it has no translations. */
const helpIn = (language: Language): HelpConfiguration => language === 'en' ? {} : {
  styleTitle: (title) => headings[title] ?? title,
  styleUsage: (usage) => usage.replace('[options]', '[параметры]').replace('[command]', '[команда]'),
  optionDescription: ({ description, argChoices, defaultValue }) => [
    description, ...(argChoices === undefined ? [] : [`(${argChoices.join(' | ')})`]),
    ...(defaultValue === undefined || typeof defaultValue === 'boolean' ? [] : [`[${String(defaultValue)}]`]),
  ].join(' '),
};
const helpText: Text = { ru: 'показать справку', en: 'show this help' };

const versionOfProject = (): string => (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;

/** Adds one command or one group of commands to its parent. */
export type AddCommand = (parent: Command, cli: Cli) => void;

/** The command line without its commands: the options that all share, help in the person's language, no exit of its own. */
export const emptyProgram = (cli: Cli): Command => {
  const { say } = cli;
  const program = new Command('uplift')
    .description(say({ ru: 'Работа с программами развития школ: программы, циклы, задачи, события.',
      en: 'Works with school improvement programmes: programmes, cycles, tasks, events.' }))
    .addOption(new Option('--url <address>', say({ ru: 'адрес сервера (или UPLIFT_URL)', en: 'address of the server (or UPLIFT_URL)' })))
    .addOption(new Option('--lang <language>', say({ ru: 'язык', en: 'language' })).choices(['ru', 'en']))
    .addOption(new Option('--json', say({ ru: 'ответ одним значением JSON', en: 'answer with one JSON value' })))
    .addOption(new Option('--idempotency-key <key>', say({
      ru: 'ключ прежней команды: повторить её, не выполняя дважды', en: 'key of an earlier command: repeat it without doing it twice' })))
    .version(versionOfProject(), '-V, --version', say({ ru: 'показать версию', en: 'show the version' }))
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => { cli.terminal.stdout.write(text); },
      writeErr: (text) => { cli.terminal.stderr.write(text); },
      outputError: () => undefined,
      getOutHelpWidth: () => cli.width,
      getErrHelpWidth: () => cli.width,
    })
    .configureHelp(helpIn(cli.language))
    .helpOption('-h, --help', say(helpText))
    .addHelpText('after', `\n${say({
      ru: 'Коды завершения: 0 выполнено, 1 отказано, 2 неверная команда, 3 сервер недоступен.',
      en: 'Exit codes: 0 done, 1 refused, 2 wrong usage, 3 server not reachable.' })}`);
  program.helpCommand('help [command]', say(helpText));
  return program;
};

/** A command that only gathers others. */
export const group = (parent: Command, cli: Cli, name: string, about: Text, members: readonly AddCommand[]): void => {
  const made = parent.command(name).description(cli.say(about)).helpOption('-h, --help', cli.say(helpText)).helpCommand('help [command]', cli.say(helpText));
  for (const add of members) add(made, cli);
};

export const command = (parent: Command, cli: Cli, nameAndArguments: string, about: Text): Command =>
  parent.command(nameAndArguments).description(cli.say(about)).helpOption('-h, --help', cli.say(helpText));

export const globalOptionsOf = (program: Command): GlobalOptions => program.opts();
