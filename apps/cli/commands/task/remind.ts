import type { AddCommand } from '../../program.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly message?: string }

export const addRemind: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'remind', bulk: true, about: { ru: 'напомнить тому, за кем шаг', en: 'remind whoever holds the step' },
  options: (added) => added.option('--message <text>', cli.say({ ru: 'что сказать', en: 'what to say' })),
  body: ({ message }) => ({ ...message !== undefined && { message } }),
});
