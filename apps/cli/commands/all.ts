import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addProgramme } from './programme/programme.js';

/** Every command of `uplift`, in the order of its help. */
export const addCommands = (program: Command, cli: Cli): void => {
  for (const add of [addProgramme]) add(program, cli);
};
