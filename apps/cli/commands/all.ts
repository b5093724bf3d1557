import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addLogin } from './login.js';
import { addLogout } from './logout.js';
import { addProgramme } from './programme/programme.js';

/** Every command of `uplift`, in the order of its help. */
export const addCommands = (program: Command, cli: Cli): void => {
  for (const add of [addLogin, addLogout, addProgramme]) add(program, cli);
};
