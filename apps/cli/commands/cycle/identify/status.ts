import type { IdentificationAnswer } from '@uplift/api/identification/show-identification';
import { facts } from '../../../output/table.js';
import { command, type AddCommand } from '../../../program.js';
import { identificationPath } from './path.js';

export const addIdentifyStatus: AddCommand = (parent, cli) => {
  command(parent, cli, 'status <cycle>', { ru: 'прогоны, решения и приказ', en: 'runs, decisions and the order' }).action(async (cycle: string) => {
    const { say } = cli;
    const answer = await (await cli.api()).get<IdentificationAnswer>(identificationPath(cycle));
    const named = (schools: readonly string[]) => `${schools.length}${schools.length === 0 ? '' : `: ${schools.join(', ')}`}`;
    cli.answer(answer, () => facts([
      [say({ ru: 'Состояние', en: 'Status' }), answer.status === 'confirmed' ? say({ ru: 'список утверждён', en: 'list confirmed' }) : say({ ru: 'решения открыты', en: 'open' })],
      [say({ ru: 'Приказ', en: 'Order' }), answer.order === null ? null : `№ ${answer.order.number}, ${answer.order.date}`],
      [say({ ru: 'Приказ и приложение расходятся', en: 'Order and appendix disagree' }), answer.disagreement],
      [say({ ru: 'Прогонов', en: 'Runs' }), String(answer.runs.length)],
      [say({ ru: 'Взятые списки', en: 'Lists taken over' }), answer.takenOver.length === 0 ? null : answer.takenOver.join(', ')],
      [say({ ru: 'Включены', en: 'Included' }), named(answer.included)], [say({ ru: 'Не включены', en: 'Excluded' }), named(answer.excluded)],
      [say({ ru: 'Без решения', en: 'Undecided' }), named(answer.undecided)], [say({ ru: 'Повторно', en: 'Repeated' }), named(answer.repeated)],
    ], cli.width));
  });
};
