import type { CycleStatusAnswer } from '@uplift/api/cycles/show-cycle';
import { command, type AddCommand } from '../../program.js';
import { statusText } from './status-text.js';

export const addCycleStatus: AddCommand = (parent, cli) => {
  command(parent, cli, 'status <cycle>', { ru: 'как идёт цикл: этапы, опоздания, муниципалитеты', en: 'how a cycle stands: stages, late ones, municipalities' })
    .action(async (cycle: string) => {
      const status = await (await cli.api()).get<CycleStatusAnswer>(`/cycles/${encodeURIComponent(cycle)}`);
      cli.answer(status, () => statusText(status, cli));
    });
};
