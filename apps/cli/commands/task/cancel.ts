import type { AddCommand } from '../../program.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly reason?: string }

export const addCancel: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'cancel', bulk: false, about: { ru: 'снять поручение, добавленное в течение года', en: 'take back a task added during the year' },
  options: (added) => added.requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'why' })),
  body: ({ reason }) => ({ reason }),
});
