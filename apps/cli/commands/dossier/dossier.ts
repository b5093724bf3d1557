import type { DossierAnswer } from '@uplift/api/dossier/show-dossier';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';

export const addDossier: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'dossier <case>', { ru: 'управленческий цикл муниципалитета или школы и его разрывы', en: 'the management cycle of a municipality or school, and its gaps' })
    .action(async (id: string) => {
      const answer = await (await cli.api()).get<DossierAnswer>(`/cases/${encodeURIComponent(id)}/dossier`);
      cli.answer(answer, () => [
        ...answer.links.flatMap(({ title, entries, gap }) => [
          `${title[language]}:`,
          ...gap === null ? entries.map((entry) => `  ${momentText(entry.at, 'UTC', language)}  ${entry.title[language]}  [${entry.event}]`) : [`  ! ${gap[language]}`],
        ]),
        answer.whole ? say({ ru: 'Цикл замкнут.', en: 'The cycle is closed.' }) : say({ ru: 'В цикле есть разрывы.', en: 'The cycle has gaps.' }),
      ].join('\n'));
    });
};
