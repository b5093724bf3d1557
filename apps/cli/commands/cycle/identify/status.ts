import type { IdentificationAnswer } from '@uplift/api/identification/show-identification';
import type { Cli } from '../../../cli.js';
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
      [say({ ru: 'Больше не работают', en: 'Do not work any more' }), answer.notJudged.flatMap((one) => endText(one, cli.say)).join('; ') || null],
    ], cli.width));
  });
};

const endText = ({ school, why, ended }: IdentificationAnswer['notJudged'][number], say: Cli['say']): string[] => {
  if (ended === undefined || why === 'no-data' || why === 'left-out') return [];
  const on = ended.on.split('-').reverse().join('.');
  const into = ended.into.join(', ');
  switch (why) {
    case 'closed': return [say({ ru: `${school} (закрыта ${on})`, en: `${school} (closed on ${ended.on})` })];
    case 'merged': return [say({ ru: `${school} (присоединена ${on} к ${into})`, en: `${school} (merged into ${into} on ${ended.on})` })];
    case 'split': return [say({ ru: `${school} (разделена ${on} на ${into})`, en: `${school} (split into ${into} on ${ended.on})` })];
  }
};
