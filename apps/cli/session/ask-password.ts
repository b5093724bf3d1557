import { CliError, usageError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

const enter = new Set(['\r', '\n', '\u0004']);
const interrupt = '\u0003';
const backspace = new Set(['\u007f', '\b']);

/** Asks for a password on stderr and shows nothing of what is typed. Without a terminal it is read from `UPLIFT_PASSWORD` only. */
export const askPassword = async ({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>, prompt: string): Promise<string> => {
  if (stdin.isTTY !== true || stdin.setRawMode === undefined) {
    throw usageError('Пароль негде спросить: задайте его в UPLIFT_PASSWORD или войдите с --device.',
      'There is nowhere to ask for the password: set UPLIFT_PASSWORD or sign in with --device.');
  }
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  try {
    return await typed(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
};

const typed = async (stdin: AsyncIterable<unknown>): Promise<string> => {
  const signs: string[] = [];
  for await (const chunk of stdin) {
    for (const sign of String(chunk)) {
      if (enter.has(sign)) return signs.join('');
      if (sign === interrupt) throw new CliError(exitCodes.refused, { ru: 'Вход прерван', en: 'Sign-in interrupted' });
      if (backspace.has(sign)) signs.pop();
      else signs.push(sign);
    }
  }
  return signs.join('');
};
