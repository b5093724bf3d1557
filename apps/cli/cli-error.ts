import { exitCodes, type ExitCode } from './exit-codes.js';
import type { Language, Text } from './language.js';

/** Why a command ended without its answer: for people in either language, for scripts as `json`. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    readonly exitCode: ExitCode, readonly title: Text, readonly detail: Text | null = null, readonly json: Readonly<Record<string, unknown>> = {},
  ) {
    super(title.en);
  }

  lines(language: Language): readonly string[] {
    return [this.title[language], ...(this.detail === null ? [] : [this.detail[language]])];
  }

  toJson(language: Language): object {
    return { error: { title: this.title[language], ...this.detail !== null && { detail: this.detail[language] }, ...this.json } };
  }
}

export const usageError = (ru: string, en: string): CliError => new CliError(exitCodes.usage, { ru, en });
