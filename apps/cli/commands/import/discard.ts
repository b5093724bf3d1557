import type { ImportAnswer } from '@uplift/api/imports/import-answer';
import { command, type AddCommand } from '../../program.js';

export const addDiscardImport: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'discard <import>', { ru: 'отказаться от загрузки: её файл забывается, сохранённое остаётся', en: 'give an import up: its file is forgotten, what was stored stays' })
    .requiredOption('--reason <text>', say({ ru: 'почему', en: 'why' }))
    .action(async (id: string, { reason }: { reason: string }) => {
      const answer = await (await cli.api()).post<ImportAnswer>(`/imports/${encodeURIComponent(id)}/discard`, { body: { reason } });
      cli.answer(answer, () => say({ ru: `Загрузка ${answer.import} отменена.`, en: `Import ${answer.import} was given up.` }));
    });
};
