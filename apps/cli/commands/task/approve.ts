import type { AddCommand } from '../../program.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly note?: string }

export const addApprove: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'approve', bulk: true, about: { ru: 'принять работу', en: 'approve work' },
  options: (added) => added.option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' })),
  body: ({ note }) => ({ ...note !== undefined && { note } }),
});
