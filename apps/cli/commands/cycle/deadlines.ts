import type { StepRow } from '@uplift/api/tasks/step-row';
import { stepColumns } from '../../output/step-columns.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { wholeNumberFrom } from '../number-option.js';

interface Options { readonly from?: string; readonly to?: string; readonly limit: number }

export const addCycleDeadlines: AddCommand = (parent, cli) => {
  command(parent, cli, 'deadlines <cycle>', { ru: 'что и когда должны сдать', en: 'what is due when' })
    .option('--from <date>', cli.say({ ru: 'с этого дня', en: 'from this day' }), dayFrom)
    .option('--to <date>', cli.say({ ru: 'по этот день включительно', en: 'to this day, inclusive' }), dayFrom)
    .option('--limit <number>', cli.say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .action(async (cycle: string, { from, to, limit }: Options) => {
      const deadlines = await (await cli.api()).all<StepRow>('/deadlines', 'deadlines', { cycle, from, to }, limit);
      cli.answer({ deadlines }, () => deadlines.length === 0 ? cli.say({ ru: 'Сроков нет.', en: 'Nothing is due.' }) : table(deadlines, stepColumns(cli), cli.width));
    });
};
