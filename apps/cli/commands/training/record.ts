import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { command, type AddCommand } from '../../program.js';
import { readJson } from '../json-file.js';

const record = (parent: Command, cli: Cli, name: string, argument: string, about: Text, pathOf: (id: string) => string): void => {
  command(parent, cli, `${name} <cycle> <${argument}>`, about)
    .requiredOption('--file <file>', cli.say({ ru: 'JSON, как в описании API; - для потока ввода', en: 'JSON as the API describes it; - for standard input' }))
    .action(async (cycle: string, id: string, { file }: { file: string }) => {
      const api = await cli.api();
      const answer = await api.post<object>(`/cycles/${encodeURIComponent(cycle)}${pathOf(encodeURIComponent(id))}`, { body: await readJson(cli, file) });
      cli.answer(answer, () => cli.say({ ru: 'Записано.', en: 'Recorded.' }));
    });
};

export const addTrainingParticipants: AddCommand = (parent, cli) => {
  record(parent, cli, 'participants', 'training', { ru: 'записать, сколько участвовало', en: 'record how many took part' }, (id) => `/trainings/${id}/participants`);
};
export const addTrainingResults: AddCommand = (parent, cli) => {
  record(parent, cli, 'results', 'diagnostics', { ru: 'записать результаты диагностики педагогов', en: 'record results of teachers’ diagnostics' }, (id) => `/diagnostics/${id}/results`);
};
export const addTrainingProgress: AddCommand = (parent, cli) => {
  record(parent, cli, 'progress', 'diagnostics', { ru: 'записать курсы, маршруты и уроки после диагностики', en: 'record courses, routes and lessons after the diagnostics' }, (id) => `/diagnostics/${id}/progress`);
};
