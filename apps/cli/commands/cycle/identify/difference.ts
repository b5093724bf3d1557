import type { DifferenceAnswer } from '@uplift/api/identification/difference-answer';
import { command, type AddCommand } from '../../../program.js';
import { wholeNumberFrom } from '../../number-option.js';
import { differenceText } from './difference-text.js';
import { identificationPath } from './path.js';

export const addIdentifyDifference: AddCommand = (parent, cli) => {
  command(parent, cli, 'difference <cycle>', { ru: 'чем прогоны отличаются друг от друга и от решений', en: 'how runs differ from one another and from the decisions' })
    .option('--from <run>', cli.say({ ru: 'прежний прогон', en: 'the earlier run' }), wholeNumberFrom)
    .option('--to <run>', cli.say({ ru: 'новый прогон', en: 'the later run' }), wholeNumberFrom)
    .action(async (cycle: string, { from, to }: { from?: number; to?: number }) => {
      const answer = await (await cli.api()).get<DifferenceAnswer>(identificationPath(cycle, '/difference'), { from, to });
      cli.answer(answer, () => differenceText(answer, cli));
    });
};
