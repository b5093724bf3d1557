import type { DecisionsAnswer } from '@uplift/api/identification/decide-schools';
import { command, type AddCommand } from '../../../program.js';
import { decisionsText } from './decisions-text.js';
import { identificationPath } from './path.js';

export const addIdentifyTakeOver: AddCommand = (parent, cli) => {
  command(parent, cli, 'take-over <cycle> <list>', { ru: 'взять прежний список таким, какой он есть', en: 'take an earlier list over as it stands' })
    .action(async (cycle: string, list: string) => {
      const answer = await (await cli.api()).post<DecisionsAnswer>(identificationPath(cycle, '/take-over'), { body: { list } });
      cli.answer(answer, () => decisionsText(answer, cli));
    });
};
