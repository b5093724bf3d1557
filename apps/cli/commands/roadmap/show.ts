import type { RoadmapView, SubmissionView } from '@uplift/api/roadmap/roadmap-view';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { roadmapPath } from './roadmap-command.js';
import { roadmapText } from './roadmap-text.js';

export const addRoadmapShow: AddCommand = (parent, cli) => {
  command(parent, cli, 'show <case>', { ru: 'дорожная карта: разделы, меры, замечания, изменения', en: 'a roadmap: sections, measures, remarks, changes' })
    .option('--submission <number>', cli.say({ ru: 'одна из сдач, как она была заморожена (JSON)', en: 'one of its submissions, as it was frozen (JSON)' }), wholeNumberFrom)
    .action(async (id: string, { submission }: { submission?: number }) => {
      const api = await cli.api();
      if (submission !== undefined) {
        const frozen = await api.get<SubmissionView>(`${roadmapPath(id)}/submissions/${submission}`);
        cli.answer(frozen, () => JSON.stringify(frozen, null, 2));
        return;
      }
      const view = await api.get<RoadmapView>(roadmapPath(id));
      cli.answer(view, () => roadmapText(view, cli));
    });
};
