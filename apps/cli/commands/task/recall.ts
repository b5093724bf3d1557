import type { AddCommand } from '../../program.js';
import { addStepCommand } from './step-command.js';

export const addRecall: AddCommand = (parent, cli) => addStepCommand(parent, cli, {
  name: 'recall', bulk: false, about: { ru: 'отозвать свою работу, пока её не проверили', en: 'take one’s work back before it is reviewed' },
  options: (added) => added, body: () => ({}),
});
