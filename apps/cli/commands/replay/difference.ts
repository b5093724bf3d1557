import type { Difference } from '@uplift/api/replay/replay-view';
import { Option } from 'commander';
import { command, type AddCommand } from '../../program.js';
import { changeText } from './change-text.js';
import { modeHelp, modes, momentFrom } from './moment-option.js';
import { kindOption, pathOf, schoolsOption, type SubjectOptions } from './subject-option.js';

interface Options extends SubjectOptions { readonly from: string; readonly to: string; readonly mode: string; readonly step?: string }

export const addReplayDifference: AddCommand = (parent, cli) => {
  const { say, language } = cli;
  command(parent, cli, 'difference <id>', { ru: 'что изменилось между двумя моментами', en: 'what changed between two moments' })
    .requiredOption('--from <moment>', say({ ru: 'первый момент', en: 'the first moment' }), momentFrom)
    .requiredOption('--to <moment>', say({ ru: 'второй момент', en: 'the second moment' }), momentFrom)
    .addOption(new Option('--mode <mode>', say(modeHelp)).choices(modes).default('known'))
    .option('--step <step>', say({ ru: 'только этот шаг', en: 'this step only' }))
    .addOption(kindOption(cli)).addOption(schoolsOption(cli))
    .action(async (id: string, { kind, ...query }: Options) => {
      const answer = await (await cli.api()).get<Difference>(pathOf(kind, id, '/difference'), { ...query });
      cli.answer(answer, () => (answer.changes.length === 0 ? say({ ru: 'Ничего не изменилось.', en: 'Nothing changed.' })
        : answer.changes.map((change) => `${change.about[language]}  ${changeText(change, language)}`).join('\n')));
    });
};
