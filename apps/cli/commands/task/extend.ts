import type { AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly to?: string; readonly reason?: string; readonly order?: string }

export const addExtend: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'extend', bulk: true, about: { ru: 'продлить срок', en: 'give a later due date' },
  options: (added) => added
    .option('--to <date>', cli.say({ ru: 'новый срок, включительно', en: 'the new due date, inclusive' }), dayFrom)
    .option('--reason <text>', cli.say({ ru: 'причина', en: 'why' }))
    .option('--order <number>', cli.say({ ru: 'номер приказа', en: 'number of the order' })),
  body: ({ to, reason, order }) => ({ ...to !== undefined && { to }, ...reason !== undefined && { reason }, ...order !== undefined && { order } }),
});
