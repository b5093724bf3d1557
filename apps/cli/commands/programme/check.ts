import { orderDiscrepancies } from '@uplift/domain/programme/order-discrepancies';
import { command, type AddCommand } from '../../program.js';
import { exitCodes } from '../../exit-codes.js';
import { readProgramme } from './read-programme.js';
import { problemsText } from './problems-text.js';

/** `uplift programme check FILE`: needs no server. */
export const addProgrammeCheck: AddCommand = (parent, cli) => {
  command(parent, cli, 'check <file>', {
    ru: 'проверить документ программы и показать строку каждой ошибки (сервер не нужен)',
    en: 'check a programme document and point at the line of every error (needs no server)' })
    .action(async (file: string) => {
      const read = await readProgramme(cli, file);
      if (!read.valid) {
        const { problems } = read;
        cli.answer({ valid: false, file, problems }, () => [
          problemsText(file, read.source, problems, cli.language), '',
          cli.say({ ru: `Ошибок: ${problems.length}. Исправьте их и проверьте снова.`, en: `Errors: ${problems.length}. Correct them and check again.` }),
        ].join('\n'));
        cli.end(exitCodes.refused);
        return;
      }
      const { document } = read;
      const discrepancies = orderDiscrepancies(document);
      const steps = document.stages.reduce((sum, stage) => sum + stage.steps.length, 0);
      const { programme, edition } = document;
      cli.answer({ valid: true, file, programme, edition, stages: document.stages.length, steps, discrepancies, problems: [] }, () => [
        cli.say({ ru: `${file}: ошибок нет. Программа ${programme}, редакция ${edition}: этапов ${document.stages.length}, шагов ${steps}.`,
          en: `${file}: no errors. Programme ${programme}, edition ${edition}: ${document.stages.length} stages, ${steps} steps.` }),
        ...discrepancies.map(({ message }) => `! ${message[cli.language]}`),
      ].join('\n'));
    });
};
