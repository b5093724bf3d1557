import type { Language } from '@uplift/domain/core/domain-error';

export type { Language };
export interface Text { readonly ru: string; readonly en: string }

const isLanguage = (value: string | undefined): value is Language => value === 'ru' || value === 'en';

/**
 * The language of help, answers and errors: `--lang`, else the terminal's locale, else Russian.
 * It is read before the command line is parsed, because the help itself depends on it.
 */
export const languageOf = (args: readonly string[], env: NodeJS.ProcessEnv): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at === -1 ? undefined : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : args[at + 1];
  if (isLanguage(given)) return given;
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'ru';
};
