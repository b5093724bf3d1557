import type { CommanderError } from 'commander';
import { CliError } from './cli-error.js';
import { exitCodes } from './exit-codes.js';

/** The command line's own errors in Russian; commander speaks English only. `named` is what it put in quotes. */
const inRussian: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownOption': (named) => `Неизвестный параметр «${named}»`,
  'commander.missingArgument': (named) => `Не указано обязательное: «${named}»`,
  'commander.optionMissingArgument': (named) => `Параметру «${named}» нужно значение`,
  'commander.missingMandatoryOptionValue': (named) => `Не указан обязательный параметр «${named}»`,
  'commander.unknownCommand': (named) => `Неизвестная команда «${named}»`,
  'commander.excessArguments': () => 'Лишние слова в команде',
  'commander.invalidArgument': (named) => `Недопустимое значение у «${named}»`,
  'commander.conflictingOption': (named) => `Параметр «${named}» не сочетается с другим указанным`,
};

/** A wrong command line, said in both languages, with the way to its help. */
export const usageProblem = (error: CommanderError): CliError => {
  const said = error.message.replace(/^error: /, '');
  const named = /'([^']*)'/.exec(said)?.[1] ?? '';
  const suggestion = /\(Did you mean (.*)\?\)/s.exec(said)?.[1];
  const ru = inRussian[error.code]?.(named) ?? said;
  return new CliError(exitCodes.usage, {
    ru: suggestion === undefined ? ru : `${ru}. Возможно, имелось в виду: ${suggestion}`, en: said.charAt(0).toUpperCase() + said.slice(1),
  }, { ru: 'Справка: добавьте --help.', en: 'For help add --help.' }, { code: 'usage' });
};
