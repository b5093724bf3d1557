import type { Cli } from '../cli.js';
import { usageError } from '../cli-error.js';
import { readText } from './read-text.js';

/** What a JSON file (or - for standard input) says, as the body of a request; the API checks it and names what is wrong. */
export const readJson = async (cli: Cli, file: string): Promise<unknown> => {
  const text = await readText(cli, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(`${file} — не JSON: ${why}`, `${file} is not JSON: ${why}`);
  }
};
