import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { wholeNumberFrom } from './number-option.js';

export interface SeenVersion { readonly ifVersion?: number }

/** `--if-version N`: the command is refused when someone else has changed the case or cycle since. */
export const seenVersionOption = (command: Command, { say }: Cli): Command => command.option('--if-version <number>', say({
  ru: 'выполнить, только если версия всё ещё такая', en: 'only if the version is still this one' }), wholeNumberFrom);
