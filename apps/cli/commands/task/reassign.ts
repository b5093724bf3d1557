import type { AddCommand } from '../../program.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly to?: string }

export const addReassign: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'reassign', bulk: true, about: { ru: 'поручить шаг другому человеку', en: 'name the person who is to do the step' },
  options: (added) => added.option('--to <person>', cli.say({ ru: 'обозначение человека', en: 'id of the person' })),
  body: ({ to }) => ({ ...to !== undefined && { to } }),
});
