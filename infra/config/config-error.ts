import type { Texts } from './setting.js';

/** One wrong value: its name, what was read (secrets hidden), what is expected. */
export interface ConfigProblem { readonly name: string; readonly read: Texts; readonly expected: Texts }

type Language = keyof Texts;

const heading: Texts = {
  ru: 'Настройки неверны, ничего не запущено. Исправьте переменные окружения:',
  en: 'The settings are wrong, nothing was started. Correct the environment variables:',
};

const line: Record<Language, (problem: ConfigProblem) => string> = {
  ru: ({ name, read, expected }) => `  ${name}: прочитано ${read.ru}; ожидается ${expected.ru}`,
  en: ({ name, read, expected }) => `  ${name}: read ${read.en}; expected ${expected.en}`,
};

/** The environment holds values the engine cannot work with: all of them at once, in either language. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly ConfigProblem[]) {
    super([heading.en, ...problems.map(line.en)].join('\n'));
  }

  text(language: Language): string { return [heading[language], ...this.problems.map(line[language])].join('\n'); }
}

/** The language of the terminal, as its locale says. */
export const terminalLanguage = (env: NodeJS.ProcessEnv): Language =>
  /^ru/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ru' : 'en';
