import type { DossierAnswer, DossierEventAnswer } from '@uplift/api/dossier/show-dossier';
import type { Cli } from '../../cli.js';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';

export const addDossier: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'dossier <case>', { ru: 'управленческий цикл муниципалитета или школы и его разрывы', en: 'the management cycle of a municipality or school, and its gaps' })
    .option('--event <id>', say({ ru: 'открыть событие, на котором стоит звено', en: 'open the event that a link stands on' }))
    .action(async (id: string, { event }: { event?: string }) => {
      const path = `/cases/${encodeURIComponent(id)}/dossier`;
      const api = await cli.api();
      if (event === undefined) {
        const answer = await api.get<DossierAnswer>(path);
        cli.answer(answer, () => dossierText(answer, cli));
      } else {
        const answer = await api.get<DossierEventAnswer>(`${path}/events/${encodeURIComponent(event)}`);
        cli.answer(answer, () => eventText(answer, cli));
      }
    });
};

const dossierText = ({ links, whole }: DossierAnswer, { say, language }: Cli): string => [
  ...links.flatMap(({ title, entries, gap }) => [
    `${title[language]}:`,
    ...gap === null ? entries.map((entry) => `  ${momentText(entry.at, 'UTC', language)}  ${entry.title[language]}  [${entry.event}]`) : [`  ! ${gap[language]}`],
  ]),
  whole ? say({ ru: 'Цикл замкнут.', en: 'The cycle is closed.' }) : say({ ru: 'В цикле есть разрывы.', en: 'The cycle has gaps.' }),
].join('\n');

const eventText = ({ title, type, at, recordedAt, stream, version, data }: DossierEventAnswer, { say, language }: Cli): string => {
  const [happened, recorded] = [at, recordedAt].map((moment) => momentText(moment, 'UTC', language));
  return [
    `${title[language]}: ${type}`, say({ ru: `Произошло ${happened}, записано ${recorded}`, en: `Happened ${happened}, recorded ${recorded}` }),
    `${stream} @ ${version}`, JSON.stringify(data, null, 2),
  ].join('\n');
};
