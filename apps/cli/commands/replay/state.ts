import type { CaseAsOf } from '@uplift/api/replay/replay-case';
import { Option } from 'commander';
import { dayText, momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { stepStatusText } from '../task/step-status.js';
import { modeHelp, modes, momentFrom } from './moment-option.js';

interface Options { readonly at: string; readonly mode: string }

export const addReplayState: AddCommand = (parent, cli) => {
  const { language, say, width } = cli;
  command(parent, cli, 'state <case>', { ru: 'карточка, какой она была в этот момент', en: 'a case as it stood at a moment' })
    .requiredOption('--at <moment>', say({ ru: 'момент', en: 'the moment' }), momentFrom)
    .addOption(new Option('--mode <mode>', say(modeHelp)).choices(modes).default('known'))
    .action(async (id: string, { at, mode }: Options) => {
      const api = await cli.api();
      const answer = await api.get<CaseAsOf>(`/replay/cases/${encodeURIComponent(id)}`, { at, mode });
      cli.answer(answer, () => [
        say({ ru: `${momentText(at, undefined, 'ru')}: событий ${answer.events}.`, en: `${momentText(at, undefined, 'en')}: ${answer.events} events.` }),
        ...(answer.view === null ? [say({ ru: 'Карточки ещё не было.', en: 'There was no case yet.' })] : ['', table(answer.view.stages.flatMap(({ steps }) => steps), [
          { title: say({ ru: 'Шаг', en: 'Step' }), value: (step) => step.title[language], wraps: true },
          { title: say({ ru: 'Состояние', en: 'Status' }), value: (step) => stepStatusText(step.status, language) },
          { title: say({ ru: 'Срок', en: 'Due' }), value: (step) => (step.due === null ? '' : dayText(step.due, language)) },
        ], width)]),
      ].join('\n'));
    });
};
