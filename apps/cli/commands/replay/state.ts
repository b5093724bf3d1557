import type { AsOf } from '@uplift/api/replay/replay-view';
import { Option } from 'commander';
import type { Cli } from '../../cli.js';
import { dayText, momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { stepStatusText } from '../task/step-status.js';
import { modeHelp, modes, momentFrom } from './moment-option.js';
import { kindOption, pathOf, schoolsOption, type SubjectOptions } from './subject-option.js';

interface Options extends SubjectOptions { readonly at: string; readonly mode: string; readonly step?: string }

export const addReplayState: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'state <id>', { ru: 'каким всё было в этот момент', en: 'how it stood at a moment' })
    .requiredOption('--at <moment>', say({ ru: 'момент', en: 'the moment' }), momentFrom)
    .addOption(new Option('--mode <mode>', say(modeHelp)).choices(modes).default('known'))
    .option('--step <step>', say({ ru: 'только этот шаг', en: 'this step only' }))
    .addOption(kindOption(cli)).addOption(schoolsOption(cli))
    .action(async (id: string, { kind, ...query }: Options) => {
      const answer = await (await cli.api()).get<AsOf>(pathOf(kind, id), { ...query });
      cli.answer(answer, () => [
        say({ ru: `${momentText(query.at, undefined, 'ru')}: событий ${answer.events}.`, en: `${momentText(query.at, undefined, 'en')}: ${answer.events} events.` }),
        ...(answer.streams.length === 0 ? [say({ ru: 'Тогда ещё ничего не было.', en: 'There was nothing yet.' })] : answer.streams.flatMap((stream) => streamText(stream, cli))),
      ].join('\n'));
    });
};

const streamText = ({ about, view, facts }: AsOf['streams'][number], { language, say, width }: Cli): readonly string[] => ['', about[language], view === null
  ? facts.map(({ label, of, after }) => `  ${label[language]}${of === null ? '' : ` (${of[language]})`}: ${after?.[language] ?? '—'}`).join('\n')
  : table(view.stages.flatMap(({ steps }) => steps), [
    { title: say({ ru: 'Шаг', en: 'Step' }), value: (step) => step.title[language], wraps: true },
    { title: say({ ru: 'Состояние', en: 'Status' }), value: (step) => stepStatusText(step.status, language) },
    { title: say({ ru: 'Срок', en: 'Due' }), value: (step) => (step.due === null ? '' : dayText(step.due, language)) },
  ], width)];
