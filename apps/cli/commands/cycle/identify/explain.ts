import type { ExplainedAnswer } from '@uplift/api/identification/explain-school';
import type { Text } from '../../../language.js';
import { command, type AddCommand } from '../../../program.js';
import { candidateText } from './candidate-text.js';
import { identificationPath } from './path.js';

const verdicts: Readonly<Record<ExplainedAnswer['listed'], Text>> = {
  yes: { ru: 'Кандидат по нынешним данным.', en: 'A candidate by the data of now.' }, no: { ru: 'Не кандидат по нынешним данным.', en: 'No candidate by the data of now.' },
  unknown: { ru: 'Сказать нельзя: не хватает данных.', en: 'Impossible to say: data are missing.' },
};

export const addIdentifyExplain: AddCommand = (parent, cli) => {
  command(parent, cli, 'explain <cycle> <school>', { ru: 'почему школа кандидат или почему нет', en: 'why a school is a candidate, or why not' })
    .action(async (cycle: string, school: string) => {
      const answer = await (await cli.api()).get<ExplainedAnswer>(identificationPath(cycle, `/schools/${encodeURIComponent(school)}`));
      cli.answer(answer, () => [cli.say(verdicts[answer.listed]), candidateText(answer, cli)].join('\n'));
    });
};
