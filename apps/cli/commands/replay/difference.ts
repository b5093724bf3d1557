import type { CaseDifference } from '@uplift/api/replay/replay-case';
import { Option } from 'commander';
import { command, type AddCommand } from '../../program.js';
import { modeHelp, modes, momentFrom } from './moment-option.js';

interface Options { readonly from: string; readonly to: string; readonly mode: string }

export const addReplayDifference: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'difference <case>', { ru: 'что изменилось между двумя моментами', en: 'what changed between two moments' })
    .requiredOption('--from <moment>', say({ ru: 'первый момент', en: 'the first moment' }), momentFrom)
    .requiredOption('--to <moment>', say({ ru: 'второй момент', en: 'the second moment' }), momentFrom)
    .addOption(new Option('--mode <mode>', say(modeHelp)).choices(modes).default('known'))
    .action(async (id: string, { from, to, mode }: Options) => {
      const api = await cli.api();
      const answer = await api.get<CaseDifference>(`/replay/cases/${encodeURIComponent(id)}/difference`, { from, to, mode });
      cli.answer(answer, () => (answer.changes.length === 0 ? say({ ru: 'Ничего не изменилось.', en: 'Nothing changed.' })
        : answer.changes.map(({ step, facet, before, after }) => `${step ?? id}  ${facet}: ${before ?? '—'} → ${after ?? '—'}`).join('\n')));
    });
};
